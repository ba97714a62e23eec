/** Signs of template languages mean nothing here. */
import type { MarkdownIt, StateInline } from "markdown-it";

/** Longer ones are not looked for, so that the cost stays linear. */
const longest = 500;
const template = /^(?:\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})/s;

/** `{{ … }}`, `{% … %}` and `{# … #}` are printed as they were written: no emphasis, no other quotation marks. */
export function templates(md: MarkdownIt): void {
  md.inline.ruler.before("escape", "templates", asWritten);
}

function asWritten(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charAt(pos) !== "{") return false;
  const [written] = template.exec(src.slice(pos, Math.min(pos + longest, state.posMax))) ?? [];
  if (written === undefined) return false;
  if (!silent) state.push("text_special", "", 0).content = written;
  state.pos += written.length;
  return true;
}
