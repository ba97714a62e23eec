/** axe-core on a page that a browser shows: what stands in the way of people who cannot see, hear or point. */
import axe from "axe-core";
import type { Page } from "playwright-core";

/** All of WCAG 2.2 up to AA, and what axe recommends besides. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Every rule of these that is finished, also those that axe leaves off by itself, such as the size of targets. */
const rules = axe
  .getRules(tags)
  .filter(({ tags }) => !tags.includes("deprecated") && !tags.includes("experimental"))
  .map(({ ruleId }) => ruleId);

/** Those whose answer depends on colours. */
export const colourRules = ["color-contrast", "link-in-text-block"];

/** Single letters and signs, of which axe will not say whether they are text. */
const tooShort = ["shortTextContent", "nonBmp"];

/** What axe found: rules that were broken, those of which it could not tell, and the names of those that were kept. */
export interface Findings {
  readonly broken: readonly axe.Result[];
  readonly undecided: readonly axe.Result[];
  readonly kept: readonly string[];
}

export async function findings(page: Page, only: readonly string[] = rules): Promise<Findings> {
  if ((await page.evaluate("typeof axe")) === "undefined") await page.evaluate(axe.source);
  const options = { runOnly: { type: "rule", values: only }, resultTypes: ["violations", "incomplete"] };
  const results = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as axe.AxeResults;
  const undecided = results.incomplete
    .map((result) => ({ ...result, nodes: result.nodes.filter((node) => !isTooShort(node)) }))
    .filter(({ nodes }) => nodes.length > 0);
  return { broken: results.violations, undecided, kept: results.passes.map(({ id }) => id) };
}

/** What is wrong, a line for each place; also where axe could not tell whether a contrast is enough. */
export async function barriers(page: Page, only?: readonly string[]): Promise<readonly string[]> {
  const { broken, undecided } = await findings(page, only);
  const contrasts = undecided.filter(({ id }) => id === "color-contrast");
  return [...broken.flatMap(told), ...(await scrolled(page, contrasts)).flatMap(told)];
}

/** Looks once more at what was out of sight, in a table wider than the window, as whoever reads it does. */
async function scrolled(page: Page, undecided: readonly axe.Result[]): Promise<readonly axe.Result[]> {
  const results: axe.Result[] = [];
  for (const place of undecided.flatMap(({ nodes }) => nodes.flatMap(({ target }) => target))) {
    const found = (await page.evaluate(`(() => {
      document.querySelector(${JSON.stringify(place)}).scrollIntoView({ block: "center", inline: "center" });
      return axe.run(${JSON.stringify(place)}, { runOnly: ["color-contrast"] });
    })()`)) as axe.AxeResults;
    results.push(...found.violations, ...found.incomplete);
  }
  return results;
}

function isTooShort({ any }: axe.NodeResult): boolean {
  return any.some(({ data }) => tooShort.includes((data as { readonly messageKey?: string } | null)?.messageKey ?? ""));
}

function told({ id, help, nodes }: axe.Result): readonly string[] {
  return nodes.map(({ target, any }) => `${id}: ${help} (${target.join(" ")}) ${any.map(({ message }) => message)}`);
}
