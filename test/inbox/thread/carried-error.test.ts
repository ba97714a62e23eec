/** An error that is carried to another thread is the same one there. */
import { expect, test } from "vitest";
import { InboxRefusal } from "../../../src/inbox/refusal.ts";
import { StoreDown, StoreFull } from "../../../src/inbox/store/store.ts";
import { type CarriedError, carried, restored } from "../../../src/inbox/thread/carried-error.ts";

/** As it arrives in another thread. */
const across = (error: unknown) => restored(structuredClone<CarriedError>(carried(error)));

test.each([
  new StoreFull("There is no room."),
  new StoreDown("It has been moved."),
  new InboxRefusal("usage", "Say which."),
  new InboxRefusal("refused", "Others may read it."),
  new InboxRefusal("failure", "It is damaged."),
  new TypeError("No text."),
  new RangeError("Too long."),
  new Error("Anything."),
  Object.assign(new Error("The server is away."), { code: "ECONNREFUSED" }),
])("%o", (error) => {
  const arrived = across(error);
  expect(arrived).toBeInstanceOf(error.constructor);
  const facts = ({ name, message, stack, kind, code }: Error & { kind?: string; code?: string }) => [
    ...[name, message, stack],
    ...[kind, code],
  ];
  expect(facts(arrived)).toEqual(facts(error));
});

test("An error of a class that nobody here knows keeps its name", () => {
  const arrived = across(new SyntaxError("Unexpected end."));
  expect([String(arrived), arrived.constructor]).toEqual(["SyntaxError: Unexpected end.", Error]);
});

test("What was thrown and is no error becomes one", () => {
  expect(String(across("away"))).toBe("Error: away");
});
