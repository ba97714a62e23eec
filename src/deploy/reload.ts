/** Tells the server to read its files anew, where a switch has changed them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Deployment } from "./deployment.ts";
import { log } from "./log.ts";
import { noteNextChange } from "./next-change.ts";
import type { Places } from "./places.ts";
import { runProgram } from "./run-program.ts";
import { readState, writeState } from "./state.ts";

const limit = 60_000;

/** Tells whether a release has the same files for servers as the live one; the first has others. */
export function sameServerFiles({ releases }: Places, live: string | null, release: string): boolean {
  if (live === null) return false;
  const [one, other] = [join(releases, live), release].map((folder) => filesIn(join(folder, "server")));
  return one === other;
}

function filesIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return JSON.stringify(paths.map((path) => [path.slice(folder.length), readFileSync(path, "latin1")]));
}

/**
 * Runs the command of the settings, if the server has yet to read its files. Its failure is told and remembered; the site stays
 * switched.
 */
export async function reloadServer(deployment: Deployment): Promise<void> {
  const { places, settings, tell } = deployment;
  const state = readState(places);
  if (state.reload === null) return;
  const why = settings.reload === undefined ? undefined : await faultOf(settings.reload, places.folder);
  writeState(places, { ...readState(places), reload: why === undefined ? null : { why } });
  noteNextChange(places);
  if (why !== undefined) {
    log(deployment, `reload failed: ${why}`);
    tell(`ATTENTION: the site is live, but the server did not read its new files (headers, redirects).\n${why}`);
    tell(`Mend it, and run: ${settings.reload}`);
  } else if (settings.reload === undefined) {
    tell("Headers or redirects have changed: let the server read its files anew, as in: systemctl reload nginx");
    tell("(klartext deploy init --reload 'COMMAND' does so by itself)");
  } else tell("The server has read its new files.");
}

async function faultOf(command: string, folder: string): Promise<string | undefined> {
  const { code, signal, out, err } = await runProgram("/bin/sh", ["-c", command], {
    cwd: folder,
    limit,
    isOurs: false,
  });
  if (code === 0) return undefined;
  const said = `${err}\n${out}`.trim().slice(-2000);
  return `"${command}" ended with ${signal ?? `exit code ${code}`}.${said && `\n${said}`}`;
}
