/** Erasure with a PostgreSQL of its own: nothing is left in its tables, indexes and statistics. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accept } from "../../../src/inbox/moderation/decide.ts";
import { lookupOf } from "../../../src/inbox/privacy/address.ts";
import { erase } from "../../../src/inbox/privacy/erase.ts";
import { testDesk } from "../../support/desk.ts";
import { isPostgresHere, type RealPostgres, startPostgres } from "../../support/real-postgres.ts";
import { person, secretsIn } from "../../support/secrets.ts";

describe.runIf(isPostgresHere("erasure from a PostgreSQL"))("Erasing what is kept of an address in PostgreSQL", () => {
  let postgres: RealPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres.stop());

  test("leaves no byte in the files of the database, in the inbox and in the repository", {
    timeout: 60_000,
  }, async () => {
    const { desk, receive, folder } = await testDesk({ settings: { store: { kind: "postgres", url: postgres.url } } });
    const lookup = lookupOf(person.email, desk.inbox.keys);
    const { email, ...words } = person;
    const own = { ...words, address: { sealed: Buffer.from(email), lookup } };
    const published = await receive(own);
    await accept(desk, published, "Mia Müller");
    await receive({ ...own, text: `${person.text} Noch einmal.` });
    const other = await receive();
    await postgres.ask("CHECKPOINT");
    expect(secretsIn(join(postgres.data, "base"))).not.toEqual([]);
    expect(await erase(desk, { lookups: [lookup], comments: [], history: "rewrite", by: "Mia" })).toMatchObject({
      rows: 2,
    });
    expect(secretsIn(join(postgres.data, "base"))).toEqual([]);
    expect(holds(join(postgres.data, "base"), lookup)).toBe(false);
    expect(secretsIn(folder)).toEqual([]);
    expect((await desk.store.find(other))?.name).toBe("Erika 3");
  });
});

function holds(folder: string, text: string): boolean {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).some(
    (entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(text),
  );
}
