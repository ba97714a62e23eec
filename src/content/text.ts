/** Reads the text of an entry, or remembers it. */
import { spoken } from "../kernel/spoken.ts";
import { substanceOf } from "../kernel/substance.ts";
import { detached, excerpt } from "../kernel/text.ts";
import type { MarkdownContext } from "../markdown/markdown.ts";
import type { Printed } from "../model/body.ts";
import { printedBody, rememberedBody } from "./bodies.ts";
import { type Document, onDisk } from "./document.ts";
import { unnoted } from "./links/notes.ts";
import { Resolver } from "./links/resolver.ts";
import { LivingBody } from "./living-body.ts";
import { digestOfText, linksOf, mayChange, picturesOf, type Question, type RememberedText } from "./remembered-text.ts";
import { summaryOf } from "./summary.ts";
import type { Workshop } from "./workshop.ts";

export interface Text {
  readonly body: LivingBody;
  /** What the text says of itself: see `summaryOf`. */
  readonly summary: string;
  /** The first 160 characters. */
  readonly teaser: string;
  /** Whether nothing stands below the particulars. */
  readonly isBlank: boolean;
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

/**
 * The text of a document, with the resolver that its particulars may use as well.
 *
 * @param theses - Numbers of its theses: see `MarkdownContext`.
 */
export function readText(
  document: Document,
  language: string,
  isPublished: boolean,
  workshop: Workshop,
  theses?: readonly number[],
): Resolved {
  const { text: known } = document.memo;
  const isSame = known?.language === language && known.isPublished === isPublished && areEqual(known.theses, theses);
  const again = isSame ? recalled(document, known, workshop) : undefined;
  if (again) return again;
  const { text, resolver, found } = read(document, language, isPublished, workshop, theses);
  document.memo.text = found;
  delete document.memo.content;
  return { text, resolver };
}

function areEqual(some: readonly number[] | undefined, others: readonly number[] | undefined): boolean {
  return some?.length === others?.length && (some ?? []).every((number, index) => number === others?.[index]);
}

/** Asks again where the links lead; `undefined` if one of the answers has changed. */
function recalled(document: Document, known: RememberedText, workshop: Workshop): Resolved | undefined {
  const { targets, notes } = workshop;
  if (known.quiet !== targets.version && !leadsWhereItLed(document, known, workshop)) return undefined;
  const resolver = new Resolver(document, known.isPublished, targets, notes);
  if (known.quiet !== targets.version) {
    for (const question of known.questions) resolver.resolve(question);
    for (const { video } of known.previews) resolver.preview(video);
    for (const problem of known.problems) notes.report(problem);
  }
  const { summary, teaser, isBlank } = known;
  known.last ??= {
    body: new LivingBody(rememberedBody(knownOf(document, known), () => reread(document, known, workshop))),
    summary,
    teaser,
    isBlank,
  };
  return { text: known.last, resolver };
}

/** Asks without noting anything, and without guesses, of which there are only so many. */
function leadsWhereItLed(document: Document, known: RememberedText, { targets, unguessed }: Workshop): boolean {
  let noted = known.problems.length;
  const count = () => void noted++;
  const resolver = new Resolver(document, known.isPublished, unguessed, { report: count, link: count, use: count });
  const isAsBefore =
    known.questions.every((question) => resolver.resolve(question) === question.address) &&
    known.previews.every(({ video, address }) => resolver.preview(video) === address);
  if (isAsBefore && noted === 0 && !resolver.hasAnchors) known.quiet = targets.version;
  return isAsBefore;
}

interface Read extends Resolved {
  readonly found: RememberedText;
  readonly printed: Printed;
}

/** Reads a text, whether it is remembered or not; what is found is returned, and remembered by whoever asked. */
export function read(
  document: Document,
  language: string,
  isPublished: boolean,
  workshop: Workshop,
  theses?: readonly number[],
): Read {
  const { file, bodyLine } = document;
  const resolver = new Resolver(document, isPublished, workshop.targets, workshop.notes);
  const questions: Question[] = [];
  const previews: { video: string; address: string | undefined }[] = [];
  const context: MarkdownContext = {
    language,
    interface: spoken(language) ?? workshop.settings.interface,
    player: workshop.player,
    theses,
    resolve: (reference) => {
      const address = resolver.resolve(reference);
      if (mayChange(address) || resolver.isOwn(address)) questions.push({ ...reference, address });
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

  const { text: words, wordCount, anchors } = markdown.body;
  const found: RememberedText = {
    language,
    isPublished,
    questions,
    previews,
    anchors: [...anchors],
    words: words.length <= fewWords ? words : undefined,
    wordCount,
    substance: substanceOf(document.body),
    summary: detached(summaryOf(markdown)),
    teaser: detached(excerpt(words, teaserLength)),
    isBlank: document.body.trim() === "",
    problems,
    ...(theses && { theses }),
  };
  const { summary, teaser, isBlank } = found;
  // Not the document itself, which would keep its source in memory.
  const { path, disk, stamp, memo } = document;
  const place = { path, file, disk, stamp };
  const body = printedBody(markdown.body, knownOf(document, found), () => reread(onDisk(place, memo), found, workshop));
  found.last = { body: new LivingBody(body), summary, teaser, isBlank };
  return { text: found.last, resolver, found, printed: markdown.body };
}

function knownOf({ memo }: Document, known: RememberedText) {
  const { anchors, words, wordCount, substance } = known;
  const digest = digestOfText(memo.digest, known);
  return { anchors, words, wordCount, substance, digest, pictures: picturesOf(known), links: linksOf(known) };
}

/** Reads a text once more, for those who print it. */
function reread(document: Document, known: RememberedText, workshop: Workshop): Printed {
  const { language, isPublished, theses } = known;
  const quiet = { ...workshop, targets: workshop.unguessed, notes: unnoted };
  return read(document, language, isPublished, quiet, theses).printed;
}
