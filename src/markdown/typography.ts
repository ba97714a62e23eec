/** Dashes and ellipses; the quotation marks are left to markdown-it. */
import type { MarkdownIt, StateCore } from "markdown-it";

/**
 * `--` and `---` between blanks become dashes, three dots become an ellipsis.
 *
 * markdown-it's own rule would also turn "(c)" into a copyright sign, in the middle of a list of clauses.
 */
export function typography(md: MarkdownIt): void {
  md.core.ruler.at("replacements", replaceAll);
}

function replaceAll({ tokens }: StateCore): void {
  for (const { type, content, children } of tokens) {
    if (type !== "inline" || !children) continue;
    let address = false;
    const replaceable = content.includes("--") || content.includes("...");
    for (const child of children) {
      if (child.info === "auto") address = child.type === "link_open";
      else if (child.type === "text" && address) child.type = "text_special";
      else if (child.type === "text" && replaceable) child.content = replaced(child.content);
    }
  }
}

function replaced(text: string): string {
  return text
    .replace(/(?<!\.)\.{3}(?!\.)/g, "…")
    .replace(/(?<=^|\s)---(?=\s|$)/g, "—")
    .replace(/(?<=^|\s)--(?=\s|$)/g, "–");
}
