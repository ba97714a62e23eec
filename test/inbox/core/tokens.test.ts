/** A token is good for one purpose, one text and one day. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  challengeOf,
  newToken,
  oldest,
  readToken,
  stateOf,
  type Token,
  textDigest,
  youngest,
} from "../../../src/inbox/core/tokens.ts";
import { workIn } from "../../../src/inbox/core/work.ts";

const key = new Uint8Array(32).fill(7);
const issued = Date.UTC(2026, 10, 28);
const nonce = new Uint8Array(16).fill(9);
const text = textDigest(["a", "b"]);

function state(token: string, { of = text, now = issued + youngest, by = key } = {}) {
  const read = readToken(token);
  return read && stateOf(read, by, of, now);
}

const preview = newToken(key, "preview", text, issued, nonce);
const script = newToken(key, "script", "", issued, nonce);

test("it is early, then good, then old", () => {
  expect(state(preview, { now: issued - 1 })).toBe("early");
  expect(state(preview, { now: issued + youngest - 1 })).toBe("early");
  expect(state(preview)).toBe("good");
  expect(state(preview, { now: issued + oldest })).toBe("good");
  expect(state(preview, { now: issued + oldest + 1 })).toBe("old");
});

test("another text, another key, another kind or any other letter makes it foreign", () => {
  expect(state(preview, { of: textDigest(["a", "c"]) })).toBe("foreign");
  expect(state(preview, { of: textDigest(["ab", ""]) })).toBe("foreign");
  expect(state(preview, { by: new Uint8Array(32).fill(8) })).toBe("foreign");
  expect(state(`s${preview.slice(1)}`, { of: "" })).toBe("foreign");
  expect(state(`s${preview.slice(1)}`)).toBe("foreign");
  expect(state(`p${script.slice(1)}`, { of: "" })).toBe("foreign");
  const changed = [...preview].map((letter, i) => {
    const other = letter === "1" ? "2" : letter === "." ? "-" : "1";
    return preview.slice(0, i) + other + preview.slice(i + 1);
  });
  expect(changed.map((each) => state(each)).filter((each) => each !== "foreign" && each !== undefined)).toEqual([]);
});

test("no spelling but one is the same token, so none is spent twice", () => {
  // The last letter of base64url has bits that mean nothing.
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const good = [...letters].filter((letter) => state(preview.slice(0, -1) + letter) === "good");
  expect(good).toHaveLength(1);
  expect(state(`${preview} `)).toBeUndefined();
  expect(state(`${preview}=`)).toBeUndefined();
  expect(state(preview.toUpperCase())).toBeUndefined();
});

test.each(["", "p", "p...", "x".repeat(32_768), preview.repeat(2), `${preview}\n`, "p.\u0000"])(
  "%j is none",
  (each) => {
    expect(readToken(each)).toBeUndefined();
  },
);

describe("Work", () => {
  const challenge = challengeOf(readToken(script) as Token, key);

  test("is counted in zeros that lead a digest", () => {
    const proof =
      Array.from({ length: 100_000 }, (_, i) => String(i)).find((each) => workIn(each, challenge) >= 12) ?? "";
    expect(createHash("sha256").update(`${challenge}:${proof}`).digest("hex")).toMatch(/^000/);
    expect(workIn(proof, `${challenge}x`)).toBeLessThan(12);
  });

  test.each(["", "-1", "1e3", " 1", "0x10", "1".repeat(16), "１"])("%j is none", (proof) => {
    expect(workIn(proof, challenge)).toBe(0);
  });

  test("differs with each token, and tells nothing of its signature", () => {
    const other = newToken(key, "script", "", issued, new Uint8Array(16));
    expect(challengeOf(readToken(other) as Token, key)).not.toBe(challenge);
    expect(script).not.toContain(challenge);
  });
});
