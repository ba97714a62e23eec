/** The Nu HTML checker, which comes through npm but runs on Java. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Tells whether this machine can run it. */
export function hasJava(): boolean {
  return spawnSync("java", ["-version"], { stdio: "ignore" }).status === 0;
}

interface Message {
  readonly url: string;
  readonly lastLine?: number;
  readonly message: string;
}

/** CSS Anchor Positioning is newer than the checker: https://www.w3.org/TR/css-anchor-position-1/ */
const unknownToTheChecker: ReadonlySet<string> = new Set([
  "CSS: “anchor-name”: Property “anchor-name” doesn't exist.",
  "CSS: “top”: Parse Error.",
]);

/** Everything that the checker says of the pages, style sheets and pictures of a folder, warnings included. */
export function nuFaults(folder: string): readonly string[] {
  const jar = join(dirname(createRequire(import.meta.url).resolve("vnu-jar")), "build/dist/vnu.jar");
  const args = [
    "-jar",
    jar,
    "--also-check-css",
    "--also-check-svg",
    "--skip-non-html",
    "--exit-zero-always",
    "--format",
    "json",
    folder,
  ];
  const { stderr, status } = spawnSync("java", args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error(`The Nu checker ended with ${status}: ${stderr}`);
  const { messages } = JSON.parse(stderr) as { readonly messages: readonly Message[] };
  return messages
    .filter(({ message }) => !unknownToTheChecker.has(message))
    .map(
      ({ url, lastLine, message }) => `${url.slice(url.indexOf(folder) + folder.length)}:${lastLine ?? 0} ${message}`,
    );
}
