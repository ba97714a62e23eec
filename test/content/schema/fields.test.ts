import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { controlCharacter } from "../../../src/content/decode.ts";
import { text } from "../../../src/content/schema/fields.ts";
import { texts } from "../../kernel/random.ts";

describe("A text in particulars", () => {
  const samples = texts(3000).flatMap((sample) => [sample, sample.replaceAll("\u0000", ""), sample.slice(0, 6)]);

  test("is composed and on one line, whatever its signs", () => {
    for (const sample of samples) {
      const line = sample.normalize("NFC").replace(/\s+/g, " ").trim();
      const { success, output } = v.safeParse(text(), sample);
      const isText = line !== "" && line.isWellFormed() && !controlCharacter.test(line);
      expect(success, JSON.stringify(sample)).toBe(isText);
      if (success) expect(output).toBe(line);
    }
  });

  test("of signs that are taken for composed is composed", () => {
    const areas = [
      [0x20, 0x7e],
      [0xa1, 0x2ff],
      [0x2010, 0x2027],
    ] as const;
    for (const [first, last] of areas) {
      for (let code = first; code <= last; code++) {
        const sign = `a${String.fromCharCode(code)}b`;
        expect(v.parse(text(), sign)).toBe(sign.normalize("NFC").replace(/\s+/g, " "));
      }
    }
  });
});
