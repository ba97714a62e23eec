/** The Gregorian calendar: which days there are. Pure. */

interface Numbers {
  readonly year: number;
  /** Counted from 1. */
  readonly month: number;
  readonly day: number;
}

/** Tells whether a text of the form `YYYY-MM-DD` names a day that exists. */
export function isInCalendar(text: string): boolean {
  const { year, month, day } = numbersOf(text);
  return day >= 1 && day <= daysIn(month, year);
}

/** `2024-02-30` → `2024-02-29`; where month and day are swapped, they are swapped back. */
export function closestDay(text: string): string {
  const { year, month, day } = numbersOf(text);
  const swapped = written({ year, month: day, day: month });
  if (month > 12 && isInCalendar(swapped)) return swapped;
  const closestMonth = Math.min(Math.max(month, 1), 12);
  return written({ year, month: closestMonth, day: Math.min(Math.max(day, 1), daysIn(closestMonth, year)) });
}

/** 0 for a month that does not exist. */
function daysIn(month: number, year: number): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function numbersOf(text: string): Numbers {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return { year, month, day };
}

function written({ year, month, day }: Numbers): string {
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}
