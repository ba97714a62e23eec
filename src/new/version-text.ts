/** The text of a new version, begun from the one that it will follow. Pure. */
import type { Language } from "../kernel/problem.ts";
import { comments, document } from "./front-matter.ts";
import { templateWords } from "./template-words.ts";

/** What was true of the version before, and has to be said anew: who approved it, and when it is read again. */
const saidAnew: ReadonlySet<string> = new Set(["approvedBy", "review"]);

/**
 * The same particulars and the same text, for the editor to change.
 *
 * What has changed is left empty: until it is filled in, `klartext check` refuses the file, so that no version is published by
 * mistake.
 *
 * @param text - Of the version before, front matter included.
 */
export function nextVersionText(text: string, language: Language): string {
  const [, front = "", body = ""] = /^\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*\r?$(.*)/ms.exec(text) ?? [];
  const words = templateWords[language].version;
  const fields = blocks(withoutHints(lines(front))).flatMap((block) => {
    const key = /^[^:]*/.exec(block[0] ?? "")?.[0] ?? "";
    if (key === "changes") return [];
    return saidAnew.has(key) ? comments(block) : block;
  });
  return document([...fields, ...comments(words), "changes:"], lines(body).join("\n").trim());
}

/** The template's own words of the time before: they are said anew, not once more for each version. */
function withoutHints(front: readonly string[]): readonly string[] {
  const hints = new Set(Object.values(templateWords).flatMap(({ version }) => comments(version)));
  return front.filter((line) => !hints.has(line));
}

/** Front matter by its keys, each with the lines that belong to it. */
function blocks(front: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [];
  for (const line of front) {
    const last = found.at(-1);
    if (last && !/^[A-Za-z]/.test(line)) last.push(line);
    else found.push([line]);
  }
  return found;
}

function lines(text: string): readonly string[] {
  return text.replace(/^\r?\n|\r?\n$/g, "").split(/\r?\n/);
}
