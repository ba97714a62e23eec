/** What comments cost between two moments. */
import { cpuOf } from "../proc.ts";

export interface Cost {
  /** Comments a second. */
  readonly rate: number;
  /** Microseconds of a processor for each, of the process and its threads; `undefined` where the system does not tell. */
  readonly processor: number | undefined;
}

/**
 * Begins to count.
 *
 * @param count - How many there are at the moment.
 * @returns What they have cost since.
 */
export function costOf(pid: number, count: () => number): () => Cost {
  const [began, before, cpu] = [performance.now(), count(), seconds(pid)];
  return () => {
    const [done, used] = [count() - before, seconds(pid)];
    return {
      rate: (done / (performance.now() - began)) * 1000,
      processor: cpu === undefined || used === undefined ? undefined : ((used - cpu) / done) * 1e6,
    };
  };
}

function seconds(pid: number): number | undefined {
  const used = cpuOf(pid);
  return used && used.user + used.system;
}
