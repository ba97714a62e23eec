/** What a post says of its own times, besides when it appeared. */
import type { Instant } from "../model/instant.ts";
import { type Document, placeOf } from "./document.ts";
import { found, type Mistake, type Report } from "./finding.ts";

/** When the post appeared or will appear, and what the build takes as "now". */
interface When {
  /** `undefined` if the post has no date, which has been reported. */
  readonly published: Instant | undefined;
  readonly now: Instant;
}

/**
 * When a post was brought up to date, as readers may be told; `undefined` if it was not, or not yet.
 *
 * Nobody has done yet what is dated later than "now", and nothing is brought up to date before it has appeared: that stands
 * nowhere, and its editor hears of it.
 */
export function updatedOf(
  document: Document,
  updated: Instant | null | undefined,
  { published, now }: When,
  report: Report,
): Instant | undefined {
  if (!updated) return undefined;
  const place = () => placeOf(document, ["updated"]);
  if (published && updated.day < published.day) {
    report({ ...place(), ...tooEarly(updated, published) });
    return undefined;
  }
  if (updated.epoch <= now.epoch) return updated;
  // What is planned may be planned with its update, in any order but this one.
  const earliest = published && published.epoch > now.epoch ? published : now;
  if (updated.epoch > earliest.epoch) report({ ...place(), ...ahead(updated, earliest) });
  return undefined;
}

/** A post that expires before it appears is on no list at any time. */
export function warnOfExpiryAtOnce(
  document: Document,
  expires: Instant | null | undefined,
  published: Instant | undefined,
  report: Report,
): void {
  if (!expires || !published || expires.epoch > published.epoch) return;
  report({ ...placeOf(document, ["expires"]), ...neverListed(expires, published) });
}

function tooEarly({ day }: Instant, published: Instant): Mistake {
  return {
    severity: "warning",
    rule: "date",
    message: found(day, {
      de: `der Beitrag ist aber erst am ${published.day} erschienen; deshalb steht diese Angabe nirgends`,
      en: `but the post appeared on ${published.day} only; so this stands nowhere`,
    }),
    like: `updated: ${published.day}`,
  };
}

function ahead(updated: Instant, earliest: Instant): Mistake {
  return {
    severity: "warning",
    rule: "date",
    message: found(written(updated), {
      de: "das liegt in der Zukunft; bis dahin steht es nirgends",
      en: "which lies in the future; until then it stands nowhere",
    }),
    like: `updated: ${earliest.day}`,
  };
}

function neverListed(expires: Instant, published: Instant): Mistake {
  return {
    severity: "warning",
    rule: "date",
    message: found(written(expires), {
      de: `der Beitrag erscheint aber erst am ${written(published)}; so steht er in keiner Liste`,
      en: `but the post appears on ${written(published)} only; so it is on no list`,
    }),
    like: `expires: ${Number(published.day.slice(0, 4)) + 1}${published.day.slice(4, 8)}01`,
  };
}

/** As an editor would write it. */
function written({ day, time }: Instant): string {
  return time === undefined ? day : `${day} ${time}`;
}
