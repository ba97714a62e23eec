/** The processes that are measured: none outlives the benchmark. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";

const running = new Set<ChildProcess>();

process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

export interface Started {
  readonly child: ChildProcess;
  /** Its exit code; `null` after a signal. */
  readonly ended: Promise<number | null>;
  /** What it has printed so far. */
  readonly complaint: () => string;
}

/** @throws Error if the program cannot be started; only when its end is awaited. */
export function startIn(folder: string, [program = "", ...args]: readonly string[]): Started {
  const env = { ...process.env, CI: "true", SOURCE_DATE_EPOCH: undefined };
  const child = spawn(program, args, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  let complaint = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      complaint += text;
    });
  const ended = once(child, "exit").then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  return { child, ended, complaint: () => complaint };
}

/** Asks it to end, and after five seconds asks no more. */
export async function end({ child, ended }: Started): Promise<void> {
  child.kill("SIGTERM");
  const patience = new AbortController();
  const impatient = wait(5_000, undefined, { signal: patience.signal }).then(
    () => child.kill("SIGKILL"),
    () => false,
  );
  await ended;
  patience.abort();
  await impatient;
}
