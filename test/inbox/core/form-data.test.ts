/** What a form sends is read as it stands, or not at all. */
import { describe, expect, test } from "vitest";
import { readForm } from "../../../src/inbox/core/form-data.ts";

function read(body: string | Uint8Array) {
  return readForm(typeof body === "string" ? Buffer.from(body, "latin1") : body);
}

function textOf(body: string | Uint8Array): string | undefined {
  const reading = read(body);
  return reading.ok ? reading.written.text : undefined;
}

test("fields are decoded, plus signs are spaces, and what is missing is empty", () => {
  expect(read("name=Ada+Lovelace&text=%C3%9Cber%20Geld%21%0D%0A&a=b&replyTo")).toEqual({
    ok: true,
    written: {
      post: "",
      replyTo: "",
      name: "Ada Lovelace",
      email: "",
      website: "",
      text: "Über Geld!\r\n",
      subject: "",
      token: "",
      proof: "",
    },
  });
});

test("letters that nobody has encoded are read if they are UTF-8", () => {
  expect(textOf(Buffer.from("text=Ü&&name=x"))).toBe("Ü");
  expect(textOf(Buffer.from("text=Ü", "latin1"))).toBeUndefined();
});

test("an equals sign within a value is part of it", () => {
  expect(textOf("text=1=2%3D")).toBe("1=2=");
});

describe("What is not encoded rightly is refused", () => {
  test.each(["%", "%4", "%zz", "%C3", "%C0%AF", "%E0%80%AF", "%ED%A0%80", "%F4%90%80%80", "%FF", "%u00fc", "% 41"])(
    "%s",
    (value) => {
      expect(read(`text=${value}`)).toEqual({ ok: false, fault: "encoding" });
      expect(read(`${value}=text`)).toEqual({ ok: false, fault: "encoding" });
    },
  );
});

test("a field may come once, whatever its value and however its name is written", () => {
  expect(read("text=a&text=a")).toEqual({ ok: false, fault: "repeated" });
  expect(read("text=a&%74ext=")).toEqual({ ok: false, fault: "repeated" });
});

test("fields that no form has are passed over, up to a hundred", () => {
  expect(textOf(`text=a&${"x=1&".repeat(99)}`)).toBe("a");
  expect(read("x=1&".repeat(10_000))).toEqual({ ok: false, fault: "many" });
});

test("names of objects' own properties are none of ours", () => {
  const reading = read("__proto__=a&constructor=b&toString=c&hasOwnProperty=d&text=e");
  expect(reading).toMatchObject({ ok: true, written: { text: "e" } });
  expect(reading.ok && Object.getPrototypeOf(reading.written)).toBe(Object.prototype);
  expect(reading.ok && Object.keys(reading.written)).toHaveLength(9);
});

test("20,000 bodies by chance are read as browsers read them, or refused", () => {
  const random = seeded(20_261_128);
  const pieces = [
    "text",
    "name",
    "=",
    "=",
    "&",
    "&",
    "%",
    "%4",
    "%41",
    "%C3%BC",
    "%C3",
    "+",
    "ü",
    "\0",
    "\r\n",
    "__proto__",
    ";",
  ];
  const outcomes = { read: 0, refused: 0 };
  for (let round = 0; round < 20_000; round++) {
    const parts = Array.from({ length: 1 + (random() % 12) }, () => pieces[random() % pieces.length] as string);
    const body = Buffer.from(parts.join(""));
    if (random() % 8 === 0) body[random() % body.length] = random() % 256;
    const reading = readForm(body);
    if (!reading.ok) {
      outcomes.refused++;
      continue;
    }
    outcomes.read++;
    const expected = new URLSearchParams(body.toString("utf8"));
    for (const name of ["text", "name"] as const) expect(reading.written[name]).toBe(expected.get(name) ?? "");
  }
  expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(2_000);
});

/** The same numbers each time. @see https://en.wikipedia.org/wiki/Xorshift */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}
