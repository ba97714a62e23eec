/** The way back up from a page to those above it. */
import { type Html, html } from "../../src/kernel/html.ts";

/**
 * Links to the pages above, the highest first.
 *
 * @param label - What readers of screens are told this is.
 */
export function pagePath(label: string, above: readonly { readonly url: string; readonly name: string }[]): Html {
  return html`<nav class="path" aria-label="${label}">
<ol>
${above.map(({ url, name }) => html`<li><a href="${url}">${name}</a></li>\n`)}</ol>
</nav>
`;
}
