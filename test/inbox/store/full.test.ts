/** A full disk is told to readers; nothing is lost, and it goes on when there is room. */
import { spawnSync } from "node:child_process";
import { chownSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { Agent } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openStore } from "../../../src/inbox/store/open-store.ts";
import { StoreFull } from "../../../src/inbox/store/store.ts";
import { addressOf, formBody, inboxFor, sendForm } from "../../support/comments-over-http.ts";
import { emptyFolder } from "../../support/folder.ts";
import { freePort } from "../../support/real-servers.ts";
import { servingComments } from "../../support/serving-comments.ts";
import { comment } from "./comments.ts";
import { kinds, sharedPostgres } from "./places.ts";

const postgres = sharedPostgres();
beforeAll(postgres.start);
afterAll(postgres.stop);

/** A way to have little room, and to make more. */
interface Shortage {
  readonly name: string;
  readonly here: boolean;
  readonly blocks?: number;
  readonly begin: (place: string) => void;
  readonly end: (place: string, pid: number) => void;
}

const filler = "filler";

const shortages: readonly Shortage[] = [
  {
    name: "a disk of two megabytes",
    here: canMount(),
    begin: (place) => writeFileSync(join(place, filler), new Uint8Array(800_000)),
    end: (place) => rmSync(join(place, filler)),
  },
  {
    name: "a limit for the size of files",
    here: spawnSync("prlimit", ["--version"]).status === 0,
    blocks: 700,
    begin: () => {},
    end: (_place, pid) => void run("prlimit", ["--pid", String(pid), "--fsize=unlimited:unlimited"]),
  },
];

/** A file system of its own in memory; only root may, and not in every container. */
function canMount(): boolean {
  const folder = "/dev/shm/klartext-mount-test";
  mkdirSync(folder, { recursive: true });
  const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder]).status === 0;
  if (isMounted) run("umount", [folder]);
  else process.stderr.write("\nSKIPPED: full disks, because this user may not mount any.\n\n");
  rmSync(folder, { recursive: true });
  return isMounted;
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${stderr}`);
}

function smallDisk(size: string): string {
  const place = emptyFolder();
  run("mount", ["-t", "tmpfs", "-o", `size=${size},mode=0700`, "tmpfs", place]);
  onTestFinished(() => run("umount", ["--lazy", place]));
  return place;
}

describe.runIf(process.platform === "linux").each(shortages)("With $name", ({ here, blocks, begin, end }) => {
  test.runIf(here)("readers are answered 503, and 303 when there is room again", { timeout: 120_000 }, async () => {
    const [port, folder] = [await freePort(), emptyFolder()];
    const disk = blocks === undefined ? smallDisk("2m") : folder;
    const inbox = inboxFor(folder, port, { kind: "sqlite" }, join(disk, "inbox"));
    begin(disk);
    const child = await servingComments(inbox.folder, blocks);
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());

    const [acknowledged, refused]: [string[], string[]] = [[], []];
    for (let number = 0; refused.length < 20; number += 8) {
      const texts = Array.from({ length: 8 }, (_, index) => `Nummer ${number + index}: ${"Es reicht. ".repeat(300)}`);
      const statuses = await Promise.all(texts.map((text, index) => send(text, number + index)));
      for (const [index, text] of texts.entries()) {
        if (statuses[index] === 303) acknowledged.push(text);
        else if (statuses[index] === 503) refused.push(text);
        else throw new Error(`Answered ${statuses[index]}`);
      }
    }
    expect(acknowledged.length).toBeGreaterThan(10);
    end(disk, child.pid as number);
    for (const [index, text] of refused.entries()) expect(await send(text, 5000 + index)).toBe(303);
    child.kill("SIGKILL");
    const store = await openStore(inbox);
    onTestFinished(() => store.close());
    const stored = (await store.at("waiting")).map(({ text }) => text);
    const sent = [...acknowledged, ...refused].map((text) => text.trim());
    expect(stored.toSorted()).toEqual(sent.toSorted());

    function send(text: string, number: number): Promise<number> {
      return sendForm(port, formBody(inbox.keys.token, text.trim()), agent, addressOf(number));
    }
  });
});

describe.runIf(canMount() && kinds("a full disk of PostgreSQL", postgres.get).length === 2)("PostgreSQL", () => {
  test("whose table's disk is full takes nothing, and goes on when there is room", async () => {
    const disk = smallDisk("1m");
    const { uid, gid } = statSync(postgres.get().data);
    chownSync(disk, uid, gid);
    for (let parent = join(disk, ".."); parent.includes("klartext-test-"); parent = join(parent, ".."))
      chownSync(parent, uid, gid);
    const [, kind] = kinds("a full disk of PostgreSQL", postgres.get);
    const store = await (await (kind as NonNullable<typeof kind>).place()).open();
    const { ask } = postgres.get();
    await ask(`CREATE TABLESPACE small LOCATION '${disk}'`);
    await ask("ALTER TABLE klartext_inbox.comment SET TABLESPACE small");
    let number = 0;
    const stored: string[] = [];
    const text = "Es reicht. ".repeat(150);
    const fill = async () => {
      for (; number < 3000; number++)
        stored.push(String(((await store.add(comment(number, { text }))) as { id?: string }).id));
    };
    await expect(fill()).rejects.toThrow(StoreFull);
    expect(stored.length).toBeGreaterThan(100);
    await ask("ALTER TABLE klartext_inbox.comment SET TABLESPACE pg_default");
    expect((await store.add(comment(number, { text }))).outcome).toBe("stored");
    expect((await store.at("waiting")).map(({ id }) => id)).toEqual([...stored, comment(number).id]);
    await ask("DROP TABLESPACE small");
  });
});
