/** Comparisons in short, as a test can hold them side by side. */
import { comparisonOf } from "../../src/comparison/comparison.ts";
import { printed } from "./printed.ts";

/** The comparison of two texts in Markdown: `[-removed-]`, `[+inserted+]`, without what is only heard. */
export function told(before: string, after: string, language: "de" | "en" = "de"): string {
  return comparisonOf(printed(before), printed(after), language)
    .toString()
    .replace(/<span class="spoken">[^<]*<\/span>/g, "")
    .replace(/<del(?: class="whole")?>/g, "[-")
    .replaceAll("</del>", "-]")
    .replace(/<ins(?: class="whole")?>/g, "[+")
    .replaceAll("</ins>", "+]")
    .trim();
}
