/** Reads the text of an entry, or remembers it. */
import { spoken } from "../kernel/spoken.ts";
import { excerpt } from "../kernel/text.ts";
import type { MarkdownContext } from "../markdown/markdown.ts";
import type { Body } from "../model/body.ts";
import type { Document } from "./document.ts";
import { heldBack, unnoted } from "./links/notes.ts";
import { Resolver } from "./links/resolver.ts";
import { digestOfText, mayChange, type Question, type RememberedText } from "./remembered-text.ts";
import { summaryOf } from "./summary.ts";
import type { Workshop } from "./workshop.ts";

export interface Text {
  readonly body: Body;
  /** What the text says of itself: see `summaryOf`. */
  readonly summary: string;
  /** The first 160 characters. */
  readonly teaser: string;
  /** Whether nothing stands below the particulars. */
  readonly isBlank: boolean;
  /** Changes whenever the text comes out otherwise. */
  readonly digest: string;
}

interface Resolved {
  readonly text: Text;
  /** For what the particulars link to. */
  readonly resolver: Resolver;
}

/** In UTF-16 units. */
const teaserLength = 160;
/** A note has no more. In UTF-16 units. */
const fewWords = 1000;

/** The text of a document, with the resolver that its particulars may use as well. */
export function readText(document: Document, language: string, isPublished: boolean, workshop: Workshop): Resolved {
  const { text: known } = document.memo;
  const isSame = known?.language === language && known.isPublished === isPublished;
  const again = isSame ? recalled(document, known, workshop) : undefined;
  if (again) return again;
  const { text, resolver, found } = read(document, language, isPublished, workshop);
  document.memo.text = found;
  return { text, resolver };
}

/** Asks again where the links lead; `undefined` if one of the answers has changed. */
function recalled(document: Document, known: RememberedText, workshop: Workshop): Resolved | undefined {
  const notes = heldBack(workshop.notes);
  const resolver = new Resolver(document, known.isPublished, workshop.targets, notes);
  const isAsBefore =
    known.questions.every((question) => resolver.resolve(question) === question.address) &&
    known.previews.every(({ video, address }) => resolver.preview(video) === address);
  if (!isAsBefore) return undefined;
  notes.release();
  for (const problem of known.problems) workshop.notes.report(problem);
  known.last ??= {
    body: rememberedBody(known, () =>
      read(document, known.language, known.isPublished, { ...workshop, notes: unnoted }),
    ),
    summary: known.summary,
    teaser: known.teaser,
    isBlank: known.isBlank,
    digest: digestOfText(document.memo.digest, known),
  };
  return { text: known.last, resolver };
}

interface Read extends Resolved {
  readonly found: RememberedText;
}

function read(document: Document, language: string, isPublished: boolean, workshop: Workshop): Read {
  const { memo, file, bodyLine } = document;
  const resolver = new Resolver(document, isPublished, workshop.targets, workshop.notes);
  const questions: Question[] = [];
  const previews: { video: string; address: string | undefined }[] = [];
  const context: MarkdownContext = {
    language,
    interface: spoken(language) ?? workshop.settings.interface,
    resolve: (reference) => {
      const address = resolver.resolve(reference);
      if (mayChange(address)) questions.push({ ...reference, address });
      return address;
    },
    preview: (video) => {
      const address = resolver.preview(video);
      previews.push({ video, address });
      return address;
    },
  };
  const markdown = workshop.readMarkdown(document.body, context);
  const problems = markdown.problems.map(({ line, ...problem }) => ({ ...problem, file, line: line + bodyLine - 1 }));
  for (const problem of problems) workshop.notes.report(problem);

  const { text: words, anchors } = markdown.body;
  const found: RememberedText = {
    language,
    isPublished,
    questions,
    previews,
    anchors: [...anchors],
    words: words.length <= fewWords ? words : undefined,
    summary: summaryOf(markdown),
    teaser: excerpt(words, teaserLength),
    isBlank: document.body.trim() === "",
    problems,
  };
  const { summary, teaser, isBlank } = found;
  found.last = { body: markdown.body, summary, teaser, isBlank, digest: digestOfText(memo.digest, found) };
  return { text: found.last, resolver, found };
}

/** The text is read again only for those who print it. */
function rememberedBody({ anchors, words }: RememberedText, again: () => Resolved): Body {
  let body: Body | undefined;
  const whole = () => {
    body ??= again().text.body;
    return body;
  };
  return {
    anchors: new Set(anchors),
    get html() {
      return whole().html;
    },
    get text() {
      return words ?? whole().text;
    },
    get headings() {
      return whole().headings;
    },
    get theses() {
      return whole().theses;
    },
  };
}
