/** How often somebody may send. */
import { describe, expect, test } from "vitest";
import { isLoopback, prefixesOf } from "../../../src/inbox/core/address.ts";
import { type Limits, limiter, usualLimits } from "../../../src/inbox/core/limiter.ts";

const midday = Date.UTC(2026, 10, 28, 12);

function tests(limits: Partial<Limits> = {}, most?: number) {
  let now = midday;
  const salts: number[] = [];
  const salt = (bytes: number) => {
    salts.push(bytes);
    return new Uint8Array(bytes).fill(salts.length);
  };
  const limit = limiter({ ...usualLimits, ...limits }, () => now, salt, most);
  return {
    limit,
    salts,
    wait: (seconds: number) => {
      now += seconds * 1000;
    },
    /** How many of so many may be sent. */
    passed: (address: string | undefined, count: number) =>
      Array.from({ length: count }, () => limit(address)).filter((wait) => wait === 0).length,
  };
}

test("sixteen may be sent at once; the seventeenth is told when, and may be then", () => {
  const { limit, passed, wait } = tests();
  expect(passed("192.0.2.1", 16)).toBe(16);
  expect(limit("192.0.2.1")).toBe(4);
  wait(4);
  expect(limit("192.0.2.1")).toBe(0);
  expect(limit("192.0.2.1")).toBeGreaterThan(0);
});

test("who is refused does not wait longer for having tried", () => {
  const { limit, passed, wait } = tests();
  passed("192.0.2.1", 1_000);
  wait(4);
  expect(limit("192.0.2.1")).toBe(0);
});

test("nobody else is held up by it", () => {
  const { passed } = tests();
  expect(passed("192.0.2.1", 100)).toBe(16);
  expect(passed("192.0.2.2", 100)).toBe(16);
});

test("a household has one limit for all of its addresses, a customer with many households four times as much", () => {
  const { passed } = tests();
  expect(passed("2001:db8::1", 10)).toBe(10);
  expect(passed("2001:db8:0:0:ffff::2", 10)).toBe(6);
  expect([1, 2, 3, 4, 5].map((n) => passed(`2001:db8:0:${n}::1`, 16))).toEqual([16, 16, 16, 0, 0]);
  expect(passed("2001:db9::1", 16)).toBe(16);
});

test("IPv4 within IPv6 is the same address, however it is spelt", () => {
  const { passed } = tests();
  const spelt = ["192.0.2.1", "::ffff:192.0.2.1", "::FFFF:c000:201", "0:0:0:0:0:ffff:192.0.2.1"];
  expect(spelt.map((address) => passed(address, 4))).toEqual([4, 4, 4, 4]);
  expect(passed("192.0.2.1", 1)).toBe(0);
});

test("those without an address share one limit", () => {
  const { passed } = tests();
  expect(passed(undefined, 10)).toBe(10);
  expect(passed("garbage", 10)).toBe(6);
  expect(passed("fe80::1%eth0", 10)).toBe(0);
  expect(passed("192.0.2.1", 16)).toBe(16);
});

test("all together have a limit, too, and who is over their own takes nothing from it", () => {
  const { passed } = tests({ everybody: { burst: 40, perMinute: 40 } });
  expect(passed("192.0.2.1", 1_000)).toBe(16);
  expect(passed("192.0.2.2", 16)).toBe(16);
  expect(passed("192.0.2.3", 16)).toBe(8);
});

test("at midnight everything is forgotten, and digests have another key", () => {
  const { passed, wait, salts } = tests();
  passed("192.0.2.1", 16);
  wait(12 * 60 * 60 - 1);
  passed("192.0.2.1", 16);
  expect(salts).toEqual([32]);
  wait(1);
  expect(passed("192.0.2.1", 16)).toBe(16);
  expect(salts).toEqual([32, 32]);
});

test("a million networks take no more memory than the limit for it, and who keeps on is not forgotten", () => {
  const generous = { burst: 1e9, perMinute: 1 };
  const { passed, limit } = tests({ everybody: generous, network: generous }, 1_000);
  passed("198.51.100.9", 16);
  for (let i = 0; i < 50_000; i++) {
    limit(`10.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}`);
    if (i % 100 === 0) limit("192.0.2.1");
  }
  expect(passed("192.0.2.1", 16)).toBe(0);
  // What shows that it was forgotten: time has not gone by.
  expect(passed("198.51.100.9", 16)).toBe(16);
});

test("a clock that is set back opens no door and closes none", () => {
  const { passed, wait } = tests();
  passed("192.0.2.1", 16);
  wait(-60);
  expect(passed("192.0.2.1", 1)).toBe(0);
  expect(passed("192.0.2.2", 16)).toBe(16);
});

describe("Addresses", () => {
  test.each([
    ["2001:db8:a:b:c:d:e:f", "2001:db8:a:b/64"],
    ["2001:0DB8:000a::", "2001:db8:a:0/64"],
    ["::1", "0:0:0:0/64"],
    ["64:ff9b::192.0.2.1", "64:ff9b:0:0/64"],
    ["192.0.2.1", "192.0.2.1"],
  ])("%s belongs to %s", (address, household) => expect(prefixesOf(address)?.household).toBe(household));

  test.each([
    "",
    "1.2.3",
    "1.2.3.4.5",
    "01.2.3.4",
    "1.2.3.4:80",
    "[::1]",
    "::1%lo",
    "1.2.3.4, 5.6.7.8",
    "x",
    ":::",
    "::ffff:1.2.3",
  ])("%j is none", (address) => expect(prefixesOf(address)).toBeUndefined());

  test("only this machine's own are its own", () => {
    expect(["127.0.0.1", "127.255.0.3", "::1", "::ffff:127.0.0.1"].every(isLoopback)).toBe(true);
    expect(["0.0.0.0", "::", "::2", "10.0.0.1", "128.0.0.1", "localhost", ""].some(isLoopback)).toBe(false);
  });
});
