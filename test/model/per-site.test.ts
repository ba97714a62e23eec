import { expect, test } from "vitest";
import { perList, perSite } from "../../src/model/per-site.ts";
import { site } from "../support/site.ts";

test("What depends on a site is worked out once for it, and anew for the next one", () => {
  let calls = 0;
  const counted = perSite(() => {
    calls += 1;
    return calls;
  });
  const first = site();
  expect([counted(first), counted(first), counted(site()), counted(first)]).toEqual([1, 1, 2, 1]);
});

test("An answer of nothing is remembered, too", () => {
  let calls = 0;
  const empty = perSite(() => {
    calls += 1;
    return undefined;
  });
  const only = site();
  empty(only);
  empty(only);
  expect(calls).toBe(1);
});

test("What depends on a list is worked out once for the very same list", () => {
  const counted = perList((entries) => ({ count: entries.length }));
  const { posts } = site();
  expect(counted(posts)).toBe(counted(posts));
  expect(counted([...posts])).not.toBe(counted(posts));
});
