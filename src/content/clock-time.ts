/** Times of day and offsets, as far as they can be wrong in themselves. */
import type { Wording } from "../kernel/problem.ts";
import { type Refusal, refusal } from "./date-refusal.ts";

export interface ClockTime {
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
  /** `Z`, `+01`, `+0100` or `+01:00`; `undefined` where the text names none. */
  readonly offset: string | undefined;
}

/**
 * What is wrong with a time of two-digit numbers, if anything.
 *
 * @param day - The day before it, for the example.
 * @param found - The whole text, for the message.
 */
export function mistakeOfTime(time: ClockTime, day: string, found: string): Refusal | undefined {
  const { hour, minute, second, offset } = time;
  if (Number(hour) > 23) return refusal(found, hours, `${day} 23:59`);
  if (Number(minute) > 59) return refusal(found, minutes, `${day} ${hour}:59`);
  if (second === "60") return refusal(found, leapSeconds, `${day} ${hour}:${minute}:59`);
  if (Number(second) > 59) return refusal(found, seconds, `${day} ${hour}:${minute}:59`);
  if (offset !== undefined && !isOffset(offset))
    return refusal(found, offsets, `${day}T${hour}:${minute}:${second}+01:00`);
  return undefined;
}

/** The milliseconds by which clocks are ahead of UTC: 3,600,000 for `+01:00`. */
export function milliseconds(offset: string): number {
  const { sign, hours, minutes } = partsOf(offset);
  return sign * (hours * 60 + minutes) * 60_000;
}

/** The offset as RFC 3339 writes it: `+01:00`. */
export function writtenOffset(milliseconds: number): string {
  const minutes = Math.abs(milliseconds) / 60_000;
  const two = (number: number) => String(number).padStart(2, "0");
  return `${milliseconds < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** No clocks on earth have been further from UTC since 1900 than 12 hours behind and 14 ahead. */
function isOffset(offset: string): boolean {
  return (
    partsOf(offset).minutes < 60 && milliseconds(offset) >= -12 * 3_600_000 && milliseconds(offset) <= 14 * 3_600_000
  );
}

function partsOf(offset: string): { readonly sign: number; readonly hours: number; readonly minutes: number } {
  const digits = offset.replace(/\D/g, "");
  return {
    sign: offset.startsWith("-") ? -1 : 1,
    hours: Number(digits.slice(0, 2)),
    minutes: Number(digits.slice(2)),
  };
}

const hours: Wording = { de: "die Stunden gehen von 00 bis 23", en: "whose hour is not between 00 and 23" };
const minutes: Wording = { de: "die Minuten gehen von 00 bis 59", en: "whose minute is not between 00 and 59" };
const seconds: Wording = { de: "die Sekunden gehen von 00 bis 59", en: "whose second is not between 00 and 59" };
const leapSeconds: Wording = { de: "mit Schaltsekunden rechnen wir nicht", en: "a leap second, which we do not count" };
const offsets: Wording = {
  de: "der Abstand zur Weltzeit liegt nicht zwischen -12:00 und +14:00",
  en: "whose offset from UTC is not between -12:00 and +14:00",
};
