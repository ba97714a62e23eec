/** Runs Klartext as its users do: as a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
const cli = fileURLToPath(new URL("../../src/klartext.js", import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Starts a command of Klartext; the caller ends it. */
export function start(args: readonly string[], options: RunOptions = {}): ChildProcess {
  return startProgram(process.execPath, [cli, ...args], options);
}

function startProgram(program: string, args: readonly string[], { cwd = root, env = {} }: RunOptions): ChildProcess {
  return spawn(program, args, {
    cwd,
    env: { ...process.env, CI: "true", SOURCE_DATE_EPOCH: undefined, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Runs a command of Klartext to its end. */
export function klartext(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return run(process.execPath, [cli, ...args], options);
}

/** Runs any program to its end. */
export async function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = startProgram(program, args, options);
  let out = "";
  let err = "";
  child.stdout?.on("data", (data) => (out += data));
  child.stderr?.on("data", (data) => (err += data));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, out, err };
}
