import { isUtf8 } from "node:buffer";
import { describe, expect, test } from "vitest";
import { firstBadByte } from "../../src/content/utf8.ts";

describe("The first bad byte", () => {
  test.each([
    ["no byte of plain text", "Größe 😀 日本", undefined],
    ["none of nothing", "", undefined],
  ])("is %s", (_, text, offset) => {
    expect(firstBadByte(Buffer.from(text))).toBe(offset);
  });

  test.each([
    ["a letter of Windows-1252", [0x61, 0xf6, 0x62], 1],
    ["a sequence that ends too soon", [0x61, 0x62, 0xe2, 0x82], 2],
    ["a following byte without a first", [0x80], 0],
    ["an overlong slash", [0x2f, 0xc0, 0xaf], 1],
    ["an overlong euro", [0xf0, 0x82, 0x82, 0xac], 0],
    ["half of a surrogate pair", [0xed, 0xa0, 0x80], 0],
    ["a sign beyond Unicode", [0xf4, 0x90, 0x80, 0x80], 0],
    ["a byte that UTF-8 never has", [0xff, 0xfe], 0],
  ])("is that of %s", (_, bytes, offset) => {
    expect(firstBadByte(Uint8Array.from(bytes))).toBe(offset);
  });

  test("is there exactly if Node finds the bytes wrong", () => {
    let seed = 20_081_229;
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    };
    const leads = [0x41, 0xc3, 0xe2, 0xf0, 0xed, 0xf4, 0x80, 0xa0, 0xbf, 0x9f, 0x90, 0xc1, 0xff];
    for (let round = 0; round < 20_000; round++) {
      const bytes = Uint8Array.from(
        { length: 1 + Math.floor(random() * 6) },
        () => leads[Math.floor(random() * leads.length)] as number,
      );
      expect(firstBadByte(bytes) === undefined, [...bytes].join()).toBe(isUtf8(bytes));
    }
  });
});
