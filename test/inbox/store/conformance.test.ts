/** What every store promises, whatever it is made of. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { StoreDown } from "../../../src/inbox/store/store.ts";
import { comment, decision, seeded, sparse } from "./comments.ts";
import { inThread, kinds, sharedPostgres } from "./places.ts";

const postgres = sharedPostgres();
beforeAll(postgres.start);
afterAll(postgres.stop);

const rejection = { ...decision, reason: "insult" } as const;

const all = kinds("what every store promises", postgres.get).flatMap((kind) => [kind, inThread(kind)]);

describe.each(all)("A store in $name", ({ place }) => {
  test("gives back what it was given, with everything and with little", async () => {
    const { open } = await place();
    const store = await open();
    for (const given of [comment(1), sparse(2)]) {
      expect(await store.add(given)).toEqual({ outcome: "stored", id: given.id });
      expect(await store.find(given.id)).toEqual({ ...given, stage: "waiting" });
    }
    expect(await store.find("2026-11-28-nothere")).toBeUndefined();
  });

  test("still has it when it is opened again", async () => {
    const { open } = await place();
    const first = await open();
    await first.add(comment(1));
    await first.close();
    expect(await (await open()).find(comment(1).id)).toEqual({ ...comment(1), stage: "waiting" });
  });

  test("stores what was added before it was closed, and nothing afterwards", async () => {
    const { open } = await place();
    const store = await open();
    const added = store.add(comment(1));
    await store.close();
    expect((await added).outcome).toBe("stored");
    await expect(store.add(comment(2))).rejects.toThrow(StoreDown);
    expect(await (await open()).at("waiting")).toHaveLength(1);
  });

  test("takes words of every kind as they are", async () => {
    const { open } = await place();
    const store = await open();
    const texts = [
      "'; DROP TABLE comment; --",
      '{"a", NULL, \\x00, "b\\"}',
      "\u202e\u200b\u0000".replace("\0", "") + "👩‍👩‍👧‍👦 ﷽ Z̷͙̓a̵l̷g̶o ẞ",
      "\ufeff\r\n\t\u0001\u007f\u0085\u2028",
      "NULL",
      "x".repeat(1_000_000),
      "ü".repeat(100_000),
    ];
    await Promise.all(texts.map((text, index) => store.add(comment(index, { text, name: text.slice(0, 80) }))));
    for (const [index, text] of texts.entries()) {
      const found = await store.find(comment(index).id);
      expect(found?.text === text).toBe(true);
      expect(found?.name).toBe(text.slice(0, 80));
    }
  });

  test("stores once what is sent twice", async () => {
    const { open } = await place();
    const store = await open();
    await store.add(comment(1));
    const repeated = { outcome: "repeated", id: comment(1).id };
    expect(await store.add(comment(1))).toEqual(repeated);
    expect(await store.add(comment(1, { id: "another" }))).toEqual(repeated);
    expect(await store.add(comment(1, { id: "another", token: "another" }))).toEqual(repeated);
    expect(await store.at("waiting")).toHaveLength(1);
  });

  test("spends a token once", async () => {
    const { open } = await place();
    const store = await open();
    await store.add(comment(1));
    expect(await store.add(comment(2, { token: comment(1).token }))).toEqual({ outcome: "spent" });
    expect(await store.find(comment(2).id)).toBeUndefined();
    await store.add(comment(3));
    const both = comment(4, { token: comment(1).token, digest: comment(3).digest });
    expect(await store.add(both)).toEqual({ outcome: "repeated", id: comment(3).id });
  });

  test("knows both rules within one group", async () => {
    const { open } = await place();
    const store = await open();
    const kept = await Promise.all([
      store.add(comment(1)),
      store.add(comment(1)),
      store.add(comment(2, { digest: comment(1).digest })),
      store.add(comment(3, { token: comment(1).token })),
      store.add(comment(4)),
    ]);
    const outcomes = kept.map(({ outcome }) => outcome).sort();
    expect(outcomes).toEqual(["repeated", "repeated", "spent", "stored", "stored"]);
    expect(await store.at("waiting")).toHaveLength(2);
  });

  test("refuses one without failing its neighbours", async () => {
    const { open } = await place();
    const store = await open();
    await store.add(comment(1));
    const ends = await Promise.allSettled([
      store.add(comment(2)),
      store.add(comment(3, { text: "NUL \0 within" })),
      store.add(comment(4, { name: "half a pair \ud83c" })),
      store.add(comment(5, { received: Number.NaN })),
      store.add(comment(6, { id: comment(1).id })),
      store.add(comment(7)),
    ]);
    expect(ends.map(({ status }) => status === "fulfilled")).toEqual([true, false, false, false, false, true]);
    expect(ends.flatMap((end) => (end.status === "rejected" ? [String(end.reason)] : []))).toEqual([
      "TypeError: A comment's text holds a NUL character or half a surrogate pair.",
      "TypeError: A comment's name holds a NUL character or half a surrogate pair.",
      "TypeError: A comment's received is NaN, which is no whole number.",
      "Error: There is a comment 2026-11-28-00000001 already. Take another id.",
    ]);
    expect((await store.at("waiting")).map(({ id }) => id)).toEqual([1, 2, 7].map((number) => comment(number).id));
  });

  test("stores each of many once, whatever comes at the same time through two doors", async () => {
    const { open } = await place();
    const [one, other] = [await open(), await open()];
    const random = seeded(11);
    const sent = Array.from({ length: 600 }, () => Math.floor(random() * 300));
    const kept = await Promise.all(
      sent.map((number, turn) => (turn % 2 ? one : other).add(comment(number, { id: `2026-11-28-${turn}` }))),
    );
    const stored = kept.filter(({ outcome }) => outcome === "stored").length;
    expect(stored).toBe(new Set(sent).size);
    const waiting = await one.at("waiting");
    expect(waiting).toHaveLength(stored);
    for (const [turn, end] of kept.entries()) {
      const [digest, id] = [`digest-${sent[turn]}`, "id" in end ? end.id : undefined];
      expect(waiting.find((one) => one.digest === digest)?.id).toBe(id);
    }
  });

  test("lists one stage, oldest first, and no more than asked for", async () => {
    const { open } = await place();
    const store = await open();
    for (const number of [5, 3, 9, 1]) await store.add(comment(number));
    await store.add(comment(2, { received: comment(9).received }));
    await store.accept(comment(3).id, decision);
    const ids = async (...asked: Parameters<typeof store.at>) =>
      (await store.at(...asked)).map(({ id }) => id.slice(-1));
    expect(await ids("waiting")).toEqual(["1", "5", "2", "9"]);
    expect(await ids("waiting", 2)).toEqual(["1", "5"]);
    expect(await ids("waiting", 0)).toEqual([]);
    expect(await ids("accepting")).toEqual(["3"]);
    expect(await ids("rejected")).toEqual([]);
  });

  test("lets one of many moderators decide", async () => {
    const { open } = await place();
    const doors = [await open(), await open()];
    await doors[0]?.add(comment(1));
    const ends = await Promise.all(
      Array.from({ length: 12 }, (_, turn) => {
        const by = `moderator-${turn}`;
        const door = doors[turn % 2] as (typeof doors)[0];
        if (turn % 3 === 0) return door.reject(comment(1).id, { ...rejection, by }, "2026-11");
        return door.accept(comment(1).id, { ...decision, by });
      }),
    );
    expect(ends.filter(Boolean)).toHaveLength(1);
    const found = await doors[0]?.find(comment(1).id);
    expect(found?.decision?.by).toBe(`moderator-${ends.indexOf(true)}`);
  });

  test("wipes what an accepted comment says when its file is there, not before", async () => {
    const { open } = await place();
    const store = await open();
    await store.add(comment(1));
    expect(await store.finish(comment(1).id)).toBe(false);
    expect(await store.accept(comment(1).id, decision)).toBe(true);
    expect(await store.find(comment(1).id)).toEqual({ ...comment(1), stage: "accepting", decision });
    expect(await store.finish(comment(1).id)).toBe(true);
    expect(await store.finish(comment(1).id)).toBe(false);
    const { website: _, ...rest } = comment(1);
    expect(await store.find(comment(1).id)).toEqual({ ...rest, name: "", text: "", stage: "accepted", decision });
    expect(await store.reject(comment(1).id, rejection, "2026-11")).toBe(false);
  });

  test("wipes everything that tells of the author of a rejected one, and counts it once", async () => {
    const { open } = await place();
    const store = await open();
    await store.add(comment(1));
    expect(await store.reject(comment(1).id, rejection, "2026-11")).toBe(true);
    expect(await store.reject(comment(1).id, rejection, "2026-11")).toBe(false);
    const { website: _1, address: _2, ...rest } = comment(1);
    expect(await store.find(comment(1).id)).toEqual({
      ...rest,
      name: "",
      text: "",
      stage: "rejected",
      decision: rejection,
    });
    expect(await store.refusals()).toEqual([{ month: "2026-11", reason: "insult", count: 1 }]);
    expect(await store.add(comment(1, { id: "again", token: "again" }))).toEqual({
      outcome: "repeated",
      id: comment(1).id,
    });
    expect(await store.accept("never-there", decision)).toBe(false);
  });

  test("counts refusals by month and reason", async () => {
    const { open } = await place();
    const store = await open();
    await Promise.all([1, 2, 3].map((number) => store.add(comment(number))));
    await Promise.all([1, 2].map((number) => store.reject(comment(number).id, rejection, "2026-11")));
    await store.reject(comment(3).id, { ...rejection, reason: "advertising" }, "2026-10");
    expect(await store.refusals()).toEqual([
      { month: "2026-10", reason: "advertising", count: 1 },
      { month: "2026-11", reason: "insult", count: 2 },
    ]);
  });

  test("finds and erases everything of one address", async () => {
    const { open } = await place();
    const store = await open();
    const address = { sealed: new Uint8Array([1, 2, 3]), lookup: "somebody" };
    for (const number of [4, 2, 3]) await store.add(comment(number, { address }));
    await store.add(comment(5));
    await store.accept(comment(2).id, decision);
    await store.finish(comment(2).id);
    const found = await store.byAddress("somebody");
    expect(found.map(({ id, stage }) => [id.slice(-1), stage])).toEqual([
      ["2", "accepted"],
      ["3", "waiting"],
      ["4", "waiting"],
    ]);
    expect(await store.byAddress("nobody")).toEqual([]);
    expect(await store.erase([...found.map(({ id }) => id), "never-there"])).toBe(3);
    expect(await store.erase(found.map(({ id }) => id))).toBe(0);
    expect(await store.erase([])).toBe(0);
    expect(await store.byAddress("somebody")).toEqual([]);
    expect(await store.find(comment(5).id)).toBeDefined();
    expect((await store.add(comment(4))).outcome).toBe("stored");
  });

  test("forgets what has waited or is decided too long, and keeps how an accepted one is found", async () => {
    const { open } = await place();
    const store = await open();
    for (const number of [1, 2, 3, 4, 5, 6]) await store.add(number === 6 ? sparse(6) : comment(number));
    const early = { by: "f.keller", at: 1000 };
    await store.reject(comment(2).id, { ...early, reason: "insult" }, "2026-08");
    for (const number of [3, 6]) {
      await store.accept(comment(number).id, early);
      await store.finish(comment(number).id);
    }
    await store.accept(comment(4).id, early);
    const before = { waiting: comment(5).received, decided: 1001 };
    expect(await store.expire(before)).toEqual({ waiting: 1, decided: 3 });
    expect(await store.expire(before)).toEqual({ waiting: 0, decided: 0 });
    for (const number of [1, 2, 6]) expect(await store.find(comment(number).id)).toBeUndefined();
    expect(await store.find(comment(5).id)).toEqual({ ...comment(5), stage: "waiting" });
    expect((await store.find(comment(4).id))?.text).toBe(comment(4).text);
    expect(await store.find(comment(3).id)).toEqual({
      id: comment(3).id,
      post: comment(3).post,
      name: "",
      text: "",
      address: { sealed: new Uint8Array(), lookup: comment(3).address?.lookup },
      received: comment(3).received,
      token: "",
      digest: "",
      score: { work: 0, links: 0 },
      stage: "accepted",
    });
    expect(await store.refusals()).toEqual([{ month: "2026-08", reason: "insult", count: 1 }]);
    expect((await store.add(comment(1))).outcome).toBe("stored");
  });
});
