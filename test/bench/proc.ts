/** What Linux tells of processes in /proc; other systems tell nothing, and the columns stay away. */
import { existsSync, readFileSync } from "node:fs";

/** Seconds of a processor. */
export interface Cpu {
  readonly user: number;
  readonly system: number;
}

export const isTold = existsSync("/proc/self/stat");

/** Of the kernel's interface, whatever the kernel's own clock is. */
const ticksASecond = 100;

/** What all children that have ended took, and theirs; `undefined` where the system does not tell. */
export function cpuOfEndedChildren(): Cpu | undefined {
  return isTold ? cpuFrom("self", { user: 13, system: 14 }) : undefined;
}

/** What a running process has taken so far; `undefined` where the system does not tell, or the process is gone. */
export function cpuOf(pid: number): Cpu | undefined {
  return cpuFrom(String(pid), { user: 11, system: 12 });
}

/** The most memory that the process has ever had, in bytes; `undefined` where the system does not tell, or it is gone. */
export function peakMemoryOf(pid: number): number | undefined {
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(textOf(`/proc/${pid}/status`) ?? "")?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
}

/** @param at - Places of the figures, counted from the process's state, as in proc_pid_stat(5) less three. */
function cpuFrom(process: string, at: { readonly user: number; readonly system: number }): Cpu | undefined {
  const text = textOf(`/proc/${process}/stat`);
  if (text === undefined) return undefined;
  // The program's name stands in brackets and may hold spaces.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return { user: Number(fields[at.user]) / ticksASecond, system: Number(fields[at.system]) / ticksASecond };
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
