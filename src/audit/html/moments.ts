/** Days, times and durations as `datetime` takes them. Pure. @see https://html.spec.whatwg.org/#the-time-element */

const date = /^(\d{4,})-(\d\d)-(\d\d)$/;
const time = /^([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?$/;
const zone = /^(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/;
const both = /^([^T ]+)[T ]([\d:.]+?)(Z|[+-]\d\d:?\d\d)?$/;
const duration =
  /^P(?=.)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,3})?S)?)?$|^(?:\s*\d+(?:\.\d{1,3})?\s*[wdhms])+\s*$/i;

/** A day in the calendar, or a day and a time with their zone: what `ins` and `del` take. */
export function isMoment(text: string): boolean {
  if (isDate(text)) return true;
  const [, day = "", clock = "", offset] = both.exec(text) ?? [];
  return offset !== undefined && zone.test(offset) && isDate(day) && time.test(clock);
}

/** What `time` takes. */
export function isDatetime(text: string): boolean {
  return (
    isMoment(text) ||
    isMonth(text) ||
    isWeek(text) ||
    time.test(text) ||
    zone.test(text) ||
    (/^\d{4,}$/.test(text) && !/^0+$/.test(text)) ||
    isDayOfYear(text) ||
    duration.test(text) ||
    isLocal(text)
  );
}

function isLocal(text: string): boolean {
  const [, day = "", clock = "", offset] = both.exec(text) ?? [];
  return offset === undefined && isDate(day) && time.test(clock);
}

function isMonth(text: string): boolean {
  return /^(?!0+-)\d{4,}-(?:0[1-9]|1[0-2])$/.test(text);
}

function isWeek(text: string): boolean {
  const [, year = "", week = ""] = /^(\d{4,})-W(\d\d)$/.exec(text) ?? [];
  return year !== "" && Number(year) > 0 && Number(week) >= 1 && Number(week) <= weeksOf(Number(year));
}

/** A year has 53 weeks if it begins on a Thursday, or in a leap year on a Wednesday. */
function weeksOf(year: number): number {
  const first = (year + Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400)) % 7;
  return first === 4 || (first === 3 && isLeap(year)) ? 53 : 52;
}

function isDayOfYear(text: string): boolean {
  const [, month = "", day = ""] = /^(?:--)?(\d\d)-(\d\d)$/.exec(text) ?? [];
  return isDate(`2000-${month}-${day}`);
}

function isDate(text: string): boolean {
  const [, year = "", month = "", day = ""] = date.exec(text) ?? [];
  return Number(year) > 0 && Number(day) >= 1 && Number(day) <= daysOf(Number(year), Number(month));
}

function daysOf(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
