/** Turns many events into few calls. */

/** Editors write a file in several steps; what comes within this many milliseconds is one save. */
const gathering = 8;

/** To what something happened; `undefined` if it may have been anything. */
export type Places = ReadonlySet<string> | undefined;

export interface Gathered {
  /** Something happened. */
  readonly soon: (place: string) => void;
  /** Anything may have happened. */
  readonly anything: () => void;
  /** Forgets what has happened so far; resolves when the call that is under way has ended. */
  readonly stop: () => Promise<void>;
}

/** A system that has more to tell than this at once may have left something out. */
const most = 500;

/**
 * Calls `changed` once for all that happens within a moment, and never twice at a time.
 *
 * @param changed - Must not throw: there is nobody to tell.
 */
export function gathered(changed: (places: Places) => Promise<void>): Gathered {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let places = new Set<string>();
  let count = 0;

  function anything(): void {
    count = most;
    soon("");
  }

  function soon(place: string): void {
    places.add(place);
    count++;
    clearTimeout(timer);
    timer = setTimeout(run, gathering);
  }

  function run(): void {
    if (running) {
      again = true;
      return;
    }
    const seen = count > most ? undefined : places;
    [places, count] = [new Set(), 0];
    running = changed(seen).finally(() => {
      running = undefined;
      if (again) timer = setTimeout(run, gathering);
      again = false;
    });
  }

  return {
    soon,
    anything,
    stop: async () => {
      clearTimeout(timer);
      again = false;
      await running;
    },
  };
}
