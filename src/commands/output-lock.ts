/** The output folder for as long as a command writes to it: nobody else writes meanwhile, and nothing unfinished stays. */
import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Failure, UsageError } from "../failure.ts";
import { type OutputFolder, outputFolder, recover } from "../output/folder.ts";
import { lockWithin } from "../output/lock.ts";
import { tell } from "./terminal.ts";

const patience = 60_000;

/**
 * Runs the work alone on the output folder, mended before and tidied up after it, whatever happens.
 *
 * @param label - The folder as the maintainer typed it.
 * @throws UsageError for a place that cannot be replaced by a folder.
 * @throws Failure if another command does not end in time.
 */
export async function aloneOn<T>(output: OutputFolder, label: string, work: () => Promise<T>): Promise<T> {
  refuseIrreplaceable(output.current, label);
  const lock = await lockWithin(patience, output.lock, () =>
    tell(`Another Klartext is writing to ${label}. Waiting for it to end …`),
  );
  if (!lock)
    throw new Failure(`Another Klartext is still writing to ${label}. End it, or give another folder with --output.`);
  try {
    recover(output);
    return await work();
  } finally {
    recover(output);
    lock.release();
  }
}

/**
 * Puts a site back that is missing because a command was killed between the two renames that replace it; nothing else is
 * touched.
 *
 * @param folder - As the maintainer typed it.
 */
export async function putBack(folder: string): Promise<void> {
  const output = outputFolder(folder);
  if (existsSync(output.current) || !existsSync(output.previous)) return;
  await aloneOn(output, folder, async () => {});
}

/** Tells a maintainer whose folder held something else than a site of ours. */
export function tellPutAside(label: string, aside: string | undefined): void {
  if (aside !== undefined) tell(`${label} held files that Klartext had not made. They are now in ${aside}`);
}

/** Tells that a build has to find out again what it should have known. */
export function tellDamaged(label: string): void {
  tell(`What the last build left in ${label}.cache is damaged. Everything is built anew.`);
}

/** A file is somebody's, and a mounted disk stays where it is. */
function refuseIrreplaceable(current: string, label: string): void {
  const facts = statSync(current, { throwIfNoEntry: false });
  if (!facts) return;
  if (!facts.isDirectory()) throw new UsageError(`--output ${label} is a file. Give a folder, as in --output _site`);
  if (facts.dev !== statSync(dirname(current)).dev)
    throw new UsageError(
      `--output ${label} is a disk of its own, which cannot be replaced as a whole. Give a folder on it, as in --output ${label.replace(/\/+$/, "")}/site`,
    );
}
