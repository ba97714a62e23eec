/** Words of other languages that stand for exactly one text, whatever is in it. Pure. */

/** For a POSIX shell. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/**
 * For a unit of systemd, in commands, paths and assignments: neither variables nor specifiers are replaced in it.
 *
 * @see systemd.syntax(7), systemd.service(5), "Command lines"
 */
export function unitWord(text: string): string {
  const literal = text.replaceAll("%", "%%").replaceAll("$", "$$$$");
  return /^[\w@%+=:,./$-]+$/.test(literal) ? literal : `"${literal.replace(/[\\"]/g, "\\$&")}"`;
}
