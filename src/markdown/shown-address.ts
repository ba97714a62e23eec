/** Addresses as readers see them. Pure. */
import MarkdownParser from "markdown-it";
import { withoutControls } from "./control-characters.ts";

const { normalizeLinkText } = new MarkdownParser();

/** An address with its signs decoded; as it was written, if no page may hold what they stand for. */
export function shownAddress(address: string): string {
  const shown = normalizeLinkText(address);
  return withoutControls(shown) === shown ? shown : address;
}
