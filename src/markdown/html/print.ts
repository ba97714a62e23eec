/** Prints the pieces that pass, and says of the others why they are shown as text. */
import type { MarkdownIt } from "markdown-it";
import { addressOf } from "../addresses.ts";
import { concealedMarkup, concealedTexts } from "../mail.ts";
import { type Reading, type TextPlace, warn } from "../reading.ts";
import { attributes, openingTag } from "./attributes.ts";
import { allowed } from "./elements.ts";
import type { Piece } from "./pieces.ts";

/** The markup of a tag that passes; `""` for a link that leads nowhere: its words stay. */
export function markupOf(piece: Piece, place: TextPlace, reading: Reading): string {
  const { kind, name, raw } = piece;
  if (kind === "void") return `<${name}>`;
  if (kind === "close") return piece.silent ? "" : `</${name}>`;
  const { values, refused } = attributes(raw, name);
  if (refused.length > 0) warnOfAttributes(reading, place, name, refused);
  if (name !== "a") return concealedTexts(openingTag(name, values));
  const { href, ...others } = values;
  const address = href === undefined ? undefined : addressOf(reading, "link", href, place);
  if (address === undefined) {
    if (piece.partner) piece.partner.silent = true;
    return "";
  }
  const tag = concealedTexts(openingTag(name, { href: address, ...others }));
  return tag.replace(/ href="(mailto:[^"]*)"/i, (_match, mailbox: string) => ` href="${concealedMarkup(mailbox)}"`);
}

const reference = /&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,31});/gi;

/** The text of raw HTML with its references resolved. */
export function textOf(raw: string, { utils }: MarkdownIt): string {
  return raw.replace(reference, (written) => utils.unescapeAll(written));
}

/** Says once for an element that is not allowed, and of every other tag, why it is shown as text. */
export class Refusals {
  readonly #reading: Reading;
  readonly #named = new Set<string>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  add({ kind, name, raw, explained }: Piece, place: TextPlace): void {
    if (explained || (kind === "close" && this.#named.has(name))) return;
    const [shown = ""] = raw.split("\n");
    const tag = shown.length > 40 ? `${shown.slice(0, 39)}…` : shown;
    if (kind === "open" && name === "table") {
      const message = {
        de: "Diese Tabelle ist nicht vollständig oder ihre Zeilen sind nicht gleich breit; sie erscheint als Text.",
        en: "This table is not complete or its rows are not equally wide; it appears as text.",
      };
      warn(this.#reading, place, "html", message, "<table><tr><th>…</th></tr><tr><td>…</td></tr></table>");
      return;
    }
    if (kind !== "other" && allowed.has(name)) {
      const message = {
        de: `„${tag}“ hat hier keinen Platz oder kein Gegenstück und erscheint als Text.`,
        en: `"${tag}" has no place or no counterpart here and appears as text.`,
      };
      warn(this.#reading, place, "html", message, name === "br" ? "<br>" : `<${name}>…</${name}>`);
      return;
    }
    if (kind === "open") this.#named.add(name);
    const message = {
      de: `„${tag}“ gehört nicht zum erlaubten HTML und erscheint als Text.`,
      en: `"${tag}" is not among the HTML that is allowed and appears as text.`,
    };
    warn(this.#reading, place, "html", message, "<mark>…</mark>");
  }
}

function warnOfAttributes(reading: Reading, place: TextPlace, element: string, refused: readonly string[]): void {
  const names = refused.map((name) => name.slice(0, 40)).join(", ");
  const message = {
    de: `An <${element}> fällt weg, was nicht erlaubt oder nicht gültig ist: ${names}.`,
    en: `What is not allowed or not valid is left out of <${element}>: ${names}.`,
  };
  warn(reading, place, "html", message, element === "a" ? '<a href="https://example.org/">' : `<${element}>`);
}
