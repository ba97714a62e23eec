/** Runs one command to its end and says what it took. */
import { cpuOfEndedChildren, isTold, peakMemoryOf } from "./proc.ts";
import { startIn } from "./processes.ts";

export interface Sample {
  /** By the clock on the wall. */
  readonly seconds: number;
  /** Seconds of a processor in the program itself, and in the system on its behalf. */
  readonly user?: number;
  readonly system?: number;
  /** Bytes, threads included; looked at every few milliseconds. */
  readonly memory?: number;
}

const lookEvery = 4;

/**
 * Only one command may run at a time: the processor's time is that of all that ended meanwhile.
 *
 * @throws Error if the command fails, with what it said.
 */
export async function measured(folder: string, command: readonly string[]): Promise<Sample> {
  const before = cpuOfEndedChildren();
  const begin = performance.now();
  const started = startIn(folder, command);
  let memory = 0;
  const look = () => {
    memory = Math.max(memory, (started.child.pid && peakMemoryOf(started.child.pid)) || 0);
  };
  const looking = isTold ? setInterval(look, lookEvery) : undefined;
  const code = await started.ended.finally(() => clearInterval(looking));
  const seconds = (performance.now() - begin) / 1000;
  const after = cpuOfEndedChildren();
  if (code !== 0) throw new Error(`${command.join(" ")} in ${folder} ended with ${code}:\n${started.complaint()}`);
  if (!before || !after) return { seconds };
  return { seconds, user: after.user - before.user, system: after.system - before.system, memory };
}
