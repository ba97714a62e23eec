/** From `corrections` in the particulars of a post to what its readers are told. */
import type { Instant } from "../model/instant.ts";
import type { Correction } from "../model/post.ts";
import { type Document, placeOf } from "./document.ts";
import { found, type Mistake, type Report } from "./finding.ts";

/** When the post appeared, and what the build takes as "now". */
interface When {
  /** `undefined` if the post has no date, which has been reported. */
  readonly published: Instant | undefined;
  readonly now: Instant;
}

/**
 * The corrections that readers may see, newest first.
 *
 * Nobody has put right yet what is dated later than "now": until then it stands nowhere, and its editor hears of it.
 */
export function correctionsOf(
  document: Document,
  written: readonly Correction[] | null | undefined,
  { published, now }: When,
  report: Report,
): readonly Correction[] {
  if (!written || written.length === 0) return none;
  const isTooEarly = ({ date }: Correction) => published !== undefined && date.day < published.day;
  const isAhead = ({ date }: Correction) => date.epoch > now.epoch;
  for (const [index, correction] of written.entries()) {
    const { date } = correction;
    const place = placeOf(document, ["corrections", index, "date"]);
    if (published && isTooEarly(correction)) report({ ...place, ...tooEarly(date, published) });
    else if (isAhead(correction))
      report({ ...place, ...ahead(date, published && published.epoch > now.epoch ? published : now) });
  }
  return written
    .filter((correction) => !isAhead(correction))
    .map(({ date, text }) => ({ date, text }))
    .sort((a, b) => b.date.epoch - a.date.epoch);
}

/** The same for all the posts without any. */
const none: readonly Correction[] = [];

function tooEarly({ day }: Instant, published: Instant): Mistake {
  return {
    severity: "error",
    rule: "date",
    message: found(day, {
      de: `der Beitrag ist aber erst am ${published.day} erschienen`,
      en: `but the post appeared on ${published.day} only`,
    }),
    like: `date: ${published.day}`,
  };
}

/** @param earliest - The first moment at which there could have been something to put right. */
function ahead({ day, time }: Instant, earliest: Instant): Mistake {
  return {
    severity: "warning",
    rule: "date",
    message: found(time === undefined ? day : `${day} ${time}`, {
      de: "das liegt in der Zukunft; bis dahin steht die Korrektur nirgends",
      en: "which lies in the future; until then the correction stands nowhere",
    }),
    like: `date: ${earliest.day}`,
  };
}
