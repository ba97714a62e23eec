/** Waits until files hold a text. */
import { readFileSync, statSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

const lookEvery = 2;
const patience = 180_000;

/**
 * Resolves once each of the files holds the text.
 *
 * @throws Error that names the files that do not hold it after three minutes.
 */
export async function appears(text: string, files: readonly string[]): Promise<void> {
  const end = performance.now() + patience;
  const seen = new Map<string, string>();
  let left = files;
  while (left.length > 0) {
    left = left.filter((file) => isUnchanged(file, seen) || !holds(file, text));
    if (left.length === 0) return;
    if (performance.now() > end) return refuse(text, files);
    await wait(lookEvery);
  }
}

/** @throws Error that names the files that do not hold the text. */
export function refuse(text: string, files: readonly string[]): void {
  const without = files.filter((file) => !holds(file, text));
  if (without.length > 0) throw new Error(`"${text}" is missing in ${without.join(", ")}`);
}

/** Reading large files again and again would slow down what is being measured. */
function isUnchanged(file: string, seen: Map<string, string>): boolean {
  const facts = statSync(file, { throwIfNoEntry: false });
  const look = facts ? `${facts.ino} ${facts.mtimeMs} ${facts.size}` : "gone";
  if (seen.get(file) === look) return true;
  seen.set(file, look);
  return false;
}

/** A file that is being replaced may be missing for a moment. */
function holds(file: string, text: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined && readFileSync(file, "utf8").includes(text);
}
