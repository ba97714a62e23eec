/** Adds up what axe found on many pages. Pure. */
import type { Violation } from "../../src/model/accessibility.ts";

/** What was found on one page in one view. */
export interface Finding {
  /** Site-absolute. */
  readonly path: string;
  readonly broken: readonly { readonly id: string; readonly help: string }[];
  /** Rules of which the tool could not tell. */
  readonly undecided: readonly { readonly id: string }[];
  /** Rules that applied and were kept. */
  readonly kept: readonly string[];
}

export interface Tally {
  /** On how many pages a rule was left undecided. */
  readonly undecided: number;
  readonly rulesPassed: number;
  readonly violations: readonly Violation[];
}

/** Rules that applied somewhere and were kept everywhere, and the broken ones by name, each with its first page. */
export function tally(findings: readonly Finding[]): Tally {
  const broken = new Map<string, { readonly help: string; readonly paths: Set<string> }>();
  for (const finding of findings) {
    for (const { id, help } of finding.broken) {
      const known = broken.get(id) ?? { help, paths: new Set() };
      broken.set(id, known);
      known.paths.add(finding.path);
    }
  }
  const open = findings.filter(({ undecided }) => undecided.length > 0);
  const doubtful = new Set([...broken.keys(), ...open.flatMap(({ undecided }) => undecided.map(({ id }) => id))]);
  const kept = new Set(findings.flatMap((finding) => finding.kept).filter((rule) => !doubtful.has(rule)));
  const violations = [...broken].map(([rule, { help, paths }]) => {
    return { rule, help, pages: paths.size, example: [...paths].sort()[0] ?? "" };
  });
  const undecided = new Set(open.map(({ path }) => path)).size;
  return { rulesPassed: kept.size, undecided, violations: violations.sort((a, b) => (a.rule < b.rule ? -1 : 1)) };
}
