/** Reads a `_headers` file as hosts of static sites do: a path, and below it, indented, what is sent along. */

export type Rules = readonly { readonly path: string; readonly headers: Readonly<Record<string, string>> }[];

/** @throws SyntaxError, naming the line, for anything that a host would pass over. */
export function rulesOf(text: string): Rules {
  const rules: { readonly path: string; readonly headers: Record<string, string> }[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.trim().startsWith("#")) continue;
    const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (/^\/\S*$/.test(line)) rules.push({ path: line, headers: {} });
    else if (rule && name !== undefined && value !== undefined) rule.headers[name] = value;
    else throw new SyntaxError(`_headers has a line that is neither a path nor a header: ${line}`);
  }
  return rules;
}

/** All headers for a path; of a header that is named twice the later rule wins. */
export function headersFor(rules: Rules, path: string): Readonly<Record<string, string>> {
  const matching = rules.filter((rule) => patternOf(rule.path).test(path));
  return Object.assign({}, ...matching.map(({ headers }) => headers));
}

/** `*` stands for anything, `:name` for one part of a path. */
function patternOf(path: string): RegExp {
  const literal = path.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${literal.replaceAll("*", ".*").replace(/:\w+/g, "[^/]+")}$`);
}
