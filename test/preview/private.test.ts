import { describe, expect, test } from "vitest";
import { isFromHere } from "../../src/preview/private.ts";

const from = (remoteAddress: string | undefined, host: string | undefined) =>
  isFromHere({ headers: host === undefined ? {} : { host }, socket: { remoteAddress } });

describe("A request is from here", () => {
  test.each([
    ["127.0.0.1", "localhost:8080"],
    ["127.1.2.3", "127.0.0.1:8080"],
    ["::1", "[::1]:8080"],
    ["::ffff:127.0.0.1", "LOCALHOST"],
    ["::1", "klartext.localhost:8080"],
  ])("if it comes from %s and asks for %s", (address, host) => {
    expect(from(address, host)).toBe(true);
  });

  test.each([
    ["192.168.0.7", "localhost:8080"],
    ["fe80::1", "localhost:8080"],
    ["::ffff:10.0.0.1", "localhost"],
    [undefined, "localhost"],
    ["127.0.0.1", "evil.example:8080"],
    ["127.0.0.1", "localhost.evil.example"],
    ["127.0.0.1", "evillocalhost"],
    ["127.0.0.1", "127.0.0.1.evil.example"],
    ["127.0.0.1", "localhost:8080@evil.example"],
    ["127.0.0.1", "192.168.0.7:8080"],
    ["127.0.0.1", undefined],
    ["127.0.0.1", ""],
  ])("but not if it comes from %s and asks for %s", (address, host) => {
    expect(from(address, host)).toBe(false);
  });
});
