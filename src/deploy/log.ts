/** Who deployed what, when, and how it ended: one line each, and never more than a few thousand of them. */
import { appendFileSync, readFileSync, statSync } from "node:fs";
import type { Deployment } from "./deployment.ts";
import { writeDurably } from "./durable.ts";

const largest = 1024 * 1024;

/** Never stops a deployment: a log that cannot be written is told, and no more. */
export function log({ places, clock, by, tell }: Deployment, line: string): void {
  const text = `${new Date(clock()).toISOString()} ${plain(by)}: ${plain(line)}\n`;
  try {
    appendFileSync(places.log, text, { mode: 0o600 });
    if (statSync(places.log).size > largest) shorten(places.log);
  } catch (error) {
    tell(`${places.log} cannot be written: ${(error as Error).message}`);
  }
}

/** The newer half stays, from the beginning of a line. */
function shorten(file: string): void {
  const text = readFileSync(file, "utf8");
  const half = text.slice(text.indexOf("\n", text.length / 2) + 1);
  writeDurably(file, half, 0o600);
}

/** On one line, without what a terminal would obey. */
export function plain(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, 500);
}
