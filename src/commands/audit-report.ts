/** What an audit has found, printed. Pure. */
import type { Audit } from "../audit/audit.ts";
import type { Severity } from "../kernel/problem.ts";
import { auditRuleNames } from "../kernel/rule-names.ts";
import { jsonReport } from "../report/json-report.ts";
import { type Format, printProblems } from "../report/print-problems.ts";
import { visibleJson } from "../report/visible.ts";

/** How many of the largest files are told. */
const largest = 10;

/** The problems; as JSON, an object with `problems`, `checks`, `files`, `bytes`, `kinds` and `largest`. */
export function auditReport(audit: Audit, format: Format): string {
  const { faults, files, language } = audit;
  if (format !== "json")
    return faults.length === 0 ? "" : printProblems(faults, { format, language, files: files.size });
  const { checks, ...others } = countsOf(audit);
  return `{
"problems": ${jsonReport(faults, language)},
"checks": {${linesOf(checks)}},
${linesOf(others).trim()}
}`;
}

/** One member a line, so that two reports can be compared by lines. */
function linesOf(members: Readonly<Record<string, unknown>>): string {
  return `\n${Object.entries(members)
    .map(([name, value]) => visibleJson(`"${name}": ${JSON.stringify(value)}`))
    .join(",\n")}\n`;
}

function countsOf({ faults, files }: Audit) {
  const count = (rule: string, severity: Severity) =>
    faults.filter((fault) => fault.rule === rule && fault.severity === severity).length;
  const checks = auditRuleNames.map(
    (rule) =>
      [rule, { errors: count(rule, "error"), warnings: count(rule, "warning"), notes: count(rule, "note") }] as const,
  );
  const kinds = new Map<string, { files: number; bytes: number }>();
  for (const [path, size] of files) {
    const kind = /\.([a-z0-9_]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "";
    const sum = kinds.get(kind) ?? { files: 0, bytes: 0 };
    kinds.set(kind, { files: sum.files + 1, bytes: sum.bytes + size });
  }
  const bySize = (list: readonly (readonly [string, number])[]) =>
    list
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, largest)
      .map(([file, bytes]) => ({ file, bytes }));
  return {
    checks: Object.fromEntries(checks),
    files: files.size,
    bytes: bytesOf(files),
    kinds: Object.fromEntries([...kinds].sort(([a], [b]) => (a < b ? -1 : 1))),
    largest: { pages: bySize([...files].filter(([path]) => path.endsWith(".html"))), files: bySize([...files]) },
  };
}

/** "106 pages, 291 files, 12.3 MB: nothing found: _site", in the site's language. */
export function auditSummary({ faults, files, pages, language }: Audit, folder: string): string {
  const megabytes = (bytesOf(files) / 1_000_000).toFixed(1);
  const errors = faults.filter(({ severity }) => severity === "error").length;
  const [de, en] =
    errors > 0
      ? ["so nicht veröffentlichen", "do not publish this"]
      : ["nichts spricht gegen die Veröffentlichung", "nothing speaks against publishing it"];
  return language === "de"
    ? `${folder}: ${pages.length} Seiten, ${files.size} Dateien, ${megabytes.replace(".", ",")} MB: ${de}.`
    : `${folder}: ${pages.length} pages, ${files.size} files, ${megabytes} MB: ${en}.`;
}

function bytesOf(files: Audit["files"]): number {
  return [...files.values()].reduce((sum, size) => sum + size, 0);
}
