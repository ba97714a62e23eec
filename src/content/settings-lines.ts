/** What site.yaml says on a line of its own, for messages about a file that cannot be read as a whole. Pure. */
import type { Language } from "../kernel/problem.ts";
import { spoken } from "../kernel/spoken.ts";

/** The plain value of a key at the top, as it is written the first time; `undefined` if there is no such line. */
export function writtenValue(text: string, key: "language" | "timezone"): string | undefined {
  return new RegExp(`^["']?${key}["']?[ \\t]*:[ \\t]+["']?([\\w/+-]+)`, "m").exec(text)?.[1];
}

/**
 * In which language to tell the editors of mistakes.
 *
 * @param written - What site.yaml calls the language, be it a code or not.
 */
export function languageFor(written: string): Language {
  return spoken(written) ?? (/^(?:deutsch|german)/i.test(written) ? "de" : "en");
}
