/** Reads words up to the next sign that can mean something. */
import type { StateInline } from "markdown-it";

/**
 * Every sign with which some rule of ours begins. markdown-it's own list holds others besides, at which its rule stops for
 * nothing.
 */
const words = /[^\n!&*:<[\\\]^_`{~]+/y;

/** Takes the place of markdown-it's rule "text", which looks at the signs one by one. */
export function text(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  words.lastIndex = pos;
  if (!words.test(src)) return false;
  const end = Math.min(words.lastIndex, posMax);
  if (!silent) state.pending += src.slice(pos, end);
  state.pos = end;
  return true;
}
