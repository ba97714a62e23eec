/** Turns many events into few calls. */

/** Editors write a file in several steps; what comes within this many milliseconds is one save. */
const gathering = 8;

export interface Gathered {
  /** Something happened. */
  readonly soon: () => void;
  /** Forgets what has happened so far; resolves when the call that is under way has ended. */
  readonly stop: () => Promise<void>;
}

/**
 * Calls `changed` once for all that happens within a moment, and never twice at a time.
 *
 * @param changed - Must not throw: there is nobody to tell.
 */
export function gathered(changed: () => Promise<void>): Gathered {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(run, gathering);
  }

  function run(): void {
    if (running) {
      again = true;
      return;
    }
    running = changed().finally(() => {
      running = undefined;
      if (again) soon();
      again = false;
    });
  }

  return {
    soon,
    stop: async () => {
      clearTimeout(timer);
      again = false;
      await running;
    },
  };
}
