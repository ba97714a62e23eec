/** The lines around an offset of a text. Pure. */

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/** The line of an offset, without its end. */
export function lineAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  const end = text.indexOf("\n", start);
  return text.slice(start, end < 0 ? undefined : end);
}

/** Where the next line begins that holds anything; `undefined` if there is none. */
export function nextLineStart(text: string, offset: number): number | undefined {
  const end = text.indexOf("\n", offset);
  if (end < 0) return undefined;
  const next = text.slice(end + 1).search(/\S/);
  return next < 0 ? undefined : lineStart(text, end + 1 + next);
}

/** The key that a line begins with, list dashes left out; `undefined` if it begins otherwise. */
export function keyOf(line: string): string | undefined {
  return /^[\s-]*([^\s:#"'[\]{},][^:#"'[\]{},]*):(?=\s|$)/.exec(line)?.[1];
}

/** What stands behind the key of a line. */
export function afterKey(line: string): string {
  return line.replace(/^[^:]*:\s*/, "").trim();
}

/** The line with its value between quotation marks, as it should have been written. */
export function quotedLine(line: string): string {
  const value = afterKey(line).replace(/^(["'])(.*)\1$/, "$2");
  return `${keyOf(line) ?? "title"}: '${value.replaceAll("'", "''")}'`;
}
