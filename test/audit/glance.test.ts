import { describe, expect, test } from "vitest";
import { glance, lookAtText } from "../../src/audit/contents.ts";
import { secrets } from "../../src/audit/secret/secrets.ts";
import { traces } from "../../src/audit/unpublishable/marks.ts";

const quiet = "<p>Zinsen für Häuser – und „mehr“ davon: ghi_ AK IA, e-mail, https://example.org/home, @media.</p>\n";

/** One text for each way in which a mark may begin. */
const beginnings: readonly string[] = [
  ..."AKIA ASIA ghp_ gho_ ghu_ ghs_ ghr_ github_pat_ glpat- npm_ AIza rk_live_ sk_live_ eyJ KEY= SECRET= TOKEN_1=".split(
    " ",
  ),
  ...[..."abeoprs"].map((letter) => `xox${letter}-`),
  ..."PASSWORD= PASSWORT= PASSWD_X= /home/ /Users/ /root/ C:\\ Z:\\ file:// file:/// sourceURL".split(" "),
  ..."Lorem_ipsum lorem_ipsum".split(" ").map((words) => words.replace("_", " ")),
  "-----BEGIN ",
  "# sourceMappingURL=",
  "@ sourceURL=",
];

describe("one look at the bytes of a text", () => {
  test("passes over what tells nothing", () => {
    expect(glance(Buffer.from(quiet))).toEqual({ mayTell: false, mayBeOdd: false });
    expect(glance(Buffer.alloc(0))).toEqual({ mayTell: false, mayBeOdd: false });
  });

  test("knows every beginning of every mark, at the beginning, in the middle and at the end", () => {
    const marks = [...secrets, ...traces];
    const known = beginnings.filter((each) => marks.some(({ begins }) => new RegExp(begins).test(each)));
    for (const { begins } of marks)
      expect(
        known.some((each) => new RegExp(begins).test(each)),
        begins,
      ).toBe(true);
    for (const each of known)
      for (const text of [each, each + quiet, quiet + each, quiet + each + quiet])
        expect(glance(Buffer.from(text)).mayTell, text).toBe(true);
  });

  test("never passes over something that would be found", () => {
    const pieces = [
      ...beginnings,
      "a@b.de",
      "ü@bank.de",
      "https://u:p@host.de/",
      "x".repeat(40),
      "A1".repeat(20),
      "\n",
      " ",
    ];
    let state = 7;
    const random = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return (state >>> 8) % below;
    };
    let found = 0;
    for (let round = 0; round < 20_000; round++) {
      const text = Array.from({ length: 5 }, () => pieces[random(pieces.length)]).join("");
      if (lookAtText("a.html", text).length === 0 && lookAtText("a.js", text).length === 0) continue;
      found++;
      expect(glance(Buffer.from(text)).mayTell, text).toBe(true);
    }
    expect(found).toBeGreaterThan(5_000);
  });

  test.each(["\u0000", "\u0008", "\u000b", "\u001f", "\u007f", "\u0080", "\u009f", "\ufdd0", "\ufffd", "\uffff"])(
    "tells of the sign %j",
    (sign) => {
      expect(glance(Buffer.from(`${quiet}${sign}${quiet}`)).mayBeOdd).toBe(true);
    },
  );

  test("tells of what is no UTF-8", () => {
    expect(glance(Buffer.from("Häuser", "latin1")).mayBeOdd).toBe(true);
    expect(glance(Buffer.from("abgeschnitten ü").subarray(0, -1)).mayBeOdd).toBe(true);
  });
});
