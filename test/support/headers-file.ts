/** Reads a `_headers` file as hosts of static sites do: a path, and below it, indented, what is sent along. */

export type Rules = readonly Rule[];

interface Rule {
  readonly path: string;
  /** Names of what earlier rules have said and this one takes back: `! Cache-Control`. */
  readonly without: string[];
  readonly headers: Record<string, string>;
}

/** @throws SyntaxError, naming the line, for anything that a host would pass over. */
export function rulesOf(text: string): Rules {
  const rules: Rule[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.trim().startsWith("#")) continue;
    const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
    const [, unwanted] = /^\s+! ([\w-]+)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (/^\/\S*$/.test(line)) rules.push({ path: line, without: [], headers: {} });
    else if (rule && unwanted !== undefined) rule.without.push(unwanted);
    else if (rule && name !== undefined && value !== undefined) rule.headers[name] = value;
    else throw new SyntaxError(`_headers has a line that is neither a path nor a header: ${line}`);
  }
  return rules;
}

/** All headers for a path; of a header that is named twice the later rule wins. */
export function headersFor(rules: Rules, path: string): Readonly<Record<string, string>> {
  const headers = new Map<string, string>();
  for (const rule of rules) {
    if (!patternOf(rule.path).test(path)) continue;
    for (const name of rule.without) headers.delete(name);
    for (const [name, value] of Object.entries(rule.headers)) headers.set(name, value);
  }
  return Object.fromEntries(headers);
}

/** `*` stands for anything, `:name` for one part of a path. */
function patternOf(path: string): RegExp {
  const literal = path.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${literal.replaceAll("*", ".*").replace(/:\w+/g, "[^/]+")}$`);
}
