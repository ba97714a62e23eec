/** `npm run lighthouse`: all four categories for every kind of page, the median of three runs, as a table. */
import { startBrowser } from "../support/browser.ts";
import { builtSite } from "../support/built-site.ts";
import { hostFolder } from "../support/host.ts";
import { type Category, debugging, type Verdict, verdict, waivedFor } from "../support/lighthouse.ts";
import { pageTypes } from "../support/page-types.ts";

const categories: readonly Category[] = ["performance", "accessibility", "best-practices", "seo"];
const runs = 3;

const site = await builtSite();
const server = await hostFolder(site.folder);
const { port, argument } = await debugging();
const browser = await startBrowser([argument]);

/** @throws RangeError for an empty list. */
function median(numbers: readonly number[]): number {
  const middle = numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
  if (middle === undefined) throw new RangeError("There is no median of nothing.");
  return middle;
}

function row(path: string, verdicts: readonly Verdict[]): boolean {
  const scores = categories.map((category) => median(verdicts.map(({ scores }) => scores[category] ?? 0)));
  process.stdout.write(`${scores.map((score) => String(score).padStart(7)).join("")}  ${path}\n`);
  const isPerfect = scores.every((score) => score === 100);
  const faults = new Set(isPerfect ? [] : verdicts.flatMap(({ faults }) => faults));
  for (const fault of faults) process.stdout.write(`${" ".repeat(30)}${fault}\n`);
  return isPerfect;
}

try {
  process.stdout.write("  speed access  pract    seo  (Lighthouse, medians of three)\n");
  for (const path of pageTypes(site.pages)) {
    const verdicts: Verdict[] = [];
    const waived = waivedFor(site.pages.get(path) ?? "");
    while (verdicts.length < runs) verdicts.push(await verdict(server.origin + path, port, categories, waived));
    if (!row(path, verdicts)) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await server.close();
  site.remove();
}
