/** The same decisions with a store on another machine. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { accept, reject } from "../../../src/inbox/moderation/decide.ts";
import { inTurn } from "../../../src/inbox/moderation/desk.ts";
import { recover } from "../../../src/inbox/moderation/perform.ts";
import { remove } from "../../../src/inbox/moderation/remove.ts";
import { reply } from "../../../src/inbox/moderation/reply.ts";
import { StoreDown } from "../../../src/inbox/store/store.ts";
import { testDesk } from "../../support/desk.ts";
import { isPostgresHere, startPostgres } from "../../support/real-postgres.ts";

const mia = "Mia Müller";

describe.skipIf(!isPostgresHere("moderation with PostgreSQL"))("With PostgreSQL, a moderator", () => {
  test("decides, and a database that was away is caught up with", { timeout: 60_000 }, async () => {
    const server = await startPostgres();
    onTestFinished(server.stop);
    const { desk, comments, repository, receive } = await testDesk({
      settings: { store: { kind: "postgres", url: server.url } },
    });
    const [first, second, third, fourth] = [await receive(), await receive(), await receive(), await receive()];
    await accept(desk, first, mia);
    await reject(desk, second, mia, "insult");
    await remove(desk, `gls/${first}`, mia, "hatred");
    const { id } = await reply(desk, { to: third, as: "mia", text: "Danke!" }, mia);
    expect(readFileSync(join(comments, "moderation.yaml"), "utf8")).toBe("2026-11: { insult: 1 }\n");
    expect(readFileSync(join(comments, "gls", `${id}.md`), "utf8")).toContain(`replyTo: ${third}`);
    expect(await desk.store.find(second)).toMatchObject({ stage: "rejected", name: "", text: "" });

    const away = { ...desk, store: { ...desk.store, finish: async () => Promise.reject(new StoreDown("away")) } };
    await expect(accept(away, fourth, mia)).rejects.toThrow(StoreDown);
    await server.kill();
    await expect(inTurn(desk, () => recover(desk))).rejects.toThrow(StoreDown);
    await server.start();
    await inTurn(desk, () => recover(desk));
    expect((await desk.store.find(fourth))?.stage).toBe("accepted");
    expect(repository?.as(mia, "rev-list", "--count", "HEAD", "--", `gls/${fourth}.md`)).toBe("1\n");
    expect(repository?.as(mia, "status", "--porcelain")).toBe("");
  });
});
