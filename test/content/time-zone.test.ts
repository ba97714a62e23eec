import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { isTimeZone } from "../../src/content/instant.ts";
import { momentsOf } from "../../src/content/time-zone.ts";

test.each(["Europe/Berlin", "UTC", "Asia/Kathmandu", "America/Argentina/Buenos_Aires"])("%s is a zone", (name) => {
  expect(isTimeZone(name)).toBe(true);
});

test.each(["", "Berlin", "+01:00", "-05", "local", "system", "Europe/Berlin\n", "MESZ"])("%j is none", (name) => {
  expect(isTimeZone(name)).toBe(false);
});

test("a skipped local time leads to the moment of the jump, to the second", () => {
  expect(momentsOf(Date.UTC(2024, 2, 31, 2, 15, 30), "Europe/Berlin")).toEqual({
    from: Date.UTC(2024, 2, 31, 2),
    to: Date.UTC(2024, 2, 31, 3),
    epoch: Date.UTC(2024, 2, 31, 1),
  });
});

test("dates are read alike wherever the machine stands and whatever it speaks", () => {
  const program = `
    import { instantAt, parseInstant } from "./src/content/instant.ts";
    const texts = ["2008-12-29", "2024-10-27 02:30", "2024-03-31 02:30", "2008-12-31T23:30Z", "2024-02-30"];
    const zones = ["Europe/Berlin", "America/New_York", "Pacific/Apia"];
    const read = zones.flatMap((zone) => [...texts.map((text) => parseInstant(text, zone)), instantAt(1e12, zone)]);
    process.stdout.write(JSON.stringify(read));
  `;
  const outputs = [
    ["UTC", "C"],
    ["America/New_York", "de_DE.UTF-8"],
    ["Pacific/Apia", "ar_EG.UTF-8"],
    ["Europe/Berlin", "th_TH.UTF-8"],
  ].map(([TZ, LANG]) =>
    execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
      env: { ...process.env, TZ, LANG, LC_ALL: LANG },
      encoding: "utf8",
    }),
  );
  expect(outputs[0]).toContain('"iso":"2008-12-29T00:00:00+01:00"');
  expect(new Set(outputs).size).toBe(1);
});
