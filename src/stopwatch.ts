/** Which stage is under way and how long each took, for terminals and for `--verbose`. */

export interface Stopwatch {
  /** Begins a stage, and ends the one before it. */
  readonly begin: (stage: string) => void;
  /** Ends the last stage. */
  readonly end: () => void;
  /** Seconds since the stopwatch was started. */
  readonly seconds: () => number;
}

export interface Listener {
  readonly began: (stage: string) => void;
  /** @param milliseconds - How long the stage took. */
  readonly ended: (stage: string, milliseconds: number) => void;
}

export function startStopwatch(listener: Listener): Stopwatch {
  const start = performance.now();
  let underWay: { readonly stage: string; readonly since: number } | undefined;

  function end(): void {
    if (underWay) listener.ended(underWay.stage, performance.now() - underWay.since);
    underWay = undefined;
  }

  return {
    begin: (stage) => {
      end();
      underWay = { stage, since: performance.now() };
      listener.began(stage);
    },
    end,
    seconds: () => (performance.now() - start) / 1000,
  };
}
