/** `npm run bench`: the same posts, several generators, side by side. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { UsageError } from "../../src/failure.ts";
import { coldBuilds, verified, warmBuilds } from "./builds.ts";
import { type Collection, collection } from "./collect.ts";
import { type Contender, contenders } from "./contenders.ts";
import { corpusOf } from "./corpus.ts";
import { help, type Options, optionsFrom, type Part } from "./options.ts";
import { type Place, placeFor } from "./place.ts";
import { saves, starts } from "./previews.ts";
import { isTold } from "./proc.ts";
import { report } from "./table.ts";

const seed = 2009;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));

try {
  const options = optionsFrom(process.argv.slice(2));
  if (options.help) print(help);
  else await bench(options);
} catch (error) {
  process.stderr.write(`bench: ${error instanceof UsageError ? `${error.message}\n\n${help}` : errorText(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

async function bench(options: Options): Promise<void> {
  const racing = contenders();
  const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model ?? "" };
  print(`${machine.processors} processors (${machine.model}), Node ${machine.node}`);
  print(racing.map(({ name, version }) => `${name} ${version}`).join(", "));
  if (!racing.some(({ name }) => name === "Hugo")) print("Hugo is not on the PATH and is left out.");
  if (!isTold)
    print("This system does not tell processor time and memory of other processes; the columns are left out.");
  if (options.folder === undefined) print("A RAM disk makes the figures steadier: --folder /dev/shm");

  const collected = collection();
  for (const size of options.sizes) await benchSize(size, racing, options, collected);
  print(`\n${report(collected.series())}`);
  if (options.json !== undefined) {
    const versions = Object.fromEntries(racing.map(({ name, version }) => [name, version]));
    const result = { machine, versions, options, series: collected.series() };
    writeFileSync(options.json, `${JSON.stringify(result, null, 2)}\n`);
  }
}

async function benchSize(
  size: number,
  racing: readonly Contender[],
  options: Options,
  collected: Collection,
): Promise<void> {
  const work: Readonly<Record<Part, (places: readonly Place[]) => Promise<void>>> = {
    cold: (places) => coldBuilds(places, options.rounds, collected),
    warm: (places) => warmBuilds(places, options.rounds, collected),
    serve: async (places) => {
      await starts(places, options.rounds, collected);
      await saves(places, options.edits, collected);
    },
  };
  const folder = options.folder ?? tmpdir();
  mkdirSync(folder, { recursive: true });
  const scratch = mkdtempSync(join(folder, "klartext-bench-"));
  const tidy = () => rmSync(scratch, { recursive: true, force: true });
  process.once("exit", tidy);
  const places = racing.map((contender) => placeFor(contender, corpusOf(seed, size), scratch));
  for (const place of places) await verified(place);
  for (const part of options.parts) {
    tell(`${size} posts: ${part} …`);
    await work[part](places);
  }
  process.off("exit", tidy);
  tidy();
}

function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Progress is nothing to keep. */
function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}
