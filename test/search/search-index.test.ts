/** The index as files of the site: the same for the same content, made anew only where something has changed. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { rebuilt, session } from "../support/builds.ts";
import { contentOf, write } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";

const place = mkdtempSync(join(tmpdir(), "klartext-index-"));
const post = (text: string, more = "") => `---\ntitle: Zinsen\ndate: 2024-01-02\n${more}---\n\n${text}\n`;
const siteYaml = "title: K\nname: B\nurl: https://example.org/\n";

beforeEach(() => {
  rmSync(place, { recursive: true, force: true });
  write(join(place, "content"), {
    "site.yaml": siteYaml,
    "posts/zinsen.md": post("Was ein Zins ist."),
    "posts/mehr.md": post("Mehr davon."),
    "posts/entwurf.md": post("Unfertiges Geheimnis.", "draft: true\n"),
  });
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

/** A machine for which there is no Pagefind: whoever starts it there fails. */
const elsewhere = { npm_config_arch: "abacus" };

async function built(output = "_site", env = {}, more: readonly string[] = []) {
  const args = ["--content", join(place, "content"), "--output", join(place, output), "--now", "2026-01-01", ...more];
  return klartext(["build", ...args], { env });
}

function indexIn(output = "_site"): Readonly<Record<string, string>> {
  const files = Object.entries(contentOf(join(place, output)));
  return Object.fromEntries(files.filter(([path]) => path.startsWith("suche/index/")));
}

describe("The index", () => {
  test("holds what a search needs and nothing else", async () => {
    expect((await built()).code).toBe(0);
    const kinds = Object.keys(indexIn()).map((path) => path.replace(/de_[0-9a-f]+/, "x"));
    expect([...new Set(kinds)].sort()).toEqual([
      "suche/index/filter/x.pf_filter",
      "suche/index/fragment/x.pf_fragment",
      "suche/index/index/x.pf_index",
      "suche/index/pagefind-entry.json",
      "suche/index/pagefind.js",
      "suche/index/pagefind.x.pf_meta",
      "suche/index/wasm.de.pagefind",
    ]);
  });

  test("is the same after a cold build elsewhere, and with drafts", async () => {
    await built();
    await built("other");
    await built("drafts", {}, ["--drafts"]);
    expect(indexIn("other")).toEqual(indexIn());
    expect(indexIn("drafts")).toEqual(indexIn());
  });

  test("is kept without Pagefind while nothing has changed that readers can find", async () => {
    await built();
    const before = indexIn();
    writeFileSync(join(place, "content/posts/entwurf.md"), post("Noch unfertiger.", "draft: true\n"));
    expect(await built("_site", elsewhere)).toMatchObject({ code: 0 });
    expect(indexIn()).toEqual(before);
  });

  test("follows a text", async () => {
    await built();
    const before = indexIn();
    writeFileSync(join(place, "content/posts/zinsen.md"), post("Was ein Darlehen ist."));
    await built();
    expect(indexIn()).not.toEqual(before);
    await built("fresh");
    expect(indexIn()).toEqual(indexIn("fresh"));
  });

  test("is not made from content with an error", async () => {
    write(join(place, "content"), { "posts/falsch.md": "---\ntitle: X\ndate: 2024-13-01\n---\n" });
    const { code, err, out } = await built("_site", elsewhere);
    expect(code).toBe(1);
    expect(out + err).not.toContain("[search]");
  });

  test("that cannot be made stops the build and says how to do without", async () => {
    const { code, err, out } = await built("_site", elsewhere);
    expect(code).toBe(1);
    expect(out + err).toMatch(
      /site\.yaml:1:1: Fehler \[search\] der Suchindex lässt sich auf diesem Rechner nicht anlegen/,
    );
    expect(out + err).toContain("search: false");
  });
});

test("A site without search has no page, no index, no script and no link, and starts nothing", async () => {
  write(join(place, "content"), { "site.yaml": `${siteYaml}search: false\n` });
  expect(await built("_site", elsewhere)).toMatchObject({ code: 0 });
  const files = contentOf(join(place, "_site"));
  expect(Object.keys(files).filter((path) => /suche|search|pagefind/.test(path))).toEqual([]);
  expect(Object.entries(files).filter(([, text]) => /\/suche\/|SearchAction/.test(text))).toEqual([]);
});

test("A preview makes the index when it starts and leaves it alone when somebody saves", async () => {
  const preview = session(place, "_site", Date.parse("2026-01-01"));
  await rebuilt(preview);
  const before = indexIn();
  expect(Object.keys(before)).toContain("suche/index/pagefind.js");
  const file = join(place, "content/posts/zinsen.md");
  writeFileSync(file, post("Was ein Darlehen ist.").replace("Zinsen", "Darlehen"));
  expect(await rebuilt(preview, new Set([file]))).toMatchObject({ isRight: true });
  expect(contentOf(join(place, "_site"))["blog/2024/01/zinsen/index.html"]).toContain("Darlehen");
  expect(indexIn()).toEqual(before);
  preview.end();
});
