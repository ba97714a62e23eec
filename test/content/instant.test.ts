import { describe, expect, test } from "vitest";
import { instantAt, parseInstant } from "../../src/content/instant.ts";
import type { Instant } from "../../src/model/instant.ts";

function read(text: string, timeZone = "Europe/Berlin"): Instant {
  const reading = parseInstant(text, timeZone);
  if (!reading.ok) throw new Error(reading.message.en);
  return reading.instant;
}

describe("a date without an offset is a date of the site's zone", () => {
  test.each([
    ["2008-12-29 10:15", "Europe/Berlin", "2008-12-29T10:15:00+01:00"],
    ["2008-07-29 10:15", "Europe/Berlin", "2008-07-29T10:15:00+02:00"],
    ["2008-12-29T10:15", "America/New_York", "2008-12-29T10:15:00-05:00"],
    ["2008-12-29 10:15:30", "Asia/Kathmandu", "2008-12-29T10:15:30+05:45"],
    ["2008-12-29 10:15", "Australia/Lord_Howe", "2008-12-29T10:15:00+11:00"],
    ["2008-07-29 10:15", "Australia/Lord_Howe", "2008-07-29T10:15:00+10:30"],
    ["2011-12-29 23:59", "Pacific/Apia", "2011-12-29T23:59:00-10:00"],
    ["2011-12-31 00:00", "Pacific/Apia", "2011-12-31T00:00:00+14:00"],
    ["2008-12-29t10:15", "UTC", "2008-12-29T10:15:00+00:00"],
    ["2008-12-29  10:15", "UTC", "2008-12-29T10:15:00+00:00"],
    ["2008-12-31 23:59:59", "Europe/Berlin", "2008-12-31T23:59:59+01:00"],
    ["2009-01-01 00:00", "Europe/Berlin", "2009-01-01T00:00:00+01:00"],
    ["2024-02-29 12:00", "Europe/Berlin", "2024-02-29T12:00:00+01:00"],
    ["2000-02-29 12:00", "Europe/Berlin", "2000-02-29T12:00:00+01:00"],
    ["1900-01-01 00:00", "Europe/Berlin", "1900-01-01T00:00:00+01:00"],
    ["9999-12-31 23:59", "Europe/Berlin", "9999-12-31T23:59:00+01:00"],
  ])("%s in %s is %s", (text, timeZone, iso) => {
    const instant = read(text, timeZone);
    expect(instant.iso).toBe(iso);
    expect(instant.epoch).toBe(Date.parse(iso));
    expect(instant.day).toBe(text.slice(0, 10));
    expect(instant.time).toBe(
      text
        .trim()
        .split(/[Tt ]+/)[1]
        ?.slice(0, 5),
    );
  });
});

describe("a date with an offset is shown in the site's zone", () => {
  test.each([
    ["2008-12-29T10:15:00Z", "Europe/Berlin", "2008-12-29T11:15:00+01:00"],
    ["2008-12-29T10:15:00.999Z", "Europe/Berlin", "2008-12-29T11:15:00+01:00"],
    ["2008-12-31T23:30Z", "Europe/Berlin", "2009-01-01T00:30:00+01:00"],
    ["2009-01-01T04:30+01:00", "America/New_York", "2008-12-31T22:30:00-05:00"],
    ["2008-12-29 10:15:00 +0100", "Europe/Berlin", "2008-12-29T10:15:00+01:00"],
    ["2008-12-29T10:15-03", "UTC", "2008-12-29T13:15:00+00:00"],
    ["2024-03-31T02:30+01:00", "Europe/Berlin", "2024-03-31T03:30:00+02:00"],
    ["2024-10-27T02:30+01:00", "Europe/Berlin", "2024-10-27T02:30:00+01:00"],
  ])("%s in %s is %s", (text, timeZone, iso) => {
    const instant = read(text, timeZone);
    expect(instant.iso).toBe(iso);
    expect(instant.epoch).toBe(Date.parse(iso));
    expect(instant.time).toBe(iso.slice(11, 16));
  });

  test("an offset settles which of the two hours of autumn is meant", () => {
    expect(parseInstant("2024-10-27T02:30+01:00", "Europe/Berlin")).toMatchObject({ ambiguous: false });
  });
});

describe("a day alone has no time and begins with its first minute", () => {
  test.each([
    ["2008-12-29", "Europe/Berlin", "2008-12-29T00:00:00+01:00"],
    ["2024-03-31", "Europe/Berlin", "2024-03-31T00:00:00+01:00"],
    ["2018-11-04", "America/Sao_Paulo", "2018-11-04T01:00:00-02:00"],
    ["2011-12-31", "Pacific/Apia", "2011-12-31T00:00:00+14:00"],
    ["2023-11-05", "America/Havana", "2023-11-05T00:00:00-04:00"],
    ["1900-01-01", "Asia/Kathmandu", "1900-01-01T00:00:00+05:41"],
  ])("%s in %s begins at %s", (text, timeZone, iso) => {
    expect(parseInstant(text, timeZone)).toEqual({
      ok: true,
      instant: { epoch: Date.parse(iso), iso, day: text, time: undefined },
      ambiguous: false,
    });
  });
});

describe("where daylight saving ends, the first of two equal times is taken and the ambiguity told", () => {
  test.each([
    ["2024-10-27 02:00", "Europe/Berlin", "2024-10-27T02:00:00+02:00"],
    ["2024-10-27 02:59:59", "Europe/Berlin", "2024-10-27T02:59:59+02:00"],
    ["2024-11-03 01:30", "America/New_York", "2024-11-03T01:30:00-04:00"],
    ["2024-04-07 01:45", "Australia/Lord_Howe", "2024-04-07T01:45:00+11:00"],
  ])("%s in %s is %s", (text, timeZone, iso) => {
    expect(read(text, timeZone).iso).toBe(iso);
    expect(parseInstant(text, timeZone)).toMatchObject({ ambiguous: true });
  });

  test.each([
    ["2024-10-27 01:59:59", "Europe/Berlin"],
    ["2024-10-27 03:00", "Europe/Berlin"],
    ["2024-04-07 01:29", "Australia/Lord_Howe"],
    ["2024-04-07 02:00", "Australia/Lord_Howe"],
    ["2024-10-27 02:30", "Asia/Kathmandu"],
  ])("%s in %s is the only one", (text, timeZone) => {
    expect(parseInstant(text, timeZone)).toMatchObject({ ok: true, ambiguous: false });
  });
});

describe("a moment is shown as the clocks of the zone show it", () => {
  test.each([
    [0, "UTC", "1970-01-01T00:00:00+00:00"],
    [0, "Europe/Berlin", "1970-01-01T01:00:00+01:00"],
    [-1, "America/New_York", "1969-12-31T18:59:59-05:00"],
    [1_711_846_799_999, "Europe/Berlin", "2024-03-31T01:59:59+01:00"],
    [1_711_846_800_000, "Europe/Berlin", "2024-03-31T03:00:00+02:00"],
    [1_729_992_600_000, "Europe/Berlin", "2024-10-27T02:30:00+01:00"],
  ])("%i in %s is %s", (epoch, timeZone, iso) => {
    const instant = instantAt(epoch, timeZone);
    expect(instant).toEqual({ epoch: Date.parse(iso), iso, day: iso.slice(0, 10), time: iso.slice(11, 16) });
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 8.64e15, -62_167_219_200_001])("%d is refused", (epoch) => {
    expect(() => instantAt(epoch, "UTC")).toThrow(RangeError);
  });

  test("an unknown zone is a bad call", () => {
    expect(() => instantAt(0, "Europe/Musterstadt")).toThrow("No such time zone: Europe/Musterstadt");
    expect(() => parseInstant("2008-12-29", "Europe/Musterstadt")).toThrow(RangeError);
  });
});

test("moments of four years are read back as what they were shown as", () => {
  const start = Date.UTC(2009, 0, 1);
  const hour = 3_600_000;
  for (const timeZone of ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"]) {
    for (let epoch = start; epoch < start + 35_064 * hour; epoch += 7 * hour) {
      const { iso } = instantAt(epoch, timeZone);
      expect(Date.parse(iso)).toBe(epoch);
      expect(read(iso, timeZone).epoch).toBe(epoch);
      const again = parseInstant(iso.slice(0, 19), timeZone);
      if (!again.ok) throw new Error(again.message.en);
      expect(again.instant.epoch === epoch || again.ambiguous).toBe(true);
    }
  }
});
