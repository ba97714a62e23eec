/** Which addresses may stand in a text. */
import { encoded } from "./encoded.ts";
import type { Reference } from "./markdown.ts";
import { type Reading, type TextPlace, warn } from "./reading.ts";
import { isValidAddress, withoutCredentials } from "./valid-address.ts";

/** Schemes that lead to a page, a mailbox or a telephone. Everything else can start a program on the reader's machine. */
const readerSchemes = new Set(["http", "https", "mailto", "tel"]);
/** `post:` names a post of the site, `these:` a thesis; they are replaced before anything is printed. */
const editorSchemes = new Set([...readerSchemes, "post", "these", "thesis"]);

/**
 * The address that the page shows for what an editor wrote, percent-encoded.
 *
 * @returns `undefined` if there shall be no link or no picture; that has been noted.
 */
export function addressOf(
  reading: Reading,
  kind: Reference["kind"],
  destination: string,
  place: TextPlace,
): string | undefined {
  const scheme = schemeOf(destination);
  if (scheme !== undefined && !editorSchemes.has(scheme)) {
    warnOfScheme(reading, kind, place, scheme);
    return undefined;
  }
  const { line, column } = place;
  const address = reading.context.resolve({ kind, destination, line, column });
  if (address === undefined) return undefined;
  const shown = encoded(address);
  const resolved = schemeOf(shown);
  if (resolved === undefined ? !shown.startsWith("//") : resolved === "mailto" || resolved === "tel") return shown;
  if (resolved !== undefined && !readerSchemes.has(resolved)) return undefined;
  if (isValidAddress(shown)) return shown;
  warnOfHost(reading, place, destination);
  return undefined;
}

function warnOfScheme(reading: Reading, kind: Reference["kind"], place: TextPlace, scheme: string): void {
  if (kind === "image") {
    const message = {
      de: `„${scheme}:“ ist als Anfang der Adresse eines Bildes nicht erlaubt; das Bild gehört nach media/.`,
      en: `"${scheme}:" is not allowed at the beginning of a picture's address; the picture belongs into media/.`,
    };
    warn(reading, place, "media", message, "![Text](/media/haus.jpg)");
    return;
  }
  const message = {
    de: `„${scheme}:“ ist als Anfang einer Adresse nicht erlaubt; der Text steht ohne Link da.`,
    en: `"${scheme}:" is not allowed at the beginning of an address; the text stands without a link.`,
  };
  warn(reading, place, "link", message, "[Text](https://example.org/)");
}

function warnOfHost(reading: Reading, place: TextPlace, destination: string): void {
  const message = {
    de: `„${destination}“ ist keine gültige Adresse; der Text steht ohne Link da.`,
    en: `"${destination}" is not a valid address; the text stands without a link.`,
  };
  const mended = withoutCredentials(destination);
  const isMended = mended !== destination && isValidAddress(encoded(mended));
  warn(reading, place, "link", message, `[Text](${isMended ? mended : "https://example.org/"})`);
}

/**
 * The scheme as a browser would read it, in lower case.
 *
 * @see https://url.spec.whatwg.org/#concept-basic-url-parser: leading controls and all tabs and line ends are skipped
 */
export function schemeOf(address: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what the standard names
  const read = address.replace(/^[\u0000-\u0020]+|[\t\n\r]/g, "");
  return /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase();
}
