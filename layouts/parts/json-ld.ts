/** What a page says to machines about itself, in the words of schema.org. */
import { type Html, trusted } from "../../src/kernel/html.ts";
import type { JsonLd } from "./json-ld/vocabulary.ts";

export { noteData, postData } from "./json-ld/entries.ts";
export { type List, listData } from "./json-ld/lists.ts";
export { authorData, pageData, siteData } from "./json-ld/pages.ts";
export { statementData, statementsData, versionData } from "./json-ld/statements.ts";
export type { JsonLd, JsonValue } from "./json-ld/vocabulary.ts";
export { worksData } from "./json-ld/works.ts";

const escapes: Readonly<Record<string, string>> = { "<": "\\u003c", ">": "\\u003e", "&": "\\u0026" };

/**
 * Prints data as an element that browsers do not run.
 *
 * Every `<`, `>` and `&` is written as JSON's own escape, so that no text can end the element or open a comment in it.
 *
 * @see https://www.w3.org/TR/json-ld11/#restrictions-for-contents-of-json-ld-script-elements
 */
export function jsonLd(data: JsonLd): Html {
  const json = JSON.stringify({ "@context": "https://schema.org", ...data });
  const safe = json.replace(/[<>&]/g, (sign) => escapes[sign] as string);
  return trusted(`<script type="application/ld+json">${safe}</script>`);
}
