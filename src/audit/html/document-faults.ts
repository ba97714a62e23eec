/** What a page as a whole must have. */
import type { AuditedPage, Tag } from "../published.ts";
import type { Tell } from "./nesting.ts";

/**
 * @param own - Which start tags matter to the document, in the order of the page: html, body, title, meta and main.
 * @param tops - How many h1 it has.
 */
export function documentFaults(page: AuditedPage, own: readonly number[], tops: number, tell: Tell): void {
  const { text, tags, offsets } = page;
  doctypeFault(page, tell);
  let html = -1;
  let title = -1;
  let charset = -1;
  let main = -1;
  let body = -1;
  let refreshes = false;
  for (const i of own) {
    const tag = tags[i] as Tag;
    const { name } = tag;
    if (name === "html" && html < 0) html = i;
    else if (name === "body" && body < 0) body = i;
    else if (name === "title" && title < 0) title = i;
    else if (name === "title" && isInHead(tags, i))
      tell(offsets[i] as number, "Eine Seite hat nur einen <title>.", "A page has one <title> only.");
    else if (name === "meta") {
      if (/^refresh$/i.test(tag.attributes.get("http-equiv") ?? "")) refreshes = true;
      if (declaresCharset(tag)) {
        if (charset >= 0)
          tell(offsets[i] as number, "Die Kodierung ist schon angegeben.", "The encoding is declared already.");
        else charset = i;
      }
    } else if (name === "main" && !tag.attributes.has("hidden")) {
      if (main >= 0)
        tell(offsets[i] as number, "Eine Seite hat nur ein sichtbares <main>.", "A page has one visible <main> only.");
      main = i;
    }
  }
  const start = html < 0 ? 0 : (offsets[html] as number);
  if (html < 0) tell(0, "<html> mit einer Sprache fehlt.", "<html> with a language is missing.", '<html lang="de">');
  titleFault(text, title < 0 ? start : (offsets[title] as number), tags[title], offsets[title + 1], tell);
  if (charset < 0)
    tell(start, "Die Seite sagt nicht, wie sie kodiert ist.", "The page does not say how it is encoded.", utf8);
  else
    charsetFault(
      text,
      (offsets[charset] as number) + (tags[charset] as Tag).raw.length,
      offsets[charset] as number,
      tell,
    );
  if (tops === 0 && !refreshes)
    tell(
      body < 0 ? start : (offsets[body] as number),
      "Die Seite hat keine Überschrift erster Stufe.",
      "The page has no heading of the first level.",
      "<h1>…</h1>",
    );
}

const utf8 = '<meta charset="utf-8">';

function doctypeFault({ text, marks, offsets }: AuditedPage, tell: Tell): void {
  const first = marks.find(({ kind }) => kind === "doctype");
  const isFirst = first !== undefined && first.offset < (offsets[0] ?? text.length);
  if (!isFirst)
    tell(
      0,
      "Am Anfang der Seite fehlt <!doctype html>.",
      "<!doctype html> is missing at the beginning.",
      "<!doctype html>",
    );
  else if (
    !/^<!doctype[\t\n\f\r ]+html[\t\n\f\r ]*(?:[\t\n\f\r ]system[\t\n\f\r ]+(["'])about:legacy-compat\1[\t\n\f\r ]*)?>$/i.test(
      text.slice(first.offset, first.end),
    )
  )
    tell(
      first.offset,
      "Dieser doctype ist nicht der von HTML.",
      "This doctype is not that of HTML.",
      "<!doctype html>",
    );
  for (const { kind, offset } of marks)
    if (kind === "doctype" && offset !== first?.offset)
      tell(offset, "Ein doctype steht nur am Anfang.", "A doctype stands at the beginning only.");
}

function titleFault(text: string, offset: number, title: Tag | undefined, end: number | undefined, tell: Tell): void {
  const missing = title === undefined;
  if (!missing && text.slice(offset + title.raw.length, end ?? text.length).trim() !== "") return;
  tell(
    offset,
    missing ? "Die Seite hat keinen <title>." : "Der <title> ist leer.",
    missing ? "The page has no <title>." : "The <title> is empty.",
    "<title>…</title>",
  );
}

/** The title of a drawing is another thing. */
function isInHead(tags: readonly Tag[], index: number): boolean {
  for (let i = index - 1; i >= 0; i--) {
    const { name, isEnd } = tags[i] as Tag;
    if (name === "svg") return isEnd;
  }
  return true;
}

function declaresCharset({ attributes }: Tag): boolean {
  return attributes.has("charset") || /^content-type$/i.test(attributes.get("http-equiv") ?? "");
}

/** @see https://html.spec.whatwg.org/#charset1024 */
function charsetFault(text: string, end: number, offset: number, tell: Tell): void {
  if (end <= 340 || Buffer.byteLength(text.slice(0, end)) <= 1024) return;
  tell(
    offset,
    "Die Angabe der Kodierung muss in den ersten 1.024 Bytes stehen.",
    "The declaration of the encoding has to be within the first 1,024 bytes.",
    utf8,
  );
}
