/**
 * Our own program, copied beside the site: the hooks and the timer run it, whatever becomes of the folder that `deploy init` was
 * run from. It needs no package.
 */
import { hash } from "node:crypto";
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { pointTo } from "./durable.ts";
import type { Places } from "./places.ts";

const parts = ["src", "layouts", "package.json"];

/**
 * Copies it, unless the same is there already. Only the holder of the lock of deployments may call this.
 *
 * @param root - Of the Klartext that runs now.
 * @returns Its name.
 */
export function keepProgram(places: Places, root: string): string {
  const name = programName(root);
  const folder = join(places.programs, name);
  mkdirSync(places.programs, { recursive: true });
  if (!existsSync(folder)) {
    const beside = mkdtempSync(join(places.programs, "making-"));
    for (const part of parts) cpSync(join(root, part), join(beside, part), { recursive: true });
    mkdirSync(join(beside, "bin"));
    bringNode(join(beside, "bin", "node"));
    renameSync(beside, folder);
  }
  pointTo(places.program, join("programs", name));
  for (const other of readdirSync(places.programs))
    if (other !== name) rmSync(join(places.programs, other), { recursive: true, force: true });
  return name;
}

/** npm replaces files and never writes into them, so that a link is as good as a copy of 120 MB. */
function bringNode(target: string): void {
  try {
    linkSync(process.execPath, target);
  } catch {
    copyFileSync(process.execPath, target);
  }
}

function programName(root: string): string {
  const files = parts.flatMap((part) => filesBelow(root, part)).sort();
  const lines = files.map((file) => `${hash("sha256", readFileSync(join(root, file)), "hex")} ${file}`);
  return hash("sha256", [process.version, ...lines].join("\n"), "hex").slice(0, 16);
}

function filesBelow(root: string, part: string): readonly string[] {
  if (part.includes(".")) return [part];
  return readdirSync(join(root, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replace(/^\/+/, ""));
}
