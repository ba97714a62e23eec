/** What is kept, and for how long. */
import { describe, expect, test } from "vitest";
import { accept, reject } from "../../../src/inbox/moderation/decide.ts";
import { expire } from "../../../src/inbox/privacy/retention.ts";
import { noon, testDesk } from "../../support/desk.ts";

const day = 86_400_000;

describe("After the days that inbox.yaml names", () => {
  test("nobody finds a comment any more on which nobody has decided", async () => {
    const { desk, receive } = await testDesk({ git: "none" });
    const id = await receive();
    const { received } = (await desk.store.find(id)) ?? { received: 0 };
    expect(await expire(desk.inbox, desk.store, received + 30 * day)).toEqual({ waiting: 0, decided: 0 });
    expect(await expire(desk.inbox, desk.store, received + 30 * day + 1)).toEqual({ waiting: 1, decided: 0 });
    expect(await desk.store.find(id)).toBeUndefined();
  });

  test("nothing is left of a rejected one, and of a published one only what finds it for its author", async () => {
    const { desk, receive } = await testDesk({ git: "none" });
    const [published, rejected] = [await receive(), await receive()];
    await accept(desk, published, "Mia Müller");
    await reject(desk, rejected, "Mia Müller", "insult");
    expect(await expire(desk.inbox, desk.store, noon + 90 * day)).toEqual({ waiting: 0, decided: 0 });
    expect(await expire(desk.inbox, desk.store, noon + 90 * day + 1)).toEqual({ waiting: 0, decided: 2 });
    expect(await desk.store.find(rejected)).toBeUndefined();
    const left = await desk.store.find(published);
    expect(left).toMatchObject({ name: "", text: "", token: "", digest: "", address: { lookup: "lookup 1" } });
    expect(left?.address?.sealed).toHaveLength(0);
    expect(await expire(desk.inbox, desk.store, noon + 900 * day)).toEqual({ waiting: 0, decided: 0 });
    expect(await desk.store.byAddress("lookup 1")).toHaveLength(1);
  });
});
