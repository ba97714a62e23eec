/** Statements that say in simple language what others say. Pure. */
import { perSite } from "./per-site.ts";
import type { Site } from "./site.ts";
import { isTwin, type Statement } from "./statement.ts";

/** The statement that a twin simplifies; `undefined` for one that is no twin, or whose statement is not in force yet. */
export function ordinaryOf(site: Site, { simplifies }: Statement): Statement | undefined {
  return simplifies === undefined ? undefined : site.statements.find(({ id }) => id === simplifies);
}

/** The twins of a statement that are in force, by title. */
export function twinsOf(site: Site, { id }: Statement): readonly Statement[] {
  return twins(site).get(id) ?? [];
}

const twins = perSite(({ statements }) => Map.groupBy(statements.filter(isTwin), ({ simplifies = "" }) => simplifies));

/** What a page shows of the statement's other forms, for its key. */
export function twinKey(site: Site, statement: Statement): string {
  const ordinary = ordinaryOf(site, statement);
  const others = [...(ordinary ? [ordinary] : []), ...twinsOf(site, statement)];
  return JSON.stringify(others.map((other) => [other.url, other.title, other.kind, other.language, other.easyToRead]));
}
