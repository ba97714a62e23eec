/** The one line that ends a build. Pure. */
import type { Prepared } from "../prepare.ts";

/**
 * "132 pages in 0.8 s, 2 warnings: _site", in the site's language.
 *
 * @param seconds - How long it took.
 */
export function summaryOf({ plan, problems, language }: Prepared, seconds: number, output: string): string {
  const pages = [...(plan?.keys() ?? [])].filter((path) => path.endsWith(".html")).length;
  const warnings = problems.length;
  const time = seconds.toFixed(seconds < 10 ? 2 : 1);
  return language === "de"
    ? `${counted(pages, "Seite", "Seiten")} in ${time.replace(".", ",")} s, ${counted(warnings, "Warnung", "Warnungen")}: ${output}`
    : `${counted(pages, "page", "pages")} in ${time} s, ${counted(warnings, "warning", "warnings")}: ${output}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
