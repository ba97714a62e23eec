/** `klartext sbom`: what Klartext consists of, as a bill of materials. */
import { UsageError } from "../failure.ts";
import { sourceDateEpoch } from "../now.ts";
import { billOfMaterials } from "../supply/bill.ts";
import { argumentsOf, refuseWords } from "./arguments.ts";
import type { Command } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { lockOptions, lockOptionsFrom } from "./lock-options.ts";
import { print } from "./terminal.ts";

const options = { ...lockOptions, format: { type: "string", default: "json" } } as const;

export const sbom: Command = {
  summary: "print a bill of materials (CycloneDX)",
  help: `klartext sbom [options]

Prints every package that Klartext's lock file names, with version, licence, SHA-512 and what it depends on, in CycloneDX
1.6. The same lock file gives the same bytes on every machine. It says when it was made only if SOURCE_DATE_EPOCH does.

  --omit dev                  leave out what only those need who work on Klartext, as npm ci --omit=dev does
  --format json               the only one that there is
  --help                      print this

Exit codes: 0 printed, 2 wrong usage, 3 there is no lock file that can be read.`,

  async run(args) {
    const { values, positionals } = argumentsOf(args, options);
    refuseWords(positionals);
    if (values.format !== "json") throw new UsageError(`--format is json, not "${values.format}".`);
    print(billOfMaterials(lockOptionsFrom(values), madeAt()));
    return exitCode.done;
  },
};

/** Never the clock's time, which would be another each time. */
function madeAt(): string | undefined {
  const epoch = sourceDateEpoch();
  return epoch === undefined ? undefined : new Date(epoch).toISOString();
}
