/** Moderators at work, from a real site to a comment that readers see. */
import { once } from "node:events";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openInbox } from "../../src/inbox/inbox.ts";
import { initInbox } from "../../src/inbox/init.ts";
import { openStore } from "../../src/inbox/store/open-store.ts";
import { contentFolder, postFile } from "../support/content.ts";
import { someComment } from "../support/desk.ts";
import { emptyFolder } from "../support/folder.ts";
import { klartext, root, run, start } from "../support/klartext.ts";
import { freePort } from "../support/real-servers.ts";
import { repository } from "../support/repository.ts";

interface Bank {
  readonly content: string;
  readonly site: string;
  readonly inbox: string;
  readonly build: () => Promise<string>;
  readonly told: (command: string, ...args: readonly string[]) => ReturnType<typeof klartext>;
  readonly receive: (number: number, more?: object) => Promise<string>;
}

/** A site with an open post, its content in a repository, and an inbox. */
async function bank(settings = ""): Promise<Bank> {
  const folder = emptyFolder();
  const content = contentFolder(join(folder, "content"), {
    "posts/2026-11-01-gls.md": postFile(["title: GLS", "comments: open", "authors: mia-muster", "tags: [Geld]"]),
  });
  mkdirSync(join(content, "comments"));
  const made = repository(content);
  made.commit("Mia", {});
  const [site, inbox] = [join(folder, "site"), join(folder, "inbox")];
  const build = async () => {
    const { err, out } = await klartext([
      "build",
      "--content",
      content,
      "--output",
      site,
      "--now",
      "2026-11-29",
      "--quiet",
    ]);
    return out + err;
  };
  expect(await build()).toBe("");
  initInbox({
    folder: inbox,
    privateKey: join(folder, "private.pem"),
    settings: {
      site,
      comments: join(content, "comments"),
      listen: { host: "127.0.0.1", port: await freePort() },
      store: { kind: "sqlite" },
    },
  });
  appendFileSync(join(inbox, "inbox.yaml"), settings);
  return {
    content,
    site,
    inbox,
    build,
    told: (command, ...args) => klartext(["inbox", command, "--inbox", inbox, ...args]),
    receive: async (number, more = {}) => {
      const store = await openStore(openInbox(inbox));
      const comment = { ...someComment(number), ...more };
      await store.add(comment);
      await store.close();
      return comment.id;
    },
  };
}

describe("A moderator on a terminal", () => {
  test("lists, accepts and replies, and the next build shows it", { timeout: 60_000 }, async () => {
    const { build, told, receive, site, content } = await bank();
    expect((await told("list")).out).toBe("No comment waits.\n");
    const id = await receive(1, { name: "Erika \u001b[31m", text: "Erste Zeile\n\nund *zweite*." });
    const shy = await receive(2, { name: "Berta Beispiel" });
    const { out } = await told("list");
    expect(out).toContain(`${id}  on gls (GLS)\n  Erika [U+001B][31m <https://example.org/1>\n`);
    expect(out).toContain("    Erste Zeile\n\n    und *zweite*.\n");
    expect(JSON.parse((await told("list", "--format", "json")).out).comments).toHaveLength(2);
    expect(await told("accept", id)).toMatchObject({ code: 1, err: expect.stringMatching(/It cannot be published/) });
    expect(await told("accept", "--by", "Mia", shy)).toMatchObject({ code: 0, out: `accepted ${shy} on gls\n` });
    expect(await told("accept", shy)).toMatchObject({ code: 1, err: `${shy} has already been accepted by Mia.\n` });
    const replied = await run("sh", [
      "-c",
      `echo 'Danke, **Berta**!' | ${process.execPath} ${root}src/klartext.js inbox reply --inbox ${site}/../inbox --as mia-muster ${shy} -`,
    ]);
    expect(replied).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^replied with 20\d\d-\d\d-\d\d-\w{8} on gls\n$/),
    });
    expect(readdirSync(join(content, "comments", "gls"))).toHaveLength(2);
    expect(await build()).toBe("");
    const page = readFileSync(join(site, "blog/2026/11/gls/index.html"), "utf8");
    expect(page).toContain("Berta Beispiel");
    expect(page).toContain("<p>Danke, <strong>Berta</strong>!</p>");
    expect(await told("status")).toMatchObject({ code: 0, out: expect.stringMatching(/^1 comment waits, since/) });
  });

  test("rejects and takes down for a reason, and is told which there are", { timeout: 60_000 }, async () => {
    const { build, told, receive, site } = await bank();
    const [id, other] = [await receive(1), await receive(2, { name: "Berta Beispiel" })];
    const asked = await told("reject", id);
    expect(asked).toMatchObject({ code: 2, err: expect.stringContaining("personal-data  Persönliche Daten") });
    expect(await told("reject", id, "--reason", "rude")).toMatchObject({ code: 2 });
    expect(await told("reject", id, "2026-11-28-unknown0", "--reason", "insult")).toMatchObject({
      code: 1,
      out: `rejected ${id}: insult\n`,
      err: "2026-11-28-unknown0 is no comment here (any more).\n",
    });
    expect(await told("accept", other)).toMatchObject({ code: 0 });
    const removed = await told("remove", `gls/${other}`, "--reason", "hatred");
    expect(removed.out).toContain(`--comment gls/${other}`);
    expect(await build()).toBe("");
    const page = readFileSync(join(site, "blog/2026/11/gls/index.html"), "utf8");
    expect(page).toMatch(/Diesen Kommentar haben wir am .* entfernt \(.*Hetze.*\)/);
    expect(page).not.toContain("Text number 2");
  });

  test.each([
    [["accept"], "Say which: klartext inbox accept"],
    [["reply", "2026-11-28-k3v9x2qa", "Danke"], "Say as whom"],
    [["list", "--stage", "lost"], "--stage is one of"],
    [["list", "--format", "xml"], "--format is one of"],
    [["acept"], 'Did you mean "accept"?'],
  ])("is told how it is written: %j", async ([command = "", ...args], message) => {
    const { code, err } = await klartext(["inbox", command, "--inbox", "/nowhere", ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe("A moderator in a browser", () => {
  test("decides where inbox serve listens for them, and nowhere else", { timeout: 60_000 }, async () => {
    const port = await freePort();
    const ran = join(emptyFolder(), "ran");
    const { receive, inbox, content } = await bank(
      `\nmoderators: { listen: "127.0.0.1:${port}", header: X-Remote-User }\nafterwards: [touch, ${ran}]\n`,
    );
    const id = await receive(1);
    const server = start(["inbox", "serve", "--inbox", inbox]);
    onTestFinished(() => void server.kill("SIGKILL"));
    let said = "";
    for await (const data of server.stderr as AsyncIterable<Buffer>) {
      said += data;
      if (said.includes("Moderators decide at")) break;
    }
    const home = `http://127.0.0.1:${port}/dialog/moderation/`;
    expect((await fetch(home)).status).toBe(403);
    const headers = { "X-Remote-User": "mia" };
    const token = /name="token" value="([^"]+)"/.exec(await (await fetch(home, { headers })).text())?.[1] ?? "";
    const answer = await fetch(`${home}decide`, {
      method: "POST",
      headers,
      body: new URLSearchParams({ id, token, section: "waiting", action: "accept" }),
    });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(`Veröffentlicht: ${id}`);
    expect(existsSync(join(content, "comments", "gls", `${id}.md`))).toBe(true);
    server.kill("SIGTERM");
    expect((await once(server, "exit"))[0]).toBe(0);
    expect(existsSync(ran)).toBe(true);
  });
});
