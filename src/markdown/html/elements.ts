/** The HTML that editors may write into a text. */

import { withoutControls } from "../control-characters.ts";
import { encoded } from "../encoded.ts";
import { isValidAddress } from "../valid-address.ts";
import { languageTag } from "./language.ts";

/** Elements that stand among words, and hold nothing but words and each other. */
export const phrasing: ReadonlySet<string> = new Set(
  "a abbr b br cite code del em i ins kbd mark q s small strong sub sup u".split(" "),
);

/** Parts of a table. */
export const tableParts: ReadonlySet<string> = new Set("table caption thead tbody tr th td".split(" "));

/** Everything that is let through. */
export const allowed: ReadonlySet<string> = new Set([...phrasing, "details", "summary", ...tableParts]);

/** The value of an attribute as pages hold it; `undefined` if the attribute may not have it. */
type Reader = (written: string) => string | undefined;

/** @returns A reader that leaves what it accepts as it is. */
function matching(form: RegExp): Reader {
  return (written) => (form.test(written) ? written : undefined);
}

const anyText: Reader = (written) => (withoutControls(written) === written ? written : undefined);
/** Whether the attribute is there is all that counts. */
const flag: Reader = () => "";
const direction = matching(/^(?:ltr|rtl|auto)$/);
const scope = matching(/^(?:row|col|rowgroup|colgroup)$/);
const span = matching(/^[1-9]\d?$/);
const webAddress: Reader = (written) => {
  const address = encoded(written);
  return /^https?:/i.test(address) && isValidAddress(address) ? address : undefined;
};

/** A day, or a moment with the time zones that there are. @see https://html.spec.whatwg.org/#attr-mod-datetime */
const time = /T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|(?:\+(?:0\d|1[0-4])|-(?:0[1-9]|1[0-2])):(?:00|30|45))/;
const dayAndTime = new RegExp(`^([12]\\d{3}-\\d{2}-\\d{2})(?:${time.source})?$`);
const moment: Reader = (written) => {
  const [, day] = dayAndTime.exec(written) ?? [];
  return day !== undefined && isDay(day) ? written : undefined;
};

function isDay(day: string): boolean {
  const epoch = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(epoch) && new Date(epoch).toISOString().startsWith(day);
}

const everywhere: Readonly<Record<string, Reader>> = { lang: languageTag, dir: direction };

const own: Readonly<Record<string, Readonly<Record<string, Reader>>>> = {
  // The address of a link is decided by whoever resolves it.
  a: { href: anyText, title: anyText },
  abbr: { title: anyText },
  del: { cite: webAddress, datetime: moment },
  ins: { cite: webAddress, datetime: moment },
  q: { cite: webAddress },
  details: { open: flag },
  th: { colspan: span, rowspan: span, scope },
  td: { colspan: span, rowspan: span },
};

/** The attributes that an element may have, each with its reader. */
export function attributesOf(element: string): Readonly<Record<string, Reader>> {
  return { ...everywhere, ...own[element] };
}
