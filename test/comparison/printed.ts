/** Markdown as our renderer prints it. */
import { readMarkdown } from "../../src/markdown/read.ts";

export function printed(markdown: string): string {
  const { body } = readMarkdown(markdown, {
    language: "de",
    interface: "de",
    resolve: ({ destination }) => destination,
    preview: () => undefined,
  });
  return body.html.toString();
}
