/** Links and pictures whose address holds a blank, which makes them plain text. */
import type { MarkdownIt, StateInline } from "markdown-it";
import { placeOf } from "./places.ts";
import { readingOf, warn } from "./reading.ts";

const info = "spaced address";

/** Only what is surely meant as an address: a path, a file or a scheme, and in it a blank that no title follows. */
const spaced =
  /^!?\[[^[\]\n]{0,200}\]\(((?:\.{0,2}\/|[a-z]+:|[^\s()<>"']+\/)[^()<>"'\n]{0,300}? [^()<>"'\n]{0,300}[^()<>"'\s])(?: +"[^"\n]{0,200}")? *\)/i;

/** Leaves such a link as it was written, and warns of it. */
export function spacedAddresses(md: MarkdownIt): void {
  md.inline.ruler.after("image", "spaced_addresses", asWritten);
  md.core.ruler.before("linkify", "spaced_addresses", ({ tokens, env }) => {
    for (const { children } of tokens) {
      for (const token of children ?? []) {
        if (token.info !== info) continue;
        const [, address = ""] = spaced.exec(token.content) ?? [];
        const isImage = token.content.startsWith("!");
        const message = {
          de: `Die Adresse „${address}“ enthält ein Leerzeichen; so steht hier nur Text.`,
          en: `The address "${address}" holds a blank; like this, there is only text here.`,
        };
        const like = `${isImage ? "!" : ""}[…](<${address}>)`;
        warn(readingOf(env), placeOf(token), isImage ? "media" : "link", message, like);
      }
    }
  });
}

function asWritten(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  const sign = src.charAt(pos);
  if (sign !== "[" && !(sign === "!" && src.charAt(pos + 1) === "[")) return false;
  const [written] = spaced.exec(src.slice(pos, Math.min(posMax, pos + 900))) ?? [];
  if (written === undefined) return false;
  if (!silent) Object.assign(state.push("text_special", "", 0), { content: written, info, map: [pos, pos] });
  state.pos += written.length;
  return true;
}
