/** From notes/ to the notes of the model. */
import type * as v from "valibot";
import type { Place } from "../kernel/problem.ts";
import { isPublic } from "../model/entry.ts";
import type { Instant } from "../model/instant.ts";
import type { Note } from "../model/note.ts";
import { anchorsOf } from "../model/thread.ts";
import type { Urls } from "../model/urls.ts";
import type { Authors } from "./authors.ts";
import { stateOfNote } from "./comment-places.ts";
import { type CommentsByFile, commentsOf, digestOfThreads, shownAs } from "./comments.ts";
import { type DatedHead, headOf } from "./dated.ts";
import { datedParts, digestsOf } from "./dated-parts.ts";
import { type Document, placeOf } from "./document.ts";
import { type Mistake, type Report, startOf } from "./finding.ts";
import { made } from "./made.ts";
import { lengthOfPlain } from "./note-length.ts";
import { lineBreaks } from "./position.ts";
import { present } from "./present.ts";
import { type Checked, check } from "./schema/check.ts";
import { longestNote, noteSchema } from "./schema/note.ts";
import type { TagRegister } from "./tag-register.ts";
import { readText } from "./text.ts";
import type { Workshop } from "./workshop.ts";

type NoteFields = v.InferOutput<ReturnType<typeof noteSchema>>;

/** A note whose particulars are read and whose text is not. */
export interface NoteDraft {
  readonly document: Document;
  readonly checked: Checked<NoteFields>;
  readonly head: DatedHead;
  /** `undefined` if a mistake keeps it from having an address. */
  readonly url: string | undefined;
}

/** Reads the particulars of all notes; two notes with one address are reported. */
export function draftNotes(
  documents: readonly Document[],
  context: { readonly timeZone: string; readonly now: Instant; readonly urls: Urls; readonly report: Report },
): readonly NoteDraft[] {
  const schema = noteSchema(context.timeZone);
  const byUrl = new Map<string, Document>();
  return documents.map((document) => {
    const checked = check(schema, document, context.report);
    const head = headOf(document, checked, context);
    const url = head.id !== undefined && head.date ? context.urls.note(head.date, head.id) : undefined;
    const taken = url === undefined ? undefined : byUrl.get(url);
    if (url !== undefined && taken) context.report({ ...placeOf(document, ["slug"]), ...sameUrl(url, taken.file) });
    else if (url !== undefined) byUrl.set(url, document);
    return { document, checked, head, url };
  });
}

/** The whole note; `undefined` if there are mistakes in it, which have been reported. */
export function noteOf(
  { document, checked, head, url }: NoteDraft,
  context: {
    readonly workshop: Workshop;
    readonly authors: Authors;
    readonly tags: TagRegister;
    readonly comments: CommentsByFile;
  },
): Note | undefined {
  const { workshop, authors, tags } = context;
  const { parts, whole } = checked;
  const said = stateOfNote({ checked, head }, workshop);
  const threads = context.comments.get(document.file);
  const language = parts.language ?? workshop.settings.language;
  const { text, resolver } = readText(document, language, isPublic(head.status), workshop);
  resolver.checkAnchors(text.body, new Set(anchorsOf(threads ?? [])));
  const shared = datedParts(document, checked, authors, tags);
  const length = lengthOfPlain(text.body.text);
  if (length > longestNote) workshop.report({ ...startOfText(document), ...tooLong(length) });
  if (!parts.link && text.isBlank && document.data) workshop.report({ ...startOfText(document), ...noText });

  const { id, date, status } = head;
  if (!whole || id === undefined || date === undefined || status === undefined || url === undefined) return undefined;
  const answers = commentsOf(threads, said, workshop.settings);
  const discussion = [digestOfThreads(threads), shownAs(answers)].join(" ");
  const from = [whole, text, url, date.iso, status, language, discussion, ...shared.authors, ...shared.tags];
  return made(document.memo, from, () =>
    present({
      kind: "note" as const,
      noteKind: whole.kind ?? ("text" as const),
      link: whole.link && { url: whole.link.url, title: whole.link.title },
      id,
      url,
      file: document.file,
      date,
      status,
      ...shared,
      comments: answers,
      body: text.body,
      language,
      digest: [url, date.iso, status, discussion, ...digestsOf(shared)].join(" "),
    }),
  );
}

/** The first line with words; of a text without any, the line on which it should begin. */
function startOfText({ file, body, bodyLine }: Document): Place {
  const linesBefore = lineBreaks(/^\s*(?=\S)/.exec(body)?.[0] ?? "");
  return { ...startOf(file), line: bodyLine + linesBefore };
}

const shortNote = {
  de: "Heute um 20.15 Uhr: ein Film über Sparbücher.",
  en: "Tonight at 8.15: a film about savings books.",
};

function tooLong(length: number): Mistake {
  return {
    severity: "error",
    rule: "length",
    message: {
      de: `gefunden: ${length} Zeichen, eine Notiz hat höchstens ${longestNote}; was länger ist, gehört nach posts/.`,
      en: `found ${length} characters; a note has at most ${longestNote}, and what is longer belongs into posts/.`,
    },
    like: shortNote,
  };
}

const noText: Mistake = {
  severity: "error",
  rule: "required",
  message: { de: "hier fehlt der Text der Notiz.", en: "the text of the note is missing here." },
  like: shortNote,
};

function sameUrl(url: string, file: string): Mistake {
  return {
    severity: "error",
    rule: "address",
    message: { de: `die Adresse ${url} hat schon ${file}.`, en: `the address ${url} is that of ${file} already.` },
    like: { de: "slug: gebuehren-2", en: "slug: fees-2" },
  };
}
