import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { Memory } from "../../src/content/memory.ts";
import { builtAfresh, rebuilt, session } from "../support/builds.ts";
import { contentFolder, postFile } from "../support/content.ts";
import { difference, type Site, siteIn, withoutIndex } from "../support/difference.ts";
import { emptyFolder, write } from "../support/folder.ts";

const how = { now: Date.UTC(2026, 0, 1), drafts: true };
const post = "posts/2024-03-02-zweiter.md";
const front = ["title: Der zweite", "tags: [Geld, Geld]"];
/** Longer than what other pages show of it. */
const beginning = `${"Ein Satz über Geld. ".repeat(40)}\n\n`;
const end = "[Fehlt](/nirgends/) und [auch](post:erster#nie).\n";
const body = beginning + end;

describe("A preview that is told what has changed shows and tells the same as a build from nothing", () => {
  test.each([
    ["when a text has grown above a link that leads nowhere", postFile(front, `${beginning}Noch ein Satz.\n\n${end}`)],
    ["when the particulars have grown above what they are warned of", postFile(["x-note: neu", ...front], body)],
    ["when a text has grown below everything", postFile(front, `${body}\nNoch ein Satz.\n`)],
    ["when a text links to something else", postFile(front, body.replace("nirgends", "nirgendwo"))],
  ])("%s", async (_name, text) => {
    const folder = emptyFolder();
    const content = contentFolder(join(folder, "content"), { [post]: postFile(front, body) });
    const preview = session(folder, "_site", how.now);
    await rebuilt(preview);

    write(content, { [post]: text });
    const { told } = await rebuilt(preview, new Set([join(content, post)]));

    expect(told).toBe((await builtAfresh(folder, how)).told);
    expect(told).toContain("Warnung");
    const [found, expected] = ["_site", "fresh"].map((name) => withoutIndex(siteIn(join(folder, name))));
    expect(difference(found as Site, expected as Site)).toBeUndefined();
  });
});

describe("A preview's build that failed for a reason of its own", () => {
  test("is made up for by the next, even if nothing but a text has changed since", async () => {
    const folder = emptyFolder();
    const first = "posts/2024-03-01-erster.md";
    const content = contentFolder(join(folder, "content"), { [post]: postFile(["title: Der zweite"], beginning) });
    const preview = session(folder, "_site", how.now);
    await rebuilt(preview);

    write(content, { [first]: postFile(["title: Ganz anders"]) });
    vi.spyOn(Memory.prototype, "forgetOthers").mockImplementationOnce(() => {
      throw new Error("The disk is gone for a moment.");
    });
    await expect(rebuilt(preview, new Set([join(content, first)]))).rejects.toThrow("gone for a moment");
    write(content, { [post]: postFile(["title: Der zweite"], `${beginning}Mehr.\n`) });
    await rebuilt(preview, new Set([join(content, post)]));

    await builtAfresh(folder, how);
    const [found, expected] = ["_site", "fresh"].map((name) => withoutIndex(siteIn(join(folder, name))));
    expect(difference(found as Site, expected as Site)).toBeUndefined();
  });

  test("is made up for as well if it failed while it asked whether only words were new", async () => {
    const folder = emptyFolder();
    const first = "posts/2024-03-01-erster.md";
    const content = contentFolder(join(folder, "content"), { [post]: postFile(["title: Der zweite"], beginning) });
    const preview = session(folder, "_site", how.now);
    await rebuilt(preview);

    write(content, { [first]: postFile(["title: Ganz anders", "titel: Ein Fehler"]) });
    const places = new Set([join(content, first)]);
    const inOrder = places[Symbol.iterator].bind(places);
    vi.spyOn(places, Symbol.iterator)
      .mockImplementationOnce(inOrder)
      .mockImplementationOnce(() => {
        throw new Error("The disk is gone for a moment.");
      });
    await expect(rebuilt(preview, places)).rejects.toThrow("gone for a moment");
    write(content, { [post]: postFile(["title: Der zweite"], `${beginning}Mehr.\n`) });

    expect((await rebuilt(preview, new Set([join(content, post)]))).told).toContain("titel");
  });
});

test("A preview tells of a link that has taken the place of a post, and goes on telling", async () => {
  const folder = emptyFolder();
  const first = "posts/2024-03-01-erster.md";
  const content = contentFolder(join(folder, "content"), { [post]: postFile(["title: Der zweite"], beginning) });
  const preview = session(folder, "_site", how.now);
  await rebuilt(preview);

  rmSync(join(content, first));
  symlinkSync("2024-03-02-zweiter.md", join(content, first));
  expect((await rebuilt(preview, new Set([join(content, first)]))).told).toContain("symbolische Verknüpfung");
  write(content, { [post]: postFile(["title: Der zweite"], `${beginning}Mehr.\n`) });
  expect((await rebuilt(preview, new Set([join(content, post)]))).told).toContain("symbolische Verknüpfung");
});
