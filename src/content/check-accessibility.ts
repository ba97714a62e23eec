/** Tells editors where what they say of accessibility is old, contradicts itself or leaves readers alone. No legal advice. */
import type { Wording } from "../kernel/problem.ts";
import { type Accessibility, isOverdue } from "../model/accessibility.ts";
import type { Instant } from "../model/instant.ts";
import type { Imprint } from "../model/settings.ts";
import type { Statement } from "../model/statement.ts";
import type { AccessibilityFiles } from "./accessibility.ts";
import { type Document, placeOf } from "./document.ts";
import { found, type Mistake, type Report, startOf } from "./finding.ts";
import type { PlainRecord } from "./yaml/data.ts";

const warning = { severity: "warning", rule: "accessibility" } as const;

interface Around {
  readonly statements: readonly Statement[];
  readonly imprint: Imprint;
  readonly now: Instant;
}

/** Says nothing about a site without either file. */
export function checkAccessibility(
  { accessibility: document, accessibilityChecks }: AccessibilityFiles,
  accessibility: Accessibility | undefined,
  { statements, imprint, now }: Around,
  report: Report,
): void {
  const file = document ?? accessibilityChecks;
  if (accessibility === undefined || file === undefined) return;
  if (!statements.some(({ kind }) => kind === "accessibility")) report({ ...startOf(file.file), ...withoutStatement });
  if (accessibilityChecks) checkDate(accessibilityChecks, accessibility, now, report);
  if (document?.data === undefined) return;

  const isWritten = (key: string) => Object.hasOwn(document.data?.value as PlainRecord, key);
  if (!accessibilityChecks) report({ ...startOf(document.file), ...withoutChecks });
  if (!accessibility.contact && !isWritten("contact") && !imprint.phone && !imprint.email && !imprint.contact) {
    report({ ...startOf(document.file), ...withoutContact });
  }
  if (!accessibility.authority && !isWritten("authority")) report({ ...startOf(document.file), ...withoutAuthority });
  checkGaps(document, accessibility, now, report);
}

/** A result of another year says nothing of the site as it is, and neither does one with a mistyped day. */
function checkDate(document: Document, { checks }: Accessibility, now: Instant, report: Report): void {
  if (checks === undefined || isWithinAYear(checks.date, now.day)) return;
  const reasons = {
    de: "das Ergebnis ist nicht aus den letzten zwölf Monaten und sagt wenig über die Website, wie sie ist",
    en: "but a result that is not of the last twelve months says little of the site as it is",
  };
  report({ ...placeOf(document, ["date"]), ...warning, message: found(checks.date, reasons), like: command });
}

/** @param day - `YYYY-MM-DD`, like `today`; the day of the check may be ahead of a build's "now", but not by a year. */
function isWithinAYear(day: string, today: string): boolean {
  return day >= movedByYears(today, -1) && day <= movedByYears(today, 1);
}

function movedByYears(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;
}

function checkGaps(
  document: Document,
  { gaps, checks, conformance }: Accessibility,
  now: Instant,
  report: Report,
): void {
  for (const [index, gap] of gaps.entries()) {
    if (gap.until === undefined || !isOverdue(gap, now.day)) continue;
    const message = found(gap.until, {
      de: "der Tag ist vorbei: Ist die Lücke geschlossen, fällt sie weg, sonst braucht sie einen neuen",
      en: "a day that has passed: if the gap is closed, leave it out, otherwise it needs another day",
    });
    const like = `until: ${movedByYears(now.day, 1).replace(/-02-29$/, "-02-28")}`;
    report({ ...placeOf(document, ["gaps", index, "until"]), ...warning, message, like });
  }
  const violations = checks?.violations.length ?? 0;
  if (conformance !== "full" || gaps.length + violations === 0) return;
  report({
    ...placeOf(document, ["conformance"]),
    ...warning,
    message: notFull(gaps.length, violations),
    like: partial,
  });
}

function notFull(gaps: number, violations: number): Wording {
  return {
    de: `gefunden: „full“, aber anderswo steht das Gegenteil: bekannte Lücken ${gaps}, Verstöße in der automatischen Prüfung ${violations}.`,
    en: `found "full", but the opposite is said elsewhere: known gaps ${gaps}, violations in the automated check ${violations}.`,
  };
}

const command = "npm run accessibility";
const partial = "conformance: partial";

const withoutStatement: Mistake = {
  ...warning,
  message: {
    de: "das liest niemand, denn es gibt keine Erklärung mit „kind: accessibility“.",
    en: 'nobody reads this, because there is no statement with "kind: accessibility".',
  },
  like: {
    de: "statements/barrierefreiheit.md mit kind: accessibility",
    en: "statements/accessibility.md with kind: accessibility",
  },
};
const withoutChecks: Mistake = {
  ...warning,
  message: {
    de: "hier liegt keine accessibility-checks.json: Was die automatische Prüfung findet, erfahren Leser nicht.",
    en: "there is no accessibility-checks.json: readers are not told what the automated check finds.",
  },
  like: command,
};
const withoutContact: Mistake = {
  ...warning,
  message: {
    de: "hier fehlt „contact“, und im Impressum stehen weder Telefon noch E-Mail: Niemand kann eine Barriere melden.",
    en: '"contact" is missing here, and the imprint has neither telephone nor e-mail: nobody can report a barrier.',
  },
  like: {
    de: "contact: { email: barrieren@example.org }",
    en: "contact: { email: barriers@example.org }",
  },
};
const withoutAuthority: Mistake = {
  ...warning,
  message: {
    de: "hier fehlt „authority“, die zuständige Marktüberwachung (§ 14 Abs. 1 Nr. 2 und Anlage 3 Nr. 1 BFSG; ein Hinweis, keine Rechtsberatung).",
    en: '"authority" is missing here, which watches over the market (§ 14 Abs. 1 Nr. 2 and Anlage 3 Nr. 1 BFSG; a hint, no legal advice).',
  },
  like: "authority:\n  name: Marktüberwachungsstelle der Länder für die Barrierefreiheit von Produkten und Dienstleistungen (MLBF)\n  address: Magdeburg",
};
