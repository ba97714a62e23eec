/** New notes: complete at once. Pure. */
import { closestDay, isInCalendar } from "../content/calendar.ts";
import { found } from "../content/finding.ts";
import { misspelt } from "../content/misspelt-date.ts";
import { longestNote } from "../content/schema/note.ts";
import { webAddress } from "../content/schema/web.ts";
import { closest } from "../kernel/closest.ts";
import { excerpt } from "../kernel/text.ts";
import { noteKinds } from "../model/note.ts";
import { address, withoutAddress } from "./address.ts";
import { by } from "./by.ts";
import { document, field, type Lines } from "./front-matter.ts";
import { badRequest, type Refused } from "./refused.ts";
import { type Drafting, examples, type Request } from "./request.ts";

export const noteDraft: Drafting = (request, { authors, date, day, language, lengthOf }) => {
  const { kind, words, linkTitle = "" } = request;
  const body = asParagraph(words);
  const length = lengthOf(body, language);
  const mistake = tooLong(length) ?? mistakeOfLink(request) ?? mistakeOfForm(request) ?? mistakeOfSource(request);
  if (mistake) return mistake;
  const id = address(excerpt(withoutTargets(words), 60), 50) || address(linkTitle, 50);
  if (id === "") return withoutAddress(kind, words);
  const lines = [field("date", date), ...formAndLink(request), ...sourceLines(request), ...by(authors)];
  return {
    ok: true,
    id,
    path: `notes/${day.slice(0, "YYYY".length)}/${day}-${id}.md`,
    text: document(lines, body),
  };
};

/** What begins a heading, a list, a quotation or the like is meant as it is said: "1. Mai" is no list. */
function asParagraph(words: string): string {
  return words
    .replace(/^(\d{1,9})([.)])(?= )/, "$1\\$2")
    .replace(/^(?=#{1,6} |>|[-+*] |```|~~~|\[[^\]]*\]:|\*\[)/, "\\");
}

/** Links are called by their words, as readers see them. */
function withoutTargets(words: string): string {
  return words.replace(/\]\([^()\s]*\)/g, "]");
}

function tooLong(length: number): Refused | undefined {
  if (length <= longestNote) return undefined;
  const message = {
    de: `eine Notiz hat höchstens ${longestNote} Zeichen, diese hat ${length}: Machen Sie einen Beitrag daraus.`,
    en: `a note has at most ${longestNote} characters, this one has ${length}: make it a post.`,
  };
  return badRequest(message, examples.post);
}

const linkExample = {
  de: 'npm run new -- note "Lesenswert." --link https://example.org/ --title "Was dort steht"',
  en: 'npm run new -- note "Worth reading." --link https://example.org/ --title "What it says"',
};

function mistakeOfLink({ link, linkTitle, form }: Request): Refused | undefined {
  if (link === undefined) {
    if (linkTitle === undefined && form !== "link") return undefined;
    return badRequest(
      { de: "es fehlt die Adresse, auf die die Notiz zeigt.", en: "the address that the note points at is missing." },
      linkExample,
    );
  }
  if (webAddress(link) !== undefined) return undefined;
  const complete = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#]|$)/i.test(link) ? `https://${link}` : undefined;
  const message =
    complete === undefined
      ? found(link, { de: "das ist keine Adresse im Netz", en: "which is not an address on the web" })
      : found(link, { de: "am Anfang der Adresse fehlt https://", en: "an address without https:// at its beginning" });
  return badRequest(message, complete === undefined ? linkExample : `--link ${complete}`);
}

function mistakeOfForm({ form }: Request): Refused | undefined {
  if (form === undefined || noteKinds.some((kind) => kind === form)) return undefined;
  const kinds = noteKinds.join(", ");
  const message = found(form, { de: `Arten von Notizen sind ${kinds}`, en: `the kinds of notes are ${kinds}` });
  return badRequest(message, `--kind ${closest(form, noteKinds) ?? "text"}`);
}

function formAndLink({ link, linkTitle, form }: Request): Lines {
  if (link === undefined) return form === undefined ? [] : [field("kind", form)];
  const title = linkTitle || new URL(link).hostname;
  return [field("kind", form ?? "link"), "link:", `  ${field("url", link)}`, `  ${field("title", title)}`];
}

const sourceExample = {
  de: 'npm run new -- note "Lesenswert." --kind study --source "Was Girokonten kosten" --source-date 2026-03-01',
  en: 'npm run new -- note "Worth reading." --kind study --source "What accounts cost" --source-date 2026-03-01',
};

function mistakeOfSource({ source }: Request): Refused | undefined {
  if (source === undefined) return undefined;
  if (!source.title) {
    const message = { de: "es fehlt der Titel der Quelle.", en: "the title of the source is missing." };
    return badRequest(message, sourceExample);
  }
  const { date } = source;
  if (date === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(date) && isInCalendar(date))) return undefined;
  const reading = misspelt(date);
  const like = /^\d{4}-\d{2}-\d{2}$/.test(date) ? closestDay(date) : reading.like;
  const message = found(date, { de: "das ist kein Tag im Kalender", en: "which is not a day in the calendar" });
  return badRequest(message, `--source-date ${like.slice(0, "YYYY-MM-DD".length)}`);
}

function sourceLines({ source }: Request): Lines {
  if (source?.title === undefined) return [];
  const { title, author, date } = source;
  return [
    "source:",
    `  ${field("title", title)}`,
    ...(author ? [`  ${field("author", author)}`] : []),
    ...(date ? [`  ${field("date", date)}`] : []),
  ];
}
