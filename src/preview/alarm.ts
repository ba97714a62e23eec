/** Wakes somebody at a moment that may lie years ahead. */

export interface Alarm {
  /** Sets it to another moment, in milliseconds since 1970; `undefined` sets it to none. */
  readonly setTo: (moment: number | undefined) => void;
  readonly stop: () => void;
}

/**
 * Timers reach no further than 24.8 days, stand still while a machine sleeps, and know nothing of a clock that is set: so the
 * clock is looked at once a minute.
 */
const look = 60_000;

/**
 * Calls `ring` once when the moment has come, within a minute even if the machine slept through it.
 *
 * @param clock - Milliseconds since 1970.
 */
export function startAlarm(clock: () => number, ring: () => void): Alarm {
  let timer: NodeJS.Timeout | undefined;

  function setTo(moment: number | undefined): void {
    clearTimeout(timer);
    if (moment === undefined) return;
    const left = moment - clock();
    timer = setTimeout(() => (clock() >= moment ? ring() : setTo(moment)), Math.min(Math.max(left, 0), look));
  }

  return { setTo, stop: () => clearTimeout(timer) };
}
