/** A list of facts. */
import { type Html, html, nothing, type Printable } from "../../src/kernel/html.ts";

export interface Definition {
  readonly term: string;
  /** At least one. */
  readonly details: readonly Printable[];
}

/**
 * A `dl`, or nothing if there are no facts.
 *
 * @param language - Of the terms, as an attribute, where it is another than around the list.
 */
export function definitions(name: string, facts: readonly Definition[], language: Html = nothing): Html {
  if (facts.length === 0) return nothing;
  return html`<dl class="${name}"${language}>
${facts.map(
  ({ term, details }) => html`<div>
<dt>${term}</dt>
${details.map((detail) => html`<dd>${detail}</dd>\n`)}</div>
`,
)}</dl>
`;
}

/** One fact, or none if it is not known. */
export function known(term: string, detail: Printable | undefined): readonly Definition[] {
  return detail === undefined ? [] : [{ term, details: [detail] }];
}
