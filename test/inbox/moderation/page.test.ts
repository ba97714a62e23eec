import { rmSync } from "node:fs";
import { request } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import type { LogEvent } from "../../../src/inbox/core/log.ts";
import { startReceiver } from "../../../src/inbox/http/receiver.ts";
import { keeping } from "../../../src/inbox/keep.ts";
import { accept } from "../../../src/inbox/moderation/decide.ts";
import { startModeration } from "../../../src/inbox/moderation/start.ts";
import { noon, type TestDesk, testDesk, type Wanted } from "../../support/desk.ts";

const home = "/bank/dialog/moderation/";
const mia = { "X-Remote-User": "m.mueller" };

const moderators = {
  listen: { host: "127.0.0.1", port: 0 },
  header: "X-Remote-User",
  authors: new Map([["m.mueller", "mia"]]),
};

interface Moderated extends TestDesk {
  readonly origin: string;
  readonly log: LogEvent[];
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly post: (fields: Record<string, string>, headers?: Record<string, string>) => Promise<Response>;
  /** What a form of the page would send for a comment. */
  readonly formFor: (id: string, headers?: Record<string, string>) => Promise<Record<string, string>>;
}

async function moderated(wanted: Wanted = {}): Promise<Moderated> {
  const at = await testDesk({ git: "none", ...wanted, settings: { moderators, ...wanted.settings } });
  const log: LogEvent[] = [];
  const { origin = "", close } = await startModeration(at.desk.inbox, at.desk.store, {
    log: (event) => log.push(event),
    tell: at.desk.tell,
    clock: () => noon,
  });
  onTestFinished(close);
  const get = (path: string, headers: Record<string, string> = mia) => fetch(origin + path, { headers });
  const formFor = async (id: string, headers: Record<string, string> = mia) => {
    const text = await (await get(home, headers)).text();
    const token = new RegExp(`name="id" value="${id}">\\n<input type="hidden" name="token" value="([^"]+)"`).exec(
      text,
    )?.[1];
    return { id, token: token ?? "", section: "waiting" };
  };
  return {
    ...at,
    origin,
    log,
    get,
    formFor,
    post: (fields, headers = {}) =>
      fetch(`${origin}${home}decide`, {
        method: "POST",
        redirect: "manual",
        headers: { ...mia, Origin: origin, "Sec-Fetch-Site": "same-origin", ...headers },
        body: new URLSearchParams(fields),
      }),
  };
}

describe("The moderators' page", () => {
  test("lists what waits, oldest first, as readers will see it", async () => {
    const { get, receive } = await moderated();
    await receive({ name: "Zweite", received: noon - 5 });
    await receive({ name: "Erste <b>", text: "Ein *Text* mit <i>Zeichen</i>.", received: noon - 10_000 });
    const answer = await get(home);
    const text = await answer.text();
    expect(text.indexOf("Erste &lt;b&gt;")).toBeLessThan(text.indexOf("Zweite"));
    expect(text).toContain("<p>Ein <em>Text</em> mit &lt;i&gt;Zeichen&lt;/i&gt;.</p>");
    expect(text).toContain('<a href="/bank/blog/2008/12/gls/">Was die &lt;GLS&gt; sagt</a>');
    expect(text).toContain("2 Kommentare warten.");
    expect(text).toContain("Angemeldet: m.mueller");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-robots-tag")).toBe("noindex, nofollow");
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'self';(?!.*script)/);
  });

  test("speaks the language of the site", async () => {
    const { origin } = await moderated({ language: "en" });
    const answer = await fetch(`${origin}/bank/dialogue/moderation/`, { headers: mia });
    expect(await answer.text()).toContain("No comment waits.");
  });

  test.each([
    ["nobody", {}],
    ["an empty name", { "X-Remote-User": "" }],
    ["blanks", { "X-Remote-User": "  " }],
    ["another header", { "X-Remote-Users": "mia" }],
  ])("is not for %s", async (_, headers) => {
    const { get, receive } = await moderated();
    await receive({ name: "Geheim" });
    for (const path of [home, `${home}?done`, `${home}style.css`, `${home}decide`]) {
      const answer = await get(path, headers as Record<string, string>);
      expect(answer.status).toBe(403);
      expect(await answer.text()).not.toContain("Geheim");
    }
  });

  test("is not for whoever sends a second name along", async () => {
    const { origin } = await moderated();
    const status = await new Promise((resolve) => {
      request(`${origin}${home}`, { headers: { "X-Remote-User": ["m.mueller", "admin"] } }, (answer) => {
        resolve(answer.resume().statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });

  test("is nowhere on the readers' side", async () => {
    const { desk } = await moderated();
    const readers = await startReceiver(
      { ...desk.inbox, settings: { ...desk.inbox.settings, listen: { host: "127.0.0.1", port: 0 } } },
      { keep: keeping(desk.store, desk.inbox.keys) },
      { log: () => {} },
    );
    onTestFinished(readers.close);
    for (const path of [home, `${home}decide`, "/dialog/moderation/"]) {
      const answer = await fetch(readers.origin + path, { headers: mia });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(await answer.text()).not.toContain("Kommentare prüfen");
    }
  });

  test("publishes, and says so", async () => {
    const { desk, post, get, formFor, receive } = await moderated();
    const id = await receive();
    const answer = await post({ ...(await formFor(id)), action: "accept" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${home}?outcome=accept+${id}`]);
    expect(await (await get(answer.headers.get("location") as string)).text()).toContain(`Veröffentlicht: ${id}`);
    expect(await desk.store.find(id)).toMatchObject({ stage: "accepted", decision: { by: "m.mueller" } });
  });

  test("rejects for a reason only", async () => {
    const { desk, post, formFor, receive } = await moderated();
    const id = await receive();
    const form = { ...(await formFor(id)), action: "reject" };
    for (const reason of ["", "whatever", "__proto__"]) expect((await post({ ...form, reason })).status).toBe(422);
    expect((await desk.store.find(id))?.stage).toBe("waiting");
    expect((await post({ ...form, reason: "insult" })).status).toBe(303);
    expect(await desk.store.find(id)).toMatchObject({ stage: "rejected", decision: { reason: "insult" } });
  });

  test("replies as the author that the settings name, and keeps the text where that fails", async () => {
    const { desk, post, formFor, receive } = await moderated();
    const id = await receive({ post: "gone" });
    const failed = await post({ ...(await formFor(id)), action: "reply", text: "Danke </textarea>!" });
    expect(failed.status).toBe(422);
    expect(await failed.text()).toContain("Danke &lt;/textarea&gt;!</textarea>");
    const other = await receive();
    expect((await post({ ...(await formFor(other)), action: "reply", text: "Danke!" })).status).toBe(303);
    expect((await desk.store.find(other))?.stage).toBe("accepted");
    const stranger = { "X-Remote-User": "j.doe" };
    const third = await receive();
    const refused = await post({ ...(await formFor(third, stranger)), action: "reply", text: "x" }, stranger);
    expect(refused.status).toBe(422);
  });

  test.each([
    ["a post that is gone", { post: "gone" }, "accept", "Leser sehen keinen Beitrag „gone“ (mehr)"],
    ["a name that is none", { name: "  " }, "accept", "Der Kommentar kann nicht veröffentlicht werden: "],
    [
      "a text that is none",
      { text: " " },
      "accept",
      "Der Kommentar kann nicht veröffentlicht werden: er hat keinen Text.",
    ],
    ["a reply without words", {}, "reply", "Die Antwort ist leer, oder sie hat weder Buchstaben noch Ziffern."],
  ])("says in its own language why not: %s", async (_, comment, action, said) => {
    const { desk, post, formFor, receive } = await moderated();
    const id = await receive(comment);
    const answer = await post({ ...(await formFor(id)), action, text: "…" });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(`<p>${said}`);
    expect(page).not.toContain('lang="en"');
    expect((await desk.store.find(id))?.stage).toBe("waiting");
  });

  test("tells maintainers in English what is broken", async () => {
    const { desk, post, formFor, receive, comments } = await moderated();
    const id = await receive();
    const form = await formFor(id);
    rmSync(comments, { recursive: true });
    const answer = await post({ ...form, action: "accept" });
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain(`<p lang="en">${comments}, where accepted comments go, is no folder.`);
    expect((await desk.store.find(id))?.stage).toBe("waiting");
  });

  test("takes down what was published", async () => {
    const { desk, post, get, receive, comments } = await moderated();
    const id = await receive();
    await accept(desk, id, "m.mueller");
    const list = await (await get(`${home}?done`)).text();
    const token = /name="token" value="([^"]+)"/.exec(list)?.[1] ?? "";
    const answer = await post({ id, token, section: "done", action: "remove", reason: "insult" });
    expect(answer.status).toBe(303);
    const { readFileSync } = await import("node:fs");
    expect(readFileSync(`${comments}/gls/${id}.md`, "utf8")).toContain("rule: Beleidigung");
  });

  test("tells the second of two moderators who was first", async () => {
    const { desk, post, formFor, receive } = await moderated();
    const id = await receive();
    const form = { ...(await formFor(id)), action: "accept" };
    await accept(desk, id, "Berta");
    const answer = await post(form);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Das hat schon Berta entschieden.");
  });

  test.each([
    ["another site", { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" }, 403],
    ["another origin", { Origin: "https://evil.example" }, 403],
    ["nowhere", { Origin: "null" }, 403],
    ["a neighbour", { "Sec-Fetch-Site": "same-site" }, 403],
    ["the site's own address", { Origin: "https://example.org" }, 303],
    ["another type", { "Content-Type": "text/plain" }, 415],
    ["another moderator", { "X-Remote-User": "j.doe" }, 403],
  ])("takes a form from %s as it deserves", async (_, headers, status) => {
    const { desk, post, formFor, receive } = await moderated();
    const id = await receive();
    const answer = await post({ ...(await formFor(id)), action: "accept" }, headers as Record<string, string>);
    expect(answer.status).toBe(status);
    expect((await desk.store.find(id))?.stage).toBe(status === 303 ? "accepted" : "waiting");
  });

  test.each([
    ["no token", { token: "" }, 403],
    ["the token of another comment", { id: "2026-11-28-c0000002" }, 403],
    ["a path for an id", { id: "../../x" }, 422],
    ["no action", { action: "" }, 422],
    ["an action that there is not", { action: "constructor" }, 422],
    ["a text that is too long", { text: "x".repeat(70_000) }, 413],
  ])("refuses a form with %s", async (_, fields, status) => {
    const { desk, post, formFor, receive } = await moderated();
    const id = await receive();
    await receive();
    expect((await post({ ...(await formFor(id)), action: "accept", ...fields })).status).toBe(status);
    expect(await desk.store.at("accepted")).toEqual([]);
  });

  test("is read only by those methods that read", async () => {
    const { origin } = await moderated();
    for (const [method, path, status] of [
      ["POST", home, 405],
      ["PUT", home, 405],
      ["GET", `${home}decide`, 405],
      ["HEAD", home, 200],
      ["GET", "/", 404],
      ["GET", "/bank/dialog/moderation", 404],
    ] as const)
      expect((await fetch(origin + path, { method, headers: mia })).status, `${method} ${path}`).toBe(status);
  });

  test("has pages of twenty", async () => {
    const { get, receive } = await moderated();
    for (let i = 0; i < 21; i++) await receive();
    const count = async (path: string) => (await (await get(path)).text()).match(/<article/g)?.length;
    expect(await count(home)).toBe(20);
    expect(await count(`${home}?seite=2`)).toBe(1);
    expect(await count(`${home}?seite=99999`)).toBe(1);
    expect(await count(`${home}?seite=-1`)).toBe(20);
    expect(await (await get(home)).text()).toContain(`<a href="${home}?seite=2" rel="next">`);
  });

  test("shows nothing of what an address says but words of its own", async () => {
    const { get } = await moderated();
    for (const outcome of ["accept <script>", "constructor x", "accept", "x"])
      expect(await (await get(`${home}?${new URLSearchParams({ outcome })}`)).text()).not.toContain('class="outcome"');
  });
});
