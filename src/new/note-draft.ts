/** New notes: complete at once. Pure. */
import { found } from "../content/finding.ts";
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

export const noteDraft: Drafting = (request, { authors, date, day }) => {
  const { kind, words, linkTitle = "" } = request;
  const mistake = tooLong(words) ?? mistakeOfLink(request) ?? mistakeOfForm(request);
  if (mistake) return mistake;
  const id = address(excerpt(withoutTargets(words), 60), 50) || address(linkTitle, 50);
  if (id === "") return withoutAddress(kind, words);
  const lines = [field("date", date), ...formAndLink(request), ...by(authors)];
  return { ok: true, id, path: `notes/${day.slice(0, "YYYY".length)}/${day}-${id}.md`, text: document(lines, words) };
};

/** Links count by their words, as readers see them. */
function withoutTargets(words: string): string {
  return words.replace(/\]\([^()\s]*\)/g, "]");
}

function tooLong(words: string): Refused | undefined {
  const { length } = withoutTargets(words);
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
  const message = found(link, { de: "das ist keine Adresse im Netz", en: "which is not an address on the web" });
  return badRequest(message, linkExample);
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
