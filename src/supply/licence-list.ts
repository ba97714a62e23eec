/** Every package with its licence, as text and as JSON. Pure. */
import { isAllowed } from "./licence-policy.ts";
import type { LockedPackage } from "./lock-file.ts";

export interface Licensed {
  readonly name: string;
  readonly version: string;
  /** An expression of SPDX; `null` for a package that says nothing. */
  readonly licence: string | null;
  /** Whether only those need it who work on Klartext. */
  readonly isDevOnly: boolean;
  readonly isAllowed: boolean;
}

/** Each package once, in the order of the lock file. */
export function licencesOf(packages: readonly LockedPackage[]): readonly Licensed[] {
  const byName = new Map<string, Licensed>();
  for (const each of packages) {
    const { name, version, license, dev } = each;
    const isKnown = byName.get(`${name}@${version}`);
    const isDevOnly = dev === true && (isKnown?.isDevOnly ?? true);
    byName.set(`${name}@${version}`, {
      name,
      version,
      licence: license ?? null,
      isDevOnly,
      isAllowed: isAllowed({ ...each, dev: isDevOnly }),
    });
  }
  return [...byName.values()];
}

/** A table, a count of each licence, and what must not be used. */
export function licenceTable(list: readonly Licensed[]): string {
  const width = Math.max(0, ...list.map(({ name, version }) => name.length + version.length + 1));
  const counts = [...Map.groupBy(list, ({ licence }) => licence ?? "no licence")]
    .map(([licence, { length }]) => ({ licence, length }))
    .sort((a, b) => b.length - a.length || (a.licence < b.licence ? -1 : 1));
  const wrong = list.filter((each) => !each.isAllowed);
  return [
    ...list.map(
      ({ name, version, licence, isDevOnly }) =>
        `${`${name}@${version}`.padEnd(width)}  ${licence ?? "no licence"}${isDevOnly ? "  (dev)" : ""}`,
    ),
    "",
    `${list.length} packages: ${counts.map(({ licence, length }) => `${length} ${licence}`).join(", ")}.`,
    ...wrong.map(({ name, version, licence }) =>
      licence === null
        ? `${name}@${version} says nothing of a licence: nobody may use it.`
        : `${name}@${version} has the licence ${licence}, which src/supply/licence-policy.ts does not allow.`,
    ),
  ].join("\n");
}
