/** How long each stage took, for `--verbose`. */

export interface Stopwatch {
  /** Ends a stage. */
  readonly lap: (stage: string) => void;
  /** Seconds since the start. */
  readonly seconds: () => number;
}

/**
 * @param told - Called at the end of each stage with its name and its length in milliseconds.
 */
export function startStopwatch(told: (stage: string, milliseconds: number) => void): Stopwatch {
  const start = performance.now();
  let last = start;
  return {
    lap: (stage) => {
      const now = performance.now();
      told(stage, now - last);
      last = now;
    },
    seconds: () => (performance.now() - start) / 1000,
  };
}
