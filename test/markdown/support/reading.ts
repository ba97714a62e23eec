/** Reads texts as a made-up site would. */
import type { Markdown, MarkdownContext, Reference } from "../../../src/markdown/markdown.ts";
import { readMarkdown } from "../../../src/markdown/read.ts";

/** A site where everything is found that does not say that it is missing. */
export const context: MarkdownContext = {
  language: "de",
  interface: "de",
  resolve: ({ destination }) => {
    if (destination.includes("fehlt")) return undefined;
    return destination.startsWith("post:") ? `/blog/2008/12/${destination.slice("post:".length)}/` : destination;
  },
  preview: (video) => (video.startsWith("Vorschau") ? `/media/${video.toLowerCase()}.jpg` : undefined),
};

export function read(source: string, more: Partial<MarkdownContext> = {}): Markdown {
  return readMarkdown(source, { ...context, ...more });
}

export function htmlOf(source: string, more: Partial<MarkdownContext> = {}): string {
  return String(read(source, more).body.html);
}

/** Everything that a text asks the site for. */
export function referencesIn(source: string): readonly Reference[] {
  const found: Reference[] = [];
  const resolve = (reference: Reference) => {
    found.push(reference);
    return reference.destination;
  };
  read(source, { resolve });
  return found;
}
