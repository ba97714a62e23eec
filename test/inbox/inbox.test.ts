/** The folder of an inbox: made once, opened by every command, closed to everybody else. */
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openInbox } from "../../src/inbox/inbox.ts";
import { contentOf, emptyFolder } from "../support/folder.ts";
import { testInbox } from "../support/inbox.ts";
import { klartext } from "../support/klartext.ts";

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

function init(folder: string, ...more: readonly string[]) {
  const at = (name: string) => join(folder, name);
  return klartext([
    "inbox",
    "init",
    "--inbox",
    at("inbox"),
    "--site",
    at("site"),
    "--comments",
    at("comments"),
    ...more,
  ]);
}

describe("inbox init", () => {
  test("makes a folder that nobody else can read, and puts the private key beside it", async () => {
    const folder = emptyFolder();
    const { code, out } = await init(
      folder,
      "--push",
      "origin",
      "--branch",
      "main",
      "--moderators",
      "127.0.0.1:8788",
      "--sign-on-header",
      "X-User",
    );
    expect(code).toBe(0);
    expect(out).toContain("Take it off this machine now");
    const inbox = join(folder, "inbox");
    expect(modeOf(inbox)).toBe("700");
    expect(["keys.json", "inbox.yaml"].map((name) => modeOf(join(inbox, name)))).toEqual(["600", "600"]);
    expect(modeOf(`${inbox}-private-key.pem`)).toBe("600");
    expect(Object.values(contentOf(inbox)).join("")).not.toContain("PRIVATE");
    expect(openInbox(inbox).settings).toEqual({
      site: join(folder, "site"),
      comments: join(folder, "comments"),
      listen: { host: "127.0.0.1", port: 8787 },
      store: { kind: "sqlite" },
      addressHeader: "X-Real-IP",
      moderators: { listen: { host: "127.0.0.1", port: 8788 }, header: "X-User", authors: new Map() },
      push: { remote: "origin", branch: "main" },
      keep: { waiting: 30, decided: 90 },
    });
  });

  test("changes nothing that is there, whatever it is told the second time", async () => {
    const folder = emptyFolder();
    await init(folder);
    const before = contentOf(folder);
    rmSync(join(folder, "inbox-private-key.pem"));
    const { code, out } = await init(folder, "--listen", "127.0.0.1:9999");
    expect(code).toBe(0);
    expect(out).not.toContain("Take it off");
    expect({ ...contentOf(folder), "inbox-private-key.pem": before["inbox-private-key.pem"] }).toEqual(before);
  });

  test("ends what a kill has left undone, with the private key that was written already", async () => {
    const folder = emptyFolder();
    await init(folder);
    const sealing = join(folder, "inbox", "sealing.pem");
    const before = readFileSync(sealing, "utf8");
    rmSync(sealing);
    expect((await init(folder)).code).toBe(0);
    expect(readFileSync(sealing, "utf8")).toBe(before);
  });

  test.each([
    ["a private key in the inbox", ["--private-key", "inbox/key.pem"]],
    ["a site that holds the inbox", ["--site", "."]],
    ["comments that hold the inbox", ["--comments", "."]],
    ["comments in the inbox", ["--comments", "inbox/comments"]],
    ["an address that others can reach", ["--listen", "0.0.0.0:8787"]],
    ["an address without a port", ["--listen", "127.0.0.1"]],
    ["a database of another kind", ["--store", "mysql://x"]],
    ["moderators without a sign-on", ["--moderators", "127.0.0.1:8788"]],
    ["a sign-on that is no header", ["--moderators", "127.0.0.1:8788", "--sign-on-header", "X User"]],
    ["an option of git as a remote", ["--push", "--upload-pack=x", "--branch", "main"]],
    ["a branch without a remote", ["--branch", "main"]],
  ])("refuses %s and writes nothing", async (_, more) => {
    const folder = emptyFolder();
    const run = await klartext(
      ["inbox", "init", "--inbox", "inbox", "--site", "site", "--comments", "comments", ...more],
      { cwd: folder },
    );
    expect(run.code).toBe(2);
    expect(run.err).not.toContain("    at ");
    expect(contentOf(folder)).toEqual({});
  });

  test("leaves a folder of somebody else alone", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "letter.txt"), "Dear");
    const run = await klartext(["inbox", "init", "--inbox", folder, "--site", "/srv/s", "--comments", "/srv/c"]);
    expect(run.code).toBe(2);
    expect(Object.keys(contentOf(folder))).toEqual(["letter.txt"]);
  });
});

describe("An inbox", () => {
  test("has four keys of 32 bytes, all different, and the public half of a pair", () => {
    const { keys } = testInbox().inbox;
    const secrets = [keys.token, keys.lookup, keys.digest, keys.moderation].map((key) => Buffer.from(key));
    expect(secrets.map(({ length }) => length)).toEqual([32, 32, 32, 32]);
    expect(new Set(secrets.map((key) => key.toString("hex"))).size).toBe(4);
    expect(keys.sealing).toContain("BEGIN PUBLIC KEY");
  });

  test.each([
    ["keys.json", 0o640, "chmod 600"],
    ["keys.json", 0o602, "chmod 600"],
    [".", 0o755, "chmod 700"],
  ])("is not opened while others could read %s (%o)", (name, mode, like) => {
    const { inbox } = testInbox();
    chmodSync(join(inbox.folder, name), mode);
    expect(() => openInbox(inbox.folder)).toThrow(like);
  });

  test.each([
    ["keys.json", "is missing"],
    ["sealing.pem", "is missing"],
    ["inbox.yaml", "is missing"],
  ])("says that %s %s", (name, why) => {
    const { inbox } = testInbox();
    rmSync(join(inbox.folder, name));
    expect(() => openInbox(inbox.folder)).toThrow(`${name} ${why}`);
  });

  test.each([
    ["", "is no JSON of keys"],
    ['{"version":1}', 'has no key "token"'],
    ['{"token":"c2hvcnQ"}', 'has no key "token"'],
  ])("refuses damaged keys: %s", (text, why) => {
    const { inbox } = testInbox();
    const file = join(inbox.folder, "keys.json");
    writeFileSync(file, text);
    expect(() => openInbox(inbox.folder)).toThrow(why);
    expect(existsSync(file)).toBe(true);
  });

  test("refuses a private key in place of the public one", () => {
    const { inbox, privateKey } = testInbox();
    renameSync(privateKey, join(inbox.folder, "sealing.pem"));
    expect(() => openInbox(inbox.folder)).toThrow("must not be on this machine");
  });
});

describe("inbox.yaml", () => {
  test("is read whole: everything that can be set", () => {
    const { inbox } = testInbox();
    writeFileSync(
      join(inbox.folder, "inbox.yaml"),
      `site: /srv/bank/current/site/
comments: /srv/bank/comments
listen: "[::1]:9000"
store: postgres://klartext:secret@db.internal/inbox
addressHeader: X-Forwarded-For
moderators: { listen: localhost:9001, header: X-User, authors: { e.beispiel: erika } }
push: { remote: origin, branch: main }
afterwards: [klartext, deploy, run, --site, /srv/bank]
keep: { waiting: 10 }
`,
    );
    expect(openInbox(inbox.folder).settings).toEqual({
      site: "/srv/bank/current/site",
      comments: "/srv/bank/comments",
      listen: { host: "::1", port: 9000 },
      store: { kind: "postgres", url: "postgres://klartext:secret@db.internal/inbox" },
      addressHeader: "X-Forwarded-For",
      moderators: {
        listen: { host: "127.0.0.1", port: 9001 },
        header: "X-User",
        authors: new Map([["e.beispiel", "erika"]]),
      },
      push: { remote: "origin", branch: "main" },
      afterwards: ["klartext", "deploy", "run", "--site", "/srv/bank"],
      keep: { waiting: 10, decided: 90 },
    });
  });

  test("tells all mistakes with their places, and never the address of a database", () => {
    const { inbox } = testInbox();
    const file = join(inbox.folder, "inbox.yaml");
    writeFileSync(
      file,
      `sight: /srv/bank/current/site
comments: comments
listen: 10.0.0.1:8787
store: postgresx://klartext:geheim@db/inbox
keep: { waiting: 0 }
afterwards: []
`,
    );
    let told = "";
    try {
      openInbox(inbox.folder);
    } catch (error) {
      told = (error as Error).message;
    }
    expect(told.replaceAll(file, "inbox.yaml")).toBe(`inbox.yaml:1:1: error [required] "site" is missing here.
    Write it like:  site: /srv/bank/current/site
inbox.yaml:1:1: error [unknown-key] found "sight", which is not a key here.
    Write it like:  x-sight: …
inbox.yaml:2:11: error [value] found "comments", but a path that begins with / is wanted.
    Write it like:  comments: /srv/bank/comments
inbox.yaml:3:9: error [value] found "10.0.0.1:8787", but an address of this machine with its port is wanted, because only the server that runs here may reach it.
    Write it like:  listen: 127.0.0.1:8787
inbox.yaml:4:8: error [value] possible are sqlite and the address of a PostgreSQL database.
    Write it like:  store: sqlite
inbox.yaml:5:18: error [type] found "0", but a whole number from 1 is wanted.
    Write it like:  waiting: 30
inbox.yaml:6:13: error [value] found no program; its name and its words are wanted.
    Write it like:  afterwards: [klartext, deploy, due, --wait, --site, /srv/bank]`);
    expect(told).not.toContain("geheim");
  });

  test("that is no YAML is told as such", () => {
    const { inbox } = testInbox();
    writeFileSync(join(inbox.folder, "inbox.yaml"), "site: [/srv\n");
    expect(() => openInbox(inbox.folder)).toThrow(/inbox\.yaml:\d+:\d+: error \[yaml\]/);
  });
});
