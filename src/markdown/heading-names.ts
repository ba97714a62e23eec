/** Names that editors give to the anchors of headings: `## Was bleibt {#fazit}`. */
import type { StateCore, Token } from "markdown-it";
import { slug } from "../kernel/slug.ts";

/** Takes the names out of the headings, before anything else is read of their words. */
export function takeNames({ src, tokens }: StateCore): void {
  if (!src.includes("{#")) return;
  for (const [index, token] of tokens.entries()) {
    const content = tokens[index + 1];
    if (token.type === "heading_open" && content) token.meta = { ...token.meta, name: takeName(content) };
  }
}

/** The name that the editor gave to the anchor of a heading, which stays when the words change. */
export function nameOf({ meta }: Token): string | undefined {
  return meta?.["name"] as string | undefined;
}

function takeName({ children, content }: Token): string | undefined {
  const start = children?.findLastIndex(({ type, content: words }) => type === "text" && words.includes("{#")) ?? -1;
  const words = children?.slice(start);
  const first = words?.[0];
  if (start < 0 || !children || !first || !words?.every(({ type }) => type.startsWith("text"))) return undefined;
  const text = words.map((token) => token.content).join("");
  const [written, name = ""] = /(?<!\s)\s*\{#([^\s{}#]+)\}\s*$/.exec(text) ?? [];
  const given = slug(name);
  if (written === undefined || given === "" || content.trim() === written.trim()) return undefined;
  // What a backslash stands before is no name.
  if (text.lastIndexOf("{#") >= first.content.length) return undefined;
  first.content = text.slice(0, -written.length);
  children.length = start + 1;
  return given;
}
