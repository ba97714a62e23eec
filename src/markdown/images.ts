/** Pictures load late, and say what they show. */
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { placeOf } from "./places.ts";
import { readingOf, warn } from "./reading.ts";

/** Lets the browser fetch pictures when they come into sight, and warns about those without alternative text. */
export function images(md: MarkdownIt): void {
  md.core.ruler.before("linkify", "images", (state) => {
    if (!state.src.includes("![")) return;
    for (const { children } of state.tokens) {
      for (const child of children ?? []) if (child.type === "image") prepare(child, state);
    }
  });
}

function prepare(image: Token, { md, env }: StateCore): void {
  image.attrSet("loading", "lazy");
  image.attrSet("decoding", "async");
  if (md.renderer.renderInlineAsText(image.children ?? [], md.options, env).trim() !== "") return;
  warn(
    readingOf(env),
    placeOf(image),
    "image-alt",
    {
      de: "Dieses Bild hat keinen Alternativtext: Wer es nicht sieht, erfährt nicht, was es zeigt.",
      en: "This picture has no alternative text: whoever cannot see it does not learn what it shows.",
    },
    { de: "![Die Filiale am Markt](/media/filiale.jpg)", en: "![The branch at the market](/media/branch.jpg)" },
  );
}
