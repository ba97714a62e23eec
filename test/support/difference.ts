/** Two sites, file by file. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every file by its path inside the output folder; none for a folder that does not exist. */
export type Site = ReadonlyMap<string, Buffer>;

export function siteIn(folder: string): Site {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

/** Without the search index, which a preview does not make anew with each save. */
export function withoutIndex(site: Site): Site {
  return new Map([...site].filter(([path]) => !/^(?:suche|search)\/index\//.test(path)));
}

/** Which files one site lacks, has too many of, or has with other bytes; `undefined` if both are the same. */
export function difference(found: Site, expected: Site): string | undefined {
  const missing = [...expected.keys()].filter((path) => !found.has(path));
  const surplus = [...found.keys()].filter((path) => !expected.has(path));
  const stale = [...expected].filter(([path, bytes]) => found.has(path) && !found.get(path)?.equals(bytes));
  if (missing.length + surplus.length + stale.length === 0) return undefined;
  const first = stale[0];
  return [
    ...(missing.length > 0 ? [`missing: ${missing.join(", ")}`] : []),
    ...(surplus.length > 0 ? [`too many: ${surplus.join(", ")}`] : []),
    ...(stale.length > 0 ? [`stale: ${stale.map(([path]) => path).join(", ")}`] : []),
    ...(first ? [firstSign(String(found.get(first[0])), String(first[1]))] : []),
  ].join("\n");
}

/** Some signs before and behind the first that differs. */
export function firstSign(found: string, expected: string): string {
  let at = 0;
  while (at < expected.length && found[at] === expected[at]) at++;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 80), at + 80));
  return `found    ${around(found)}\nexpected ${around(expected)}`;
}
