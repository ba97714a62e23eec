/** Hosts that read a file `_headers`. */

export type Headers = Readonly<Record<string, string>>;

interface Rule {
  readonly pattern: RegExp;
  readonly detached: readonly string[];
  readonly set: readonly (readonly [name: string, value: string])[];
}

/**
 * Cloudflare Pages: all rules that match hold, one after the other; a name that is set twice has both values, unless it
 * was detached. @see https://developers.cloudflare.com/pages/configuration/headers/
 */
export function hostReading(file: string): (path: string) => Headers {
  const rules = rulesIn(file);
  return (path) => {
    const headers: Record<string, string> = {};
    for (const { detached, set } of rules.filter(({ pattern }) => pattern.test(path))) {
      for (const name of detached) delete headers[name];
      for (const [name, value] of set) headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
    }
    return headers;
  };
}

/** Netlify: of two rules that match and set one header, the later holds; a line without a colon is passed over. */
export function otherHostReading(file: string): (path: string) => Headers {
  const rules = rulesIn(file);
  return (path) => Object.fromEntries(rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ set }) => [...set]));
}

/** @throws Error for a line that no host reads. */
function rulesIn(file: string): readonly Rule[] {
  const blocks = file.split(/^(?=\/)/m).filter((block) => block.startsWith("/"));
  return blocks.map((block) => {
    const [path = "", ...lines] = block.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    const [detached, set] = [[] as string[], [] as [string, string][]];
    for (const line of lines) {
      const [, gone, name, value] = /^ {2}(?:! ([\w-]+)|([\w-]+): (\S.*))$/.exec(line) ?? [];
      if (gone !== undefined) detached.push(gone);
      else if (name !== undefined && value !== undefined) set.push([name, value]);
      else throw new Error(`No host reads the line "${line}".`);
    }
    return { pattern: patternOf(path), detached, set };
  });
}

/** `*` stands for the rest, `:name` for one part. */
function patternOf(path: string): RegExp {
  const literal = path.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${literal.replace(/:\w+/g, "[^/]+").replace(/\*$/, ".*")}$`);
}
