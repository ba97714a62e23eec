/** `klartext licences`: under which licences the packages stand that Klartext is made with. */
import { UsageError } from "../failure.ts";
import { licencesOf, licenceTable } from "../supply/licence-list.ts";
import { argumentsOf, refuseWords } from "./arguments.ts";
import type { Command } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { lockOptions, lockOptionsFrom } from "./lock-options.ts";
import { print } from "./terminal.ts";

const options = { ...lockOptions, format: { type: "string", default: "text" } } as const;

export const licences: Command = {
  summary: "list all packages with their licences",
  help: `klartext licences [options]

Lists every package that Klartext's lock file names with its licence, as SPDX writes it, and holds it against the list of
those that are allowed (src/supply/licence-policy.ts). A package without a licence is never allowed.

  --omit dev                  leave out what only those need who work on Klartext, as npm ci --omit=dev does
  --format text|json          how the list is printed (default: text)
  --help                      print this

Exit codes: 0 all are allowed, 1 one is not, 2 wrong usage, 3 there is no lock file that can be read.`,

  async run(args) {
    const { values, positionals } = argumentsOf(args, options);
    refuseWords(positionals);
    if (values.format !== "text" && values.format !== "json")
      throw new UsageError(`--format is one of text, json, not "${values.format}".`);
    const list = licencesOf(lockOptionsFrom(values).packages);
    print(values.format === "json" ? JSON.stringify(list, undefined, 2) : licenceTable(list));
    return list.every(({ isAllowed }) => isAllowed) ? exitCode.done : exitCode.problems;
  },
};
