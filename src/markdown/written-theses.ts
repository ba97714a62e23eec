/** The theses of a text as its editor wrote them, before it is known which numbers they keep. */
import type { Language } from "../kernel/problem.ts";
import { withoutControls } from "./control-characters.ts";
import { newReading, readingOf, type TextPlace } from "./reading.ts";
import { rendererFor } from "./renderer.ts";
import { leadOf, textOf, thesisLists } from "./thesis-lists.ts";

export interface WrittenThesis extends TextPlace {
  /** As the list counts, or as the editor meant it. */
  readonly number: number;
  /** Whether the editor meant the number: see `ThesisItem`. */
  readonly isOwn: boolean;
  /** The words with which it begins in bold type; `""` if it does not. */
  readonly lead: string;
  /** All words, without markup. */
  readonly text: string;
}

/** Reads a text for its theses alone. Pure. */
export function writtenTheses(source: string, language: Language): readonly WrittenThesis[] {
  if (!/thes[ei]/i.test(source)) return [];
  const env = newReading(withoutControls(source), {
    language,
    interface: language,
    resolve: () => undefined,
    preview: () => undefined,
  });
  const { lines } = readingOf(env);
  const tokens = rendererFor(language, language).parse(withoutControls(source), env);
  return thesisLists(tokens).flatMap(({ items }) =>
    items.map((item) => {
      const line = tokens[item.at]?.map?.[0] ?? 0;
      const column = Math.max(0, lines[line]?.search(/\d/) ?? 0) + 1;
      return { line: line + 1, column, number: item.number, isOwn: item.isOwn, lead: leadOf(item), text: textOf(item) };
    }),
  );
}
