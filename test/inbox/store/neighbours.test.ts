/** Several processes use one store at the same time: receivers, and the commands of moderators. */
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { InboxRefusal } from "../../../src/inbox/refusal.ts";
import { openPostgres } from "../../../src/inbox/store/postgres.ts";
import { connectionsTo } from "../../../src/inbox/store/postgres-connection.ts";
import { StoreDown } from "../../../src/inbox/store/store.ts";
import { run } from "../../support/klartext.ts";
import { startPostgres } from "../../support/real-postgres.ts";
import { freePort } from "../../support/real-servers.ts";
import { comment } from "./comments.ts";
import { kinds, sharedPostgres } from "./places.ts";

const postgres = sharedPostgres();
beforeAll(postgres.start);
afterAll(postgres.stop);

const program = fileURLToPath(new URL("neighbour.ts", import.meta.url));

interface Achieved {
  readonly added: number;
  readonly accepted: readonly number[];
}

describe.each(kinds("several processes at once", postgres.get))("In $name", ({ place }) => {
  test("of three processes that do the same, each thing is done by one", async () => {
    const { inbox, open } = await place();
    const count = 200;
    const runs = await Promise.all(
      ["a", "b", "c"].map((name) => run(process.execPath, [program, JSON.stringify(inbox), name, String(count)])),
    );
    expect(runs.map(({ code, err }) => [code, err])).toEqual(runs.map(() => [0, ""]));
    const achieved = runs.map(({ out }) => JSON.parse(out) as Achieved);
    expect(achieved.reduce((sum, { added }) => sum + added, 0)).toBe(count);
    const accepted = achieved.flatMap((each) => each.accepted).toSorted((one, other) => one - other);
    expect(accepted).toEqual(Array.from({ length: count }, (_, number) => number));
    const store = await open();
    for (const [index, { accepted }] of achieved.entries())
      for (const number of accepted.slice(0, 5)) {
        const found = await store.find(comment(number).id);
        expect([found?.stage, found?.decision?.by, found?.text]).toEqual(["accepted", "abc"[index], ""]);
      }
  });
});

describe.runIf(kinds("what stands in the way of PostgreSQL", postgres.get).length === 2)("PostgreSQL", () => {
  const changed = (change: (url: URL) => void) => {
    const url = new URL(postgres.get().url);
    change(url);
    return openPostgres(url.href);
  };

  test("that does not answer is down, and its password is not told", async () => {
    const port = await freePort();
    const failing = changed((url) => {
      url.port = String(port);
      url.password = "geheim";
    });
    await expect(failing).rejects.toThrow(StoreDown);
    await expect(failing).rejects.toThrow(/^The database cannot be reached: .*ECONNREFUSED/);
    await expect(failing).rejects.not.toThrow("geheim");
  });

  test("that has no such database or role is told as a mistake of the settings", async () => {
    const noDatabase = changed((url) => {
      url.pathname = "/nothere";
    });
    await expect(noDatabase).rejects.toThrow(InboxRefusal);
    await expect(noDatabase).rejects.toThrow('The database refuses: database "nothere" does not exist.');
    const noRole = changed((url) => {
      url.username = "nobody";
    });
    await expect(noRole).rejects.toThrow(InboxRefusal);
  });

  test("that was made by a newer Klartext is left alone", async () => {
    await postgres.get().ask("DROP SCHEMA IF EXISTS klartext_inbox CASCADE");
    await (await changed(() => {})).close();
    await postgres.get().ask("INSERT INTO klartext_inbox.migration VALUES (99)");
    await expect(changed(() => {})).rejects.toThrow("was made by a newer Klartext (version 99");
  });

  test("is enough with a role that may use its own schema, and nothing else", async () => {
    const { ask, url } = postgres.get();
    await ask("DROP SCHEMA IF EXISTS klartext_inbox CASCADE");
    await ask("CREATE ROLE plain LOGIN; CREATE SCHEMA klartext_inbox AUTHORIZATION plain");
    const store = await openPostgres(url.replace("klartext@", "plain@"));
    await store.add(comment(1));
    expect(await store.erase([comment(1).id])).toBe(1);
    await store.close();
    await ask("ALTER TABLE klartext_inbox.comment OWNER TO klartext; GRANT ALL ON klartext_inbox.comment TO plain");
    await expect(openPostgres(url.replace("klartext@", "plain@"))).rejects.toThrow(
      "does not own klartext_inbox.comment",
    );
    await ask("DROP SCHEMA klartext_inbox CASCADE; DROP ROLE plain");
  });

  test("that does not wait for its disk is refused", async () => {
    const careless = await startPostgres({ fsync: "off" });
    try {
      await expect(openPostgres(careless.url)).rejects.toThrow("runs with fsync=off");
    } finally {
      await careless.stop();
    }
  });

  test("waits for its disk where the role is set not to", async () => {
    const { ask, url } = postgres.get();
    await ask("ALTER ROLE klartext SET synchronous_commit = off");
    const connections = await connectionsTo(url, 1);
    const { rows } = await connections.once((client) => client.query("SHOW synchronous_commit"));
    expect(rows).toEqual([{ synchronous_commit: "on" }]);
    await connections.close();
    await ask("ALTER ROLE klartext RESET ALL");
  });
});
