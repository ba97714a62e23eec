/** What a new file is named and holds. Pure. */
import type { Wording } from "../kernel/problem.ts";
import { authorDraft } from "./author-draft.ts";
import { noteDraft } from "./note-draft.ts";
import { postDraft } from "./post-draft.ts";
import { badRequest, type Refused } from "./refused.ts";
import { type Drafting, examples, type NewKind, type Request, type SourceRequest } from "./request.ts";
import { statementDraft } from "./statement-draft.ts";

const drafts: Readonly<Record<NewKind, Drafting>> = {
  post: postDraft,
  note: noteDraft,
  statement: statementDraft,
  author: authorDraft,
};

const missing: Readonly<Record<NewKind, Wording>> = {
  post: { de: "der Titel fehlt.", en: "the title is missing." },
  note: { de: "der Text fehlt.", en: "the text is missing." },
  statement: { de: "der Titel fehlt.", en: "the title is missing." },
  author: { de: "der Name fehlt.", en: "the name is missing." },
};

/** The file that answers a request, or why there can be none. */
export const draftOf: Drafting = (request, surroundings) => {
  const { kind, linkTitle, source } = request;
  const words = onOneLine(request.words);
  if (words === "") return badRequest(missing[kind], examples[kind]);
  const titled = {
    ...(linkTitle !== undefined && { linkTitle: onOneLine(linkTitle) }),
    ...(source !== undefined && { source: onOneLineEach(source) }),
  };
  return optionOfOthers(request) ?? drafts[kind]({ ...request, ...titled, words }, surroundings);
};

/** Control characters, which a shell can pass on, would be refused in the file. */
function onOneLine(words: string): string {
  return words
    .normalize("NFC")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}

function onOneLineEach(source: SourceRequest): SourceRequest {
  return Object.fromEntries(Object.entries(source).map(([name, value]) => [name, onOneLine(value)]));
}

function optionOfOthers({ kind, link, linkTitle, form, source }: Request): Refused | undefined {
  const forNotes = link !== undefined || linkTitle !== undefined || source !== undefined;
  if (kind !== "note" && forNotes) {
    const message = {
      de: "--link, --title und --source gibt es nur bei Notizen.",
      en: "--link, --title and --source are for notes only.",
    };
    return badRequest(message, examples[kind]);
  }
  if ((kind === "post" || kind === "author") && form !== undefined) {
    const message = {
      de: "--kind gibt es nur bei Notizen und Erklärungen.",
      en: "--kind is for notes and statements only.",
    };
    return badRequest(message, examples[kind]);
  }
  return undefined;
}
