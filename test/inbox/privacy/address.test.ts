/** Addresses: sealed for whoever holds the private key, found by whoever is asked to find one. */
import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { longestAddress, lookupOf, sealAddress, unseal } from "../../../src/inbox/privacy/address.ts";
import { InboxRefusal } from "../../../src/inbox/refusal.ts";
import { testInbox } from "../../support/inbox.ts";

const given = () => {
  const { inbox, privateKey } = testInbox();
  return { keys: inbox.keys, privateKey: readFileSync(privateKey, "utf8") };
};

describe("A sealed address", () => {
  test.each([
    "erika@example.org",
    "jörg.müller@bücher.example",
    `${"x".repeat(64)}@${"y".repeat(63)}.${"z".repeat(63)}.${"w".repeat(57)}.de`,
  ])("opens with the private key to what was sealed: %s", (email) => {
    const { keys, privateKey } = given();
    expect(unseal(sealAddress(email, keys).sealed, privateKey)).toBe(email);
  });

  test("says nothing by its length, and is another one each time", () => {
    const { keys } = given();
    const sealed = ["a@b.de", `${"x".repeat(longestAddress - 5)}@b.de`, "a@b.de"].map(
      (each) => sealAddress(each, keys).sealed,
    );
    expect(sealed.map(({ length }) => length)).toEqual([384, 384, 384]);
    expect(Buffer.compare(sealed[0] as Uint8Array, sealed[2] as Uint8Array)).not.toBe(0);
  });

  test("does not open with another key, and says which one is wanted", () => {
    const { keys } = given();
    const other = generateKeyPairSync("rsa", {
      modulusLength: 2048,
      publicKeyEncoding: { type: "spki", format: "pem" },
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
    });
    expect(() => unseal(sealAddress("a@b.de", keys).sealed, other.privateKey)).toThrow(InboxRefusal);
  });

  test("does not open with what is on the receiver's machine", () => {
    const { keys } = given();
    const { sealed } = sealAddress("a@b.de", keys);
    expect(createPublicKey(keys.sealing).asymmetricKeyDetails?.modulusLength).toBe(3072);
    for (const secret of [keys.sealing, ...[keys.token, keys.lookup].map((key) => Buffer.from(key).toString("latin1"))])
      expect(() => unseal(sealed, secret)).toThrow();
  });

  test("is never longer than an address can be", () => {
    expect(() => sealAddress(`${"ü".repeat(longestAddress / 2)}@b.de`, given().keys)).toThrow(RangeError);
  });
});

describe("What an address is found by", () => {
  test.each([
    ["blanks around it", " Erika@Example.org\n", "erika@example.org"],
    ["the case of its letters", "ERIKA@EXAMPLE.ORG", "erika@example.org"],
    ["how an umlaut is composed", "jo\u0308rg@example.org", "j\u00f6rg@example.org"],
    ["the spelling of an international domain", "erika@Bücher.example", "erika@xn--bcher-kva.example"],
  ])("is the same whatever %s", (_, one, other) => {
    const { keys } = given();
    expect(lookupOf(one, keys)).toBe(lookupOf(other, keys));
  });

  test.each([
    ["a@example.org", "b@example.org"],
    ["a@example.org", "a@example.com"],
    ["a@exa mple", "a@exa  mple"],
    ["ss@example.org", "ß@example.org"],
  ])("differs for %s and %s", (one, other) => {
    const { keys } = given();
    expect(lookupOf(one, keys)).not.toBe(lookupOf(other, keys));
  });

  test("differs from inbox to inbox, so that nobody can make a table of it", () => {
    expect(lookupOf("a@example.org", given().keys)).not.toBe(lookupOf("a@example.org", given().keys));
  });
});
