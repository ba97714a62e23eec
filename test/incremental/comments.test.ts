/** Conversations go on, close and are moved to, between two builds: nothing of before may stay. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { built, builtAfresh } from "../support/builds.ts";
import { contentFolder, postFile } from "../support/content.ts";
import { difference, siteIn } from "../support/difference.ts";
import { emptyFolder, write } from "../support/folder.ts";

async function builtBothWays(place: string, day: string): Promise<ReadonlyMap<string, string>> {
  const how = { now: Date.parse(`${day}T12:00:00Z`), drafts: false };
  const { told } = await built(place, "_site", how);
  expect(told).toBe("");
  await builtAfresh(place, how);
  const site = siteIn(join(place, "_site"));
  expect(difference(site, siteIn(join(place, "fresh")))).toBeUndefined();
  return new Map(Array.from(site, ([path, bytes]) => [path, String(bytes)]));
}

const comment = (front: readonly string[], text = "Aha.") =>
  postFile(["name: Erna", "date: 2024-03-05 10:00", ...front], `${text}\n`);

test("A conversation below a post shows on its page, in lists, in its feeds and on the page of all comments", async () => {
  const place = emptyFolder();
  const content = contentFolder(join(place, "content"), {
    "posts/2024-03-03-zins.md": postFile(["title: Zins", "comments: {closed: 2024-04-01}"]),
    "statements/datenschutz.md": "---\ntitle: Datenschutz\nkind: privacy\n---\n\nWir behalten wenig.\n",
  });
  const post = "blog/2024/03/zins";
  const start = await builtBothWays(place, "2024-03-04");
  expect(start.get(`${post}/index.html`)).toContain(`href="/${post}/feed.xml"`);
  expect(start.get(`${post}/feed.xml`)).not.toContain("<entry>");
  expect(start.get("kommentare/index.html")).toContain("Noch keine Kommentare.");
  expect(start.get("abonnieren/index.html")).toContain("https://example.org/kommentare/feed.xml");

  write(content, {
    "comments/zins/erna.md": comment([], "Zu teuer."),
    "comments/zins/morgen.md": postFile(["name: Erwin", "date: 2024-03-09 09:00", "replyTo: erna"], "Nein.\n"),
  });
  const first = await builtBothWays(place, "2024-03-06");
  for (const path of [
    `${post}/index.html`,
    `${post}/feed.xml`,
    `${post}/feed.json`,
    "kommentare/index.html",
    "kommentare/feed.json",
  ]) {
    expect(first.get(path), path).toContain("Zu teuer.");
    expect(first.get(path), path).not.toContain("Erwin");
  }
  expect(first.get("index.html")).toContain("1 Kommentar<");

  const second = await builtBothWays(place, "2024-03-10");
  expect(second.get(`${post}/feed.xml`)).toContain("Erwin antwortet auf Erna zu „Zins“");
  expect(second.get("kommentare/index.html")).toContain("Erwin");
  expect(second.get(`${post}/index.html`)).not.toContain("geschlossen");

  const third = await builtBothWays(place, "2024-04-01");
  expect(third.get(`${post}/index.html`)).toContain("Die Kommentare sind seit dem 1. April 2024 geschlossen.");
  expect(third.get(`${post}/index.html`)).not.toContain('<form class="comment-form');

  write(content, { "comments/zins/erna.md": comment(["removed: { date: 2024-04-02, rule: Werbung }"], "Zu teuer.") });
  const fourth = await builtBothWays(place, "2024-04-03");
  expect([...fourth].filter(([, text]) => text.includes("Zu teuer."))).toEqual([]);
  expect(fourth.get(`${post}/index.html`)).toContain('entfernt (<a href="/moderation/#advertising">Werbung</a>).');
  expect(fourth.get(`${post}/feed.xml`)).toContain("Diesen Kommentar haben wir am 2. April 2024 entfernt (Werbung).");
  expect(fourth.get(`${post}/feed.xml`)).toContain("<id>https://example.org/blog/2024/03/zins/#kommentar_erna</id>");

  write(content, { "posts/2024-03-03-zins.md": postFile(["title: Zins", "comments: off"]) });
  const fifth = await builtBothWays(place, "2024-04-04");
  expect(fifth.has(`${post}/feed.xml`)).toBe(false);
  expect(fifth.has("kommentare/index.html")).toBe(false);
});

test("A question shows its answers, and asks for more as long as nobody has given one", async () => {
  const place = emptyFolder();
  const content = contentFolder(join(place, "content"), {
    "notes/2024-03-03-frage.md": postFile(["kind: question"], "Was wäre Ihnen wichtig?\n"),
    "statements/datenschutz.md": "---\ntitle: Datenschutz\nkind: privacy\n---\n\nWir behalten wenig.\n",
  });
  const page = "notizen/2024/03/frage";
  const start = await builtBothWays(place, "2024-03-04");
  expect(start.get("notizen/index.html")).toContain(`<a href="/${page}/#page_comments">Was meinen Sie?</a>`);
  expect(start.get(`${page}/index.html`)).toContain('name="post" value="frage"');
  expect(start.get("dialog/beitraege.json")).toContain('"id":"frage"');

  write(content, { "comments/frage/erna.md": comment([], "Zinsen.") });
  const answered = await builtBothWays(place, "2024-03-06");
  expect(answered.get("notizen/index.html")).toContain(`<a href="/${page}/#page_comments">1 Antwort</a>`);
  expect(answered.get(`${page}/index.html`)).toContain("Zinsen.");
  expect(answered.get(`${page}/feed.json`)).toContain("Zinsen.");
  expect(answered.get("kommentare/index.html")).toContain("Zinsen.");

  write(content, {
    "site.yaml": `title: Klartext-Blog\nname: Musterbank eG\ndescription: Offen.\nurl: https://example.org/\nlanguage: de\ndialogue: { closeAfter: 3 }\n`,
  });
  const closed = await builtBothWays(place, "2024-03-07");
  expect(closed.get(`${page}/index.html`)).toContain("seit dem 7. März 2024 geschlossen");

  rmSync(join(content, "comments"), { recursive: true });
  const alone = await builtBothWays(place, "2024-03-07");
  expect(alone.get(`${page}/index.html`)).not.toContain("Zinsen.");
});

test("A reader is told from an author of the same name as soon as there is one", async () => {
  const place = emptyFolder();
  const content = contentFolder(join(place, "content"), {
    "posts/2024-03-03-zins.md": postFile(["title: Zins", "comments: closed"]),
    "comments/zins/erna.md": postFile(["name: Erna Beispiel", "date: 2024-03-05 10:00"], "Aha.\n"),
  });
  expect((await builtBothWays(place, "2024-03-06")).get("blog/2024/03/zins/index.html")).not.toContain("Gast");
  write(content, { "authors/erna.md": "---\nname: Erna Beispiel\n---\n\nSchreibt.\n" });
  const after = await builtBothWays(place, "2024-03-06");
  for (const path of ["blog/2024/03/zins/index.html", "blog/2024/03/zins/feed.xml", "kommentare/index.html"])
    expect(after.get(path), path).toContain("Gast");
});
