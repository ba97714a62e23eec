import { describe, expect, test } from "vitest";
import {
  isBusinessId,
  isDialled,
  isGermanVatId,
  isPostalCode,
  isRegisterNumber,
} from "../../../src/content/imprint/business-numbers.ts";

describe("A German VAT number", () => {
  // Worked out by hand after ISO 7064, MOD 11,10; the last one has the check digit 0.
  test.each(["DE000000003", "de 000 000 003", "DE123456788", "DE111111125", "DE000000020"])("can be %s", (written) => {
    expect(isGermanVatId(written)).toBe(true);
  });

  test.each([
    "DE000000000",
    "DE123456789",
    "DE12345678",
    "DE1234567880",
    "123456788",
    "ATU12345678",
    "DE12345678x",
    "",
  ])("cannot be %j", (written) => expect(isGermanVatId(written)).toBe(false));

  test("has exactly one check digit for each eight digits", () => {
    for (const start of ["13669597", "00000001", "99999999"]) {
      const right = [...Array(10).keys()].filter((digit) => isGermanVatId(`DE${start}${digit}`));
      expect(right, start).toHaveLength(1);
    }
  });
});

describe("Other numbers are judged by their form alone", () => {
  test.each(["DE000000003", "DE123456789-00001"])("a business identification number can be %s", (written) => {
    expect(isBusinessId(written)).toBe(true);
  });
  test.each(["12/345/67890", "DE123456789-1", "DE12345678"])("and cannot be %s", (written) => {
    expect(isBusinessId(written)).toBe(false);
  });
  test.each(["GnR 815", "HRB 123 B", "HRB123", "HRA Nr. 12", "VR 1", "PR 2", "GsR 3", "gnr 4"])(
    "a register number can be %s",
    (written) => expect(isRegisterNumber(written)).toBe(true),
  );
  test.each(["815", "GnR", "FN 123456a", "HRX 12", "HRBeispiel 1"])("and cannot be %s", (written) => {
    expect(isRegisterNumber(written)).toBe(false);
  });
  test.each([
    ["00815", true],
    ["0815", false],
    ["D-12345", false],
  ] as const)("a postal code: %s", (written, can) => expect(isPostalCode(written)).toBe(can));
  test.each([
    ["+49 (0)30 23125 014", true],
    ["115", true],
    ["auf Anfrage", false],
  ] as const)("a telephone: %s", (written, can) => expect(isDialled(written)).toBe(can));
});
