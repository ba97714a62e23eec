/** Tables as GitHub writes them, without inline styles. */
import type { MarkdownIt } from "markdown-it";

/** Turns the alignment of a column, which markdown-it writes as a style, into a class: `align-right`. */
export function tables(md: MarkdownIt): void {
  md.core.ruler.before("linkify", "tables", ({ tokens }) => {
    for (const token of tokens) {
      if (token.type !== "th_open" && token.type !== "td_open") continue;
      const style = token.attrGet("style");
      if (typeof style === "string") token.attrs = [["class", style.replace("text-align:", "align-")]];
    }
  });
}
