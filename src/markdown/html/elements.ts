/** The HTML that editors may write into a text. */

import { isValidAddress } from "../valid-address.ts";

/** Elements that stand among words, and hold nothing but words and each other. */
export const phrasing: ReadonlySet<string> = new Set(
  "a abbr b br cite code del em i ins kbd mark q s small strong sub sup u".split(" "),
);

/** Parts of a table. */
export const tableParts: ReadonlySet<string> = new Set("table caption thead tbody tr th td".split(" "));

/** Everything that is let through. */
export const allowed: ReadonlySet<string> = new Set([...phrasing, "details", "summary", ...tableParts]);

/** Tells whether a value is one that an attribute may have. */
type Check = (value: string) => boolean;

const anyText: Check = () => true;
const language: Check = (value) => /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(value);
const direction: Check = (value) => /^(?:ltr|rtl|auto)$/.test(value);
const scope: Check = (value) => /^(?:row|col|rowgroup|colgroup)$/.test(value);
const span: Check = (value) => /^[1-9]\d?$/.test(value);
const webAddress: Check = (value) => /^https?:\/\/[^\s"<>\\^`{|}[\]]+$/i.test(value) && isValidAddress(value);
const moment: Check = (value) => {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/.exec(value) ?? [];
  return day !== undefined && isDay(day) && (time === undefined || !Number.isNaN(Date.parse(value)));
};

function isDay(day: string): boolean {
  const epoch = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(epoch) && new Date(epoch).toISOString().startsWith(day);
}

const everywhere: Readonly<Record<string, Check>> = { lang: language, dir: direction };

const own: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  // The address of a link is decided by whoever resolves it.
  a: { href: anyText, title: anyText },
  abbr: { title: anyText },
  del: { cite: webAddress, datetime: moment },
  ins: { cite: webAddress, datetime: moment },
  q: { cite: webAddress },
  details: { open: anyText },
  th: { colspan: span, rowspan: span, scope },
  td: { colspan: span, rowspan: span },
};

/** The attributes that an element may have, each with its check. */
export function attributesOf(element: string): Readonly<Record<string, Check>> {
  return { ...everywhere, ...own[element] };
}
