import { describe, expect, test } from "vitest";
import { parseDay, parseInstant } from "../../src/content/instant.ts";

const refusedEverywhere: readonly (readonly [text: string, like: string, en: string])[] = [
  ["2024-02-30", "2024-02-29", "which is not a day in the calendar."],
  ["2023-02-29", "2023-02-28", "which is not a day in the calendar."],
  ["1900-02-29", "1900-02-28", "which is not a day in the calendar."],
  ["2100-02-29", "2100-02-28", "which is not a day in the calendar."],
  ["2008-13-29", "2008-12-29", "which is not a day in the calendar."],
  ["2008-29-12", "2008-12-29", "which is not a day in the calendar."],
  ["2008-00-00", "2008-01-01", "which is not a day in the calendar."],
  ["2008-04-31", "2008-04-30", "which is not a day in the calendar."],
  ["29.12.2008", "2008-12-29", "where the year comes first, then month and day."],
  ["1. 2. 2008", "2008-02-01", "where the year comes first, then month and day."],
  ["29-12-2008", "2008-12-29", "where the year comes first, then month and day."],
  ["2008/12/29", "2008-12-29", "whose year, month and day need dashes between them, not slashes."],
  ["29/12/2008", "2008-12-29", "whose year, month and day need dashes between them, not slashes."],
  ["12/29/2008", "2008-12-29", "whose year, month and day need dashes between them, not slashes."],
  ["20081229", "2008-12-29", "which lacks the dashes between year, month and day."],
  ["08-12-29", "2008-12-29", "whose year needs four digits."],
  ["29.12.08", "2008-12-29", "whose year needs four digits."],
  ["12/29/08", "2008-12-29", "whose year needs four digits."],
  ["2008-1-05", "2008-01-05", "whose month, day, hour and minute need two digits each."],
  ["2008-01-5", "2008-01-05", "whose month, day, hour and minute need two digits each."],
  ["2008", "2008-01-01", "which does not name the day."],
  ["2008-12", "2008-12-01", "which does not name the day."],
  ["morgen", "2008-12-29", "which cannot be read as a date."],
  ["2008-12-29Z", "2008-12-29", "which cannot be read as a date."],
  ["2008-12-290", "2008-12-29", "which cannot be read as a date."],
  ["-2008-12-29", "2008-12-29", "which cannot be read as a date."],
  ["٢٠٠٨-١٢-٢٩", "2008-12-29", "which cannot be read as a date."],
];

const refusedAsInstants: typeof refusedEverywhere = [
  ...refusedEverywhere,
  ["10:15", "2008-12-29 10:15", "a time without its day."],
  ["2008-1-5 7:30", "2008-01-05 07:30", "whose month, day, hour and minute need two digits each."],
  ["2008-12-29 7:30", "2008-12-29 07:30", "whose month, day, hour and minute need two digits each."],
  ["29.12.2008, 7:30 Uhr", "2008-12-29 07:30", "where the year comes first, then month and day."],
  ["2008-12-29 10:15 Uhr", "2008-12-29 10:15", "which cannot be read as a date."],
  ["2008-12-29 24:00", "2008-12-29 23:59", "whose hour is not between 00 and 23."],
  ["2008-12-29 25:00", "2008-12-29 23:59", "whose hour is not between 00 and 23."],
  ["2008-12-29 10:60", "2008-12-29 10:59", "whose minute is not between 00 and 59."],
  ["2008-12-29 10:15:61", "2008-12-29 10:15:59", "whose second is not between 00 and 59."],
  ["2016-12-31T23:59:60Z", "2016-12-31 23:59:59", "a leap second, which we do not count."],
  ["2008-12-29T10:15+15:00", "2008-12-29T10:15:00+01:00", "whose offset from UTC is not between -12:00 and +14:00."],
  ["2008-12-29T10:15+01:60", "2008-12-29T10:15:00+01:00", "whose offset from UTC is not between -12:00 and +14:00."],
  ["0001-01-01", "2008-12-29", "whose year is not between 1900 and 9999."],
  ["1899-12-31 23:59", "2008-12-29", "whose year is not between 1900 and 9999."],
  ["0000-13-45", "2008-12-29", "whose year is not between 1900 and 9999."],
  ["1900-01-01T00:00+14:00", "2008-12-29", "whose year is not between 1900 and 9999."],
  ["9999-12-31T23:59-12:00", "2008-12-29", "whose year is not between 1900 and 9999."],
];

describe("a date that is none is refused with its reason and an example", () => {
  test.each(refusedAsInstants)("%j is refused, %j would do", (text, like, reason) => {
    const reading = parseInstant(text, "Europe/Berlin");
    expect(reading).toMatchObject({ ok: false, like, message: { en: `found "${text}", ${reason}` } });
    if (reading.ok) return;
    expect(reading.message.de).toMatch(/^gefunden: „.+“, .+\.$/);
    expect(reading.message.de).toContain(`„${text}“`);
    expect(parseInstant(like, "Europe/Berlin")).toMatchObject({ ok: true });
  });

  test.each(["", "   "])("%j is told to be missing", (text) => {
    expect(parseInstant(text, "Europe/Berlin")).toEqual({
      ok: false,
      message: { de: "hier fehlt ein Datum.", en: "a date is missing here." },
      like: "2008-12-29",
    });
  });

  test("a long text is quoted by its beginning", () => {
    const reading = parseInstant("2".repeat(1_000_000), "Europe/Berlin");
    expect(reading.ok || reading.message.en.length).toBeLessThan(200);
  });
});

describe("a time that the clocks skipped is refused with the zone and the change", () => {
  test.each([
    ["2024-03-31 02:00", "Europe/Berlin", "2024-03-31 02:00", "2024-03-31 03:00"],
    ["2024-03-31T02:59:59", "Europe/Berlin", "2024-03-31 02:00", "2024-03-31 03:00"],
    ["2024-03-10 02:30", "America/New_York", "2024-03-10 02:00", "2024-03-10 03:00"],
    ["2024-10-06 02:15:30", "Australia/Lord_Howe", "2024-10-06 02:00", "2024-10-06 02:30"],
    ["2018-11-04 00:30", "America/Sao_Paulo", "2018-11-04 00:00", "2018-11-04 01:00"],
    ["2011-12-30 10:00", "Pacific/Apia", "2011-12-30 00:00", "2011-12-31 00:00"],
  ])("%s in %s: from %s to %s", (text, timeZone, from, to) => {
    expect(parseInstant(text, timeZone)).toEqual({
      ok: false,
      message: {
        de: `gefunden: „${text}“, das gab es in der Zeitzone ${timeZone} nicht: Die Uhren sprangen von ${from} auf ${to}.`,
        en: `found "${text}", which the time zone ${timeZone} skipped: its clocks went from ${from} to ${to}.`,
      },
      like: to,
    });
    expect(parseInstant(to, timeZone)).toMatchObject({ ok: true, ambiguous: false });
  });

  test("a day that was skipped as a whole is refused like a time", () => {
    expect(parseInstant("2011-12-30", "Pacific/Apia")).toMatchObject({ ok: false, like: "2011-12-31" });
  });

  test.each([
    ["2024-03-31 01:59", "Europe/Berlin"],
    ["2024-03-31 03:00", "Europe/Berlin"],
    ["2024-03-31 02:30", "America/New_York"],
    ["2024-10-06 02:30", "Australia/Lord_Howe"],
    ["2024-03-31 02:30", "Asia/Kathmandu"],
    ["2024-03-31 02:30", "UTC"],
  ])("%s in %s exists", (text, timeZone) => {
    expect(parseInstant(text, timeZone)).toMatchObject({ ok: true });
  });
});

describe("a day without a zone", () => {
  test.each(["2008-12-29", "1866-05-01", "1000-01-01", "9999-12-31", "2000-02-29", " 2008-12-29 "])(
    "%j is read",
    (text) => {
      expect(parseDay(text)).toEqual({ ok: true, day: text.trim() });
    },
  );

  test.each(refusedEverywhere)("%j is refused, %j would do", (text, like, reason) => {
    expect(parseDay(text)).toMatchObject({ ok: false, like, message: { en: `found "${text}", ${reason}` } });
    expect(parseDay(like)).toEqual({ ok: true, day: like });
  });

  test.each([
    ["2008-12-29 10:15", "2008-12-29"],
    ["2008-12-29T10:15Z", "2008-12-29"],
    ["2008-12-32 10:15", "2008-12-31"],
    ["0800-12-25 10:15", "2008-12-29"],
  ])("%j has a time too many, %j would do", (text, like) => {
    const message = {
      de: `gefunden: „${text}“, hier steht ein Tag ohne Uhrzeit.`,
      en: `found "${text}", where a day without a time belongs.`,
    };
    expect(parseDay(text)).toEqual({ ok: false, like, message });
    expect(parseDay(like)).toMatchObject({ ok: true });
  });

  test("the year 0999 is a slip", () => {
    expect(parseDay("0999-12-31")).toMatchObject({
      ok: false,
      message: { en: 'found "0999-12-31", whose year is not between 1000 and 9999.' },
    });
  });
});
