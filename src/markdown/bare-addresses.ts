/** Addresses that stand in a text as they are, without any signs around them. */
import type { MarkdownIt, StateInline } from "markdown-it";

/** Only what begins with http: or https: becomes a link by itself, and it does so while the words are read. */
export function bareAddresses(md: MarkdownIt): void {
  // An address that holds a name and a password is read to its end, so that it can be refused as a whole.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false, urlAuth: true });
  for (const scheme of ["ftp:", "//", "mailto:"]) md.linkify.add(scheme, null);
  md.disable("linkify");
  md.inline.ruler.at("linkify", bareAddress);
  md.inline.ruler.enable("linkify");
}

const schemeAtEnd = /(?:^|[^a-z\d+.-])(https?)$/i;
const longestScheme = "https".length;

function bareAddress(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax, pending, md } = state;
  if (!src.startsWith("://", pos) || state.linkLevel > 0) return false;
  const [, scheme] = schemeAtEnd.exec(pending.slice(-longestScheme - 1)) ?? [];
  if (scheme === undefined) return false;
  const match = md.linkify.matchAtStart(src.slice(pos - scheme.length, posMax));
  if (match === null) return false;
  const address = withoutWhatFollows(match.url, state);
  if (!silent) {
    state.pending = pending.slice(0, -scheme.length);
    const open = state.push("link_open", "a", 1);
    open.attrs = [["href", address]];
    state.push("text", "", 0).content = md.normalizeLinkText(address);
    const close = state.push("link_close", "a", -1);
    for (const end of [open, close]) Object.assign(end, { markup: "linkify", info: "auto" });
  }
  state.pos += address.length - scheme.length;
  return true;
}

/** Footnotes, code and references to a sign begin here, though these signs could be a part of the address. */
const following = /\[\^|\^\[|`|&(?!amp;)(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});/i;
const lastSigns = /[*~:.,;!?]+$/;
const lastSignsOrLine = /[*~:.,;!?_]+$/;

/**
 * Punctuation ends a sentence, and stars and tildes an emphasis. So does a low line, but only where one has begun: names of
 * videos may end with it.
 *
 * @see https://github.github.com/gfm/#extended-autolink-path-validation
 */
function withoutWhatFollows(address: string, { delimiters }: StateInline): string {
  const end = address.search(following);
  const isEmphasized = delimiters.some(({ marker, open }) => marker === lowLine && open);
  return (end < 0 ? address : address.slice(0, end)).replace(isEmphasized ? lastSignsOrLine : lastSigns, "");
}

const lowLine = "_".charCodeAt(0);
