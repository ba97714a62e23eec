/** The receiver sees each release, and is not put off by one that is broken. */
import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { LogEvent } from "../../../src/inbox/core/log.ts";
import { publishedSite } from "../../../src/inbox/http/published-site.ts";
import { built } from "../../support/builds.ts";
import { contentFolder, siteYaml } from "../../support/content.ts";
import { emptyFolder, write } from "../../support/folder.ts";
import { answerPage, threads } from "../../support/test-receiver.ts";

function release(folder: string, name: string, files: Readonly<Record<string, string>> = {}): string {
  const site = { ...threads.site, name };
  return write(folder, {
    "dialog/beitraege.json": JSON.stringify({ ...threads, site }),
    "dialog/antwort/index.html": answerPage,
    ...files,
  });
}

function tests(folder: string) {
  let now = 0;
  const events: LogEvent[] = [];
  const site = publishedSite(
    folder,
    () => now,
    (event) => events.push(event),
  );
  return {
    /** After a second, when it looks again. */
    name: () => {
      now += 1_000;
      return site()?.name;
    },
    site,
    told: () => events.map(({ outcome, detail }) => detail ?? outcome),
  };
}

test("a link that leads to another release is seen", () => {
  const folder = emptyFolder();
  release(join(folder, "1"), "Eins");
  release(join(folder, "2"), "Zwei");
  symlinkSync("1", join(folder, "current"));
  const { name, told } = tests(join(folder, "current"));
  expect([name(), name()]).toEqual(["Eins", "Eins"]);
  symlinkSync("2", join(folder, "coming"));
  renameSync(join(folder, "coming"), join(folder, "current"));
  expect([name(), name()]).toEqual(["Zwei", "Zwei"]);
  expect(told()).toEqual(["site-read", "site-read"]);
});

test("nobody looks more often than once a second", () => {
  const folder = release(emptyFolder(), "Eins");
  const { name, site } = tests(folder);
  expect(name()).toBe("Eins");
  release(folder, "Zwei");
  expect(site()?.name).toBe("Eins");
  expect(name()).toBe("Zwei");
});

test("what cannot be read is told once, and the last that could be goes on", () => {
  const folder = release(emptyFolder(), "Eins");
  const { name, told } = tests(folder);
  name();
  writeFileSync(join(folder, "dialog/beitraege.json"), '{"version":1');
  expect([name(), name(), name()]).toEqual(["Eins", "Eins", "Eins"]);
  rmSync(join(folder, "dialog"), { recursive: true });
  expect([name(), name()]).toEqual(["Eins", "Eins"]);
  release(folder, "Zwei");
  expect(name()).toBe("Zwei");
  expect(told()).toEqual(["site-read", "the file is no JSON", "ENOENT", "site-read"]);
});

test("before the first release there is none, and then there is", () => {
  const folder = emptyFolder();
  const { name, told } = tests(join(folder, "site"));
  expect([name(), name()]).toEqual([undefined, undefined]);
  mkdirSync(join(folder, "site"));
  release(join(folder, "site"), "Eins", { "dialog/antwort/index.html": "<title>x</title>" });
  expect(name()).toBeUndefined();
  release(join(folder, "site"), "Eins");
  expect(name()).toBe("Eins");
  expect(told()).toEqual(["ENOENT", "the page for answers does not have exactly one place for them", "site-read"]);
});

test("of two languages, the one that was written last counts", () => {
  const folder = release(emptyFolder(), "Eins");
  const { name } = tests(folder);
  name();
  utimesSync(join(folder, "dialog/beitraege.json"), 1_000, 1_000);
  const site = { ...threads.site, language: "en", name: "One" };
  write(folder, {
    "dialogue/threads.json": JSON.stringify({ ...threads, site }),
    "dialogue/answer/index.html": answerPage,
  });
  expect(name()).toBe("One");
});

test("a site as it is built is read, with the headers of its own pages", async () => {
  const place = emptyFolder();
  contentFolder(join(place, "content"), {
    "site.yaml": `${siteYaml.replace("https://example.org/", "https://example.org/blog/")}dialogue: { posts: open }\n`,
  });
  const outcome = await built(place, "site", { now: Date.UTC(2026, 10, 1), drafts: false });
  expect(outcome).toMatchObject({ isRight: true });
  const site = publishedSite(
    join(place, "site"),
    () => 0,
    () => {},
  )();
  expect([...(site?.threads.keys() ?? [])]).toEqual(["zweiter", "erster"]);
  expect(site?.urls.dialogue.submit).toBe("/blog/dialog/kommentar");
  expect(site?.headers["Content-Security-Policy"]).toMatch(/^default-src 'none'; .*frame-ancestors 'none'/);
  expect(site?.headers["Strict-Transport-Security"]).toBeDefined();
  expect(site?.taken).toContain("musterbank eg");
});
