/** The options of the benchmark. */
import { resolve } from "node:path";
import { argumentsOf, refuseWords } from "../../src/commands/arguments.ts";
import { UsageError } from "../../src/failure.ts";

export const help = `npm run bench -- [options]

Builds the same posts with Klartext, Eleventy and, if it is on the PATH, Hugo, and says how long each takes.

  --sizes 100,1000,10000      how many posts (default: these three)
  --rounds NUMBER             how often each build is run (default: 3)
  --edits NUMBER              how many saves are timed while watching (default: 20)
  --only cold|warm|serve      one part of it (default: all)
  --folder DIR                where the sites are laid out and removed again (default: the system's temporary folder;
                              a RAM disk such as /dev/shm makes the figures steadier)
  --json FILE                 writes every sample to a file as well
  --help                      print this`;

export const parts = ["cold", "warm", "serve"] as const;

export type Part = (typeof parts)[number];

export interface Options {
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly edits: number;
  readonly parts: readonly Part[];
  readonly folder: string | undefined;
  readonly json: string | undefined;
  readonly help: boolean;
}

/** @throws UsageError for anything that cannot be meant. */
export function optionsFrom(args: readonly string[]): Options {
  const { values, positionals } = argumentsOf(args, {
    sizes: { type: "string", default: "100,1000,10000" },
    rounds: { type: "string", default: "3" },
    edits: { type: "string", default: "20" },
    only: { type: "string" },
    folder: { type: "string" },
    json: { type: "string" },
    help: { type: "boolean", default: false },
  });
  refuseWords(positionals);
  const only = parts.find((part) => part === values.only);
  if (values.only !== undefined && !only)
    throw new UsageError(`--only is one of ${parts.join(", ")}, not "${values.only}".`);
  return {
    sizes: values.sizes.split(",").map((size) => countFrom("sizes", size)),
    rounds: countFrom("rounds", values.rounds),
    edits: countFrom("edits", values.edits),
    parts: only ? [only] : parts,
    folder: values.folder === undefined ? undefined : resolve(values.folder),
    json: values.json === undefined ? undefined : resolve(values.json),
    help: values.help,
  };
}

function countFrom(name: string, text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new UsageError(`--${name}: "${text}" is not a number from 1 on.`);
  return Number(text);
}
