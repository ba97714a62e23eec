/** Bytes that nobody can guess. */
import { expect, test } from "vitest";
import { randomSource } from "../../src/inbox/random.ts";

test("A source gives out as many bytes as were asked for, and none of them twice", () => {
  const random = randomSource();
  const given = Array.from({ length: 2000 }, (_, index) => random(index % 3 === 0 ? 16 : 8));
  expect(given.map(({ length }) => length)).toEqual(given.map((_, index) => (index % 3 === 0 ? 16 : 8)));
  expect(new Set(given.map((bytes) => Buffer.from(bytes.subarray(0, 8)).toString("hex"))).size).toBe(2000);
  const places = given.map(({ buffer, byteOffset, length }) => ({ buffer, from: byteOffset, to: byteOffset + length }));
  for (const [index, { buffer, from }] of places.entries()) {
    const before = places[index - 1];
    if (before?.buffer === buffer) expect(from).toBe(before.to);
  }
});

test("It gives out more at once than it draws in advance", () => {
  const random = randomSource();
  random(8);
  const many = random(10_000);
  expect(many.length).toBe(10_000);
  expect(new Set(many).size).toBe(256);
  expect(random(8).length).toBe(8);
});

test("Two sources have nothing in common", () => {
  const [one, other] = [randomSource(), randomSource()];
  expect(Buffer.from(one(32))).not.toEqual(Buffer.from(other(32)));
});
