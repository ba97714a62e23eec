/** Pictures with a caption. */
import type { MarkdownIt, Token } from "markdown-it";
import { block, inline, text } from "./tokens.ts";

/** A picture alone in a paragraph becomes a figure with its title as the caption. */
export function figures(md: MarkdownIt): void {
  md.core.ruler.before("linkify", "figures", (state) => {
    if (state.src.includes("![")) state.tokens = withFigures(state.tokens);
  });
}

function withFigures(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [open, content, close] = [tokens[i], tokens[i + 1], tokens[i + 2]] as const;
    const paragraph = open?.type === "paragraph_open" && close?.type === "paragraph_close";
    if (!paragraph || !content) {
      found.push(open as Token);
    } else if (isEmpty(content)) {
      // A picture that leads nowhere and says nothing has left this paragraph.
      i += 2;
    } else {
      const caption = takeTitle(content);
      if (caption === "") found.push(open, content);
      else found.push(...opening(open), content, ...closing(close, caption));
      i += caption === "" ? 1 : 2;
    }
  }
  return found;
}

function isEmpty({ children }: Token): boolean {
  return children?.every(({ type, content }) => type === "text" && content === "") === true;
}

function takeTitle({ children }: Token): string {
  const picture = lonelyImage(children ?? []);
  const title = picture?.attrGet("title");
  if (!picture?.attrs || typeof title !== "string") return "";
  picture.attrs = picture.attrs.filter(([name]) => name !== "title");
  return title;
}

/** The picture of a block that holds nothing else, be it linked or not. */
function lonelyImage(children: readonly Token[]): Token | undefined {
  const [first, second, third] = children;
  if (children.length === 1) return first?.type === "image" ? first : undefined;
  const linked = children.length === 3 && first?.type === "link_open" && third?.type === "link_close";
  return linked && second?.type === "image" ? second : undefined;
}

function opening({ map, level }: Token): readonly Token[] {
  return [Object.assign(block("figure_open", "figure", 1), { map, level })];
}

function closing({ level }: Token, caption: string): readonly Token[] {
  const words = Object.assign(inline([text(caption)]), { content: caption, meta: { aside: true } });
  return [
    block("figcaption_open", "figcaption", 1),
    words,
    block("figcaption_close", "figcaption", -1),
    Object.assign(block("figure_close", "figure", -1), { level }),
  ];
}
