/** `klartext audit`: what a published folder holds that nobody should publish. */
import { statSync } from "node:fs";
import { audit as auditOf, NotPublished } from "../audit/audit.ts";
import { UsageError } from "../failure.ts";
import { formats } from "../report/print-problems.ts";
import { argumentsOf } from "./arguments.ts";
import { auditReport, auditSummary } from "./audit-report.ts";
import type { Command } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { putBack } from "./output-lock.ts";
import { print, tell } from "./terminal.ts";

const options = {
  format: { type: "string", default: "text" },
  quiet: { type: "boolean", default: false },
} as const;

export const audit: Command = {
  summary: "look at a published folder before it goes online",
  help: `klartext audit [folder] [options]

Looks at a folder that "klartext build" wrote (default: _site), without its content, and says all at once, file by file,
what should not go online: invalid HTML, links that lead nowhere, requests to others, scripts within pages, weak headers,
broken feeds, drafts, secrets, e-mail addresses in clear, pictures that say where they were taken, and files that the build
did not write.

  klartext audit
  klartext audit public --format json

  --format text|json|github   how the result is printed (default: text)
  --quiet                     print problems only
  --help                      print this

Exit codes: 0 nothing but warnings, 1 there is an error, 2 wrong usage or no published folder, 3 anything else.`,

  async run(args) {
    const { values, positionals } = argumentsOf(args, options);
    const [folder = "_site", ...more] = positionals;
    if (more.length > 0) throw new UsageError(`Unexpected "${more[0]}". One folder is audited at a time.`);
    const format = formats.find((known) => known === values.format);
    if (!format) throw new UsageError(`--format is one of ${formats.join(", ")}, not "${values.format}".`);
    await putBack(folder);
    const result = audited(folder);
    print(auditReport(result, format));
    if (!values.quiet) (format === "text" ? print : tell)(auditSummary(result, folder));
    return result.faults.some(({ severity }) => severity === "error") ? exitCode.problems : exitCode.done;
  },
};

function audited(folder: string) {
  const facts = statSync(folder, { throwIfNoEntry: false });
  if (!facts?.isDirectory())
    throw new UsageError(`"${folder}" is no folder. Build first, or name one, as in: klartext audit _site`);
  try {
    return auditOf(folder);
  } catch (error) {
    if (error instanceof NotPublished) throw new UsageError(error.message);
    throw error;
  }
}
