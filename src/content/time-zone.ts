/** Time zones: which offset holds when, and which local times exist. The arithmetic is luxon's. */
import { IANAZone } from "luxon";

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * Tells whether a name is one of the IANA time zones: `Europe/Berlin`.
 *
 * Bare offsets such as `+01:00` are none: they know no daylight saving.
 */
export function isTimeZone(name: string): boolean {
  return /^[A-Za-z]/.test(name) && IANAZone.isValidZone(name);
}

/**
 * What clocks in a zone show more than in UTC, in milliseconds.
 *
 * @param epoch - Milliseconds since 1970-01-01T00:00:00Z.
 * @throws RangeError if there is no such zone.
 */
export function offsetAt(epoch: number, timeZone: string): number {
  const today = Math.floor(epoch / day);
  const before = offsetAtMidnight(today, timeZone);
  return before === offsetAtMidnight(today + 1, timeZone) ? before : exactOffset(epoch, timeZone);
}

/** Clocks that jump: `from` and `to` are local times written as if they were in UTC, `epoch` is the moment. */
export interface Jump {
  readonly from: number;
  readonly to: number;
  readonly epoch: number;
}

/**
 * The moments at which clocks in a zone show a local time: one, in autumn two in their order, in spring none but a jump.
 *
 * @param local - The local time in milliseconds, written as if it were in UTC.
 * @throws RangeError if there is no such zone.
 */
export function momentsOf(local: number, timeZone: string): readonly number[] | Jump {
  const today = Math.floor(local / day);
  const before = offsetAtMidnight(today - 1, timeZone);
  const after = offsetAtMidnight(today + 2, timeZone);
  if (before === after) return [local - before];
  const moments = [local - before, local - after].filter((epoch) => epoch + exactOffset(epoch, timeZone) === local);
  return moments.length > 0 ? moments : jumpOver(local, before, after, timeZone);
}

/** Halves the span in which the clocks jumped until one minute is left. */
function jumpOver(local: number, before: number, after: number, timeZone: string): Jump {
  const wholeMinute = local - (local % minute);
  let early = wholeMinute - after;
  let late = wholeMinute - before;
  while (late - early > minute) {
    const middle = early + Math.floor((late - early) / (2 * minute)) * minute;
    if (exactOffset(middle, timeZone) === before) early = middle;
    else late = middle;
  }
  return { from: late + before, to: late + after, epoch: late };
}

/** By zone and days since 1970. luxon takes about 6 µs for an offset; the entries of one blog share their days. */
const offsetsAtMidnight = new Map<string, Map<number, number>>();

function offsetAtMidnight(daysSince1970: number, timeZone: string): number {
  const ofZone = offsetsAtMidnight.get(timeZone) ?? new Map<number, number>();
  const known = ofZone.get(daysSince1970);
  if (known !== undefined) return known;
  const offset = exactOffset(daysSince1970 * day, timeZone);
  offsetsAtMidnight.set(timeZone, ofZone.set(daysSince1970, offset));
  return offset;
}

/** Rounded to whole minutes: RFC 3339 can say no more of the zones that once ran by the sun. */
function exactOffset(epoch: number, timeZone: string): number {
  const zone = IANAZone.create(timeZone);
  if (!zone.isValid) throw new RangeError(`No such time zone: ${timeZone}`);
  return Math.round(zone.offset(epoch)) * minute;
}
