/** What a commit's package-lock.json names, installed once for all commits that name the same. */
import { hash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Places } from "./places.ts";
import { Refusal } from "./refusal.ts";
import { runProgram } from "./run-program.ts";
import type { Settings } from "./settings.ts";

export interface Installed {
  /** Whether it was there already. */
  readonly isReused: boolean;
  /** Where its modules are. */
  readonly modules: string;
}

const minutes = 60_000;

/**
 * Installs, and links `node_modules` of the exported commit to it. Only the holder of the lock may call this.
 *
 * Made beside and renamed, so that half of an installation is never taken for one.
 *
 * @throws Refusal in npm's words.
 */
export async function install(places: Places, { npm }: Settings): Promise<Installed> {
  const files = ["package.json", "package-lock.json", ".npmrc"].flatMap((name): (readonly [string, Buffer])[] => {
    const path = join(places.source, name);
    return existsSync(path) ? [[name, readFileSync(path)]] : [];
  });
  const name = nameOf(files);
  const folder = join(places.installs, name);
  const isReused = existsSync(folder);
  if (!isReused) await installBeside(places, folder, files, npm);
  const now = new Date();
  utimesSync(folder, now, now);
  const modules = join(folder, "node_modules");
  const link = join(places.source, "node_modules");
  rmSync(link, { recursive: true, force: true });
  symlinkSync(modules, link);
  return { isReused, modules };
}

/** What an installation of these files is called. */
export function nameOf(files: readonly (readonly [string, Buffer])[]): string {
  const lines = files.map(([name, bytes]) => `${name} ${hash("sha256", bytes, "hex")}`);
  const [major] = process.versions.node.split(".");
  return hash("sha256", [process.platform, process.arch, major, ...lines].join("\n"), "hex").slice(0, 32);
}

async function installBeside(
  places: Places,
  folder: string,
  files: readonly (readonly [string, Buffer])[],
  npm: string,
): Promise<void> {
  mkdirSync(places.installs, { recursive: true });
  const beside = mkdtempSync(join(places.installs, "making-"));
  for (const [name, bytes] of files) writeFileSync(join(beside, name), bytes);
  const words = ["ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"];
  const { code, signal, out, err } = await runProgram(process.execPath, [npm, ...words], {
    cwd: beside,
    limit: 20 * minutes,
    isOurs: false,
  });
  if (code !== 0) {
    const said = `${err}\n${out}`.split("\n").filter((line) => /\S/.test(line) && !line.includes("A complete log"));
    const why = signal === null ? said.slice(-20).join("\n") : `npm was ended by ${signal}`;
    rmSync(beside, { recursive: true, force: true });
    throw new Refusal("failure", `npm ci could not install what package-lock.json names.\n${why}`);
  }
  // Without any dependencies npm makes no folder.
  mkdirSync(join(beside, "node_modules"), { recursive: true });
  renameSync(beside, folder);
}

/** Removes what a killed npm has left, and all but the installations that were used last. */
export function tidyInstalls({ installs }: Places): void {
  if (!existsSync(installs)) return;
  const all = readdirSync(installs).map((name) => ({ name, path: join(installs, name) }));
  const whole = all
    .filter(({ name }) => !name.startsWith("making-"))
    .map((each) => ({ ...each, used: statSync(each.path).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  const kept = new Set(whole.slice(0, 2).map(({ name }) => name));
  for (const { name, path } of all) if (!kept.has(name)) rmSync(path, { recursive: true, force: true });
}
