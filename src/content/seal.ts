/** By what a published version of a statement is known again. Pure. */
import { hash } from "node:crypto";

/** What may not change once it is published; who owns, approves and reviews it may. */
interface Sealed {
  readonly title?: string | null | undefined;
  readonly summary?: string | null | undefined;
  readonly motto?: string | null | undefined;
  readonly mottoSource?: string | null | undefined;
  readonly changes?: string | null | undefined;
}

/**
 * SHA-256, in hexadecimal, of the words as the editors wrote them, so that it is the same whatever Klartext makes of them.
 *
 * Ends of lines, blanks at the end of lines, empty lines at both ends of the text and the pieces that a letter is written in
 * do not count.
 */
export function sealOf(
  { title, summary, motto, mottoSource, changes }: Sealed,
  language: string,
  body: string,
): string {
  const lines = body.split(/\r\n?|\n/).map((line) => line.trimEnd());
  const isSaid = (line: string) => line !== "";
  const text = lines.slice(lines.findIndex(isSaid), lines.findLastIndex(isSaid) + 1).join("\n");
  const fields = [title, summary, motto, mottoSource, changes, language].map((field) => field ?? null);
  return hash("sha256", JSON.stringify([...fields, text.normalize("NFC")]), "hex");
}
