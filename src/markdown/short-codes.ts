/** Short codes for videos, `[youtube=ADDRESS]`: whatever becomes of one, it is never among the words of a text. */
import type { MarkdownIt, StateInline, Token } from "markdown-it";
import { placeOf } from "./places.ts";
import { type Reading, warn } from "./reading.ts";
import { videoAt } from "./video-address.ts";

const info = "short code";
/** With its end, or without one up to the next blank. Longer ones are not looked for, so that the cost stays linear. */
const code = /^\[youtube=(?:[^\]\n]{0,500}\]|[^\]\s]{0,500})/i;

/** Reads short codes as they were written. */
export function readShortCodes(md: MarkdownIt): void {
  md.inline.ruler.before("link", "short_codes", asWritten);
}

function asWritten(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src.charAt(pos) !== "[") return false;
  const [written] = code.exec(src.slice(pos, Math.min(posMax, pos + 520))) ?? [];
  if (written === undefined) return false;
  if (!silent) Object.assign(state.push("shown", "", 0), { content: written, info, map: [pos, pos] });
  state.pos += written.length;
  return true;
}

/** The address that a line of nothing but a short code holds; `undefined` for other lines. */
export function addressIn(line: string): string | undefined {
  const address = /^\[youtube=\s*([^\]\s]+)\s*\]$/i.exec(line.trim())?.[1];
  return address === undefined ? undefined : complete(address);
}

function complete(address: string): string {
  return (/^https?:/i.test(address) ? address : `https://${address}`).replaceAll("&amp;", "&");
}

/** A short code that stays as text is a mistake, be it for its address or for its place. */
export function warnOfShortCodes({ children }: Token, reading: Reading): void {
  for (const token of children ?? []) if (token.info === info) warnOf(token, reading);
}

function warnOf(token: Token, reading: Reading): void {
  const address = token.content.replace(/^\[youtube=\s*|\s*\]$/gi, "");
  const message = videoAt(complete(address))
    ? {
        de: "Das Video steht nicht allein in einem Absatz; die Adresse erscheint als Text.",
        en: "The video does not stand alone in a paragraph; its address appears as text.",
      }
    : {
        de: `„${address}“ ist nicht die Adresse eines Videos von YouTube.`,
        en: `"${address}" is not the address of a video on YouTube.`,
      };
  warn(reading, placeOf(token), "video", message, "[youtube=https://www.youtube.com/watch?v=abcdefghijk]");
}
