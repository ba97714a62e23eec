/** Reads the Markdown of an entry. */
import { trusted } from "../kernel/html.ts";
import { inOnePiece, wordCountOf } from "../kernel/text.ts";
import { composed, placesAsWritten } from "./composed.ts";
import { warnOfControls, withoutControls, withoutReferredControls } from "./control-characters.ts";
import type { ReadMarkdown } from "./markdown.ts";
import { plainTexts } from "./plain-text.ts";
import { newReading, readingOf } from "./reading.ts";
import { rendererFor } from "./renderer.ts";

/**
 * Parses a text once, and says everything that the site wants to know of it.
 *
 * Pure but for what `context.resolve` notes.
 */
export const readMarkdown: ReadMarkdown = (source, context) => {
  const text = composed(source);
  if (text === source) return read(source, context);
  const asWritten = placesAsWritten(source);
  const resolve: typeof context.resolve = (reference) => context.resolve(asWritten(reference));
  const markdown = read(text, { ...context, resolve });
  return { ...markdown, problems: markdown.problems.map(asWritten) };
};

const read: ReadMarkdown = (source, context) => {
  const md = rendererFor(context.language, context.interface);
  const clean = withoutControls(source);
  const env = newReading(clean, context);
  const reading = readingOf(env);
  if (clean !== source) warnOfControls(source, reading);
  const tokens = md.parse(clean, env);
  const markup = withoutReferredControls(inOnePiece(md.renderer.render(tokens, md.options, env)), clean, reading);
  const { text, firstParagraph, beforeMore } = plainTexts(tokens);
  const { anchors, headings, theses, problems } = reading;
  return {
    body: { html: trusted(markup), text, wordCount: wordCountOf(text), anchors, headings, theses },
    firstParagraph,
    beforeMore,
    problems: problems.toSorted((a, b) => a.line - b.line || a.column - b.column),
  };
};
