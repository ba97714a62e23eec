/** Adds up what axe found on many pages. Pure. */
import type { Violation } from "../../src/model/accessibility.ts";

/** What was found on one page in one view. */
export interface Finding {
  /** Site-absolute. */
  readonly path: string;
  readonly broken: readonly { readonly id: string; readonly help: string }[];
  /** Rules that applied and were kept. */
  readonly kept: readonly string[];
}

export interface Tally {
  readonly rulesPassed: number;
  readonly violations: readonly Violation[];
}

/** Rules that applied somewhere and were broken nowhere, and the broken ones by name, each with its first page. */
export function tally(findings: readonly Finding[]): Tally {
  const broken = new Map<string, { readonly help: string; readonly paths: Set<string> }>();
  for (const finding of findings) {
    for (const { id, help } of finding.broken) {
      const known = broken.get(id) ?? { help, paths: new Set() };
      broken.set(id, known);
      known.paths.add(finding.path);
    }
  }
  const kept = new Set(findings.flatMap((finding) => finding.kept).filter((rule) => !broken.has(rule)));
  const violations = [...broken].map(([rule, { help, paths }]) => {
    return { rule, help, pages: paths.size, example: [...paths].sort()[0] ?? "" };
  });
  return { rulesPassed: kept.size, violations: violations.sort((a, b) => (a.rule < b.rule ? -1 : 1)) };
}
