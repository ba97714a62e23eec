/** From accessibility.yaml and accessibility-checks.json to what the statement on accessibility shows. */
import type { Accessibility } from "../model/accessibility.ts";
import type { Document } from "./document.ts";
import type { Report } from "./finding.ts";
import { present } from "./present.ts";
import { accessibilitySchema, checksSchema } from "./schema/accessibility.ts";
import { check } from "./schema/check.ts";

/** The two files; either may be missing. */
export interface AccessibilityFiles {
  readonly accessibility: Document | undefined;
  readonly accessibilityChecks: Document | undefined;
}

/** @returns `undefined` if there is neither file: then the statement is what its text says. */
export function accessibilityOf(files: AccessibilityFiles, report: Report): Accessibility | undefined {
  const { accessibility, accessibilityChecks } = files;
  if (accessibility === undefined && accessibilityChecks === undefined) return undefined;
  const { parts = {} } = accessibility ? check(accessibilitySchema, accessibility, report) : {};
  const { whole: checks } = accessibilityChecks ? check(checksSchema, accessibilityChecks, report) : {};
  const { conformance, standard, contact, authority } = parts;
  const ways = contact && present(contact);
  return present({
    conformance,
    standard,
    gaps: (parts.gaps ?? []).map((gap) => present(gap)),
    tests: (parts.tests ?? []).toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
    contact: ways && Object.keys(ways).length > 0 ? ways : undefined,
    authority: authority && present(authority),
    checks,
  });
}
