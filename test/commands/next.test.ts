/** `klartext next`, and what a build says of it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contentFolder, postFile, siteYaml } from "../support/content.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";

const post = (date: string, ...front: readonly string[]) => postFile(["title: Später", `date: ${date}`, ...front]);

function folder(more: Readonly<Record<string, string>> = {}): string {
  const cwd = emptyFolder();
  contentFolder(join(cwd, "content"), more);
  return cwd;
}

function next(cwd: string, ...args: readonly string[]) {
  return klartext(["next", "--now", "2026-11-27T12:00+01:00", ...args], { cwd });
}

const planned = {
  "posts/spaeter.md": post("2026-12-01 09:00", "expires: 2027-02-28"),
  "notes/kurz.md": postFile(["date: 2026-12-01 09:00"], "Heute ist Advent.\n"),
  "posts/2024-03-03-falsch.md": postFile([
    "title: Falsch",
    "corrections: [{ date: 2026-12-24 18:00, text: Es war anders. }]",
  ]),
  "comments/falsch/2024-03-05-erika.md": postFile(["name: Erika", "date: 2026-12-31 23:59"], "Aha.\n"),
  "statements/werte/2024-01-01.md": postFile(["title: Werte", "review: { by: 2027-03-28 }"]),
  "statements/werte/2028-02-29.md": postFile(["title: Neue Werte", "changes: Alles."]),
};

describe("klartext next", () => {
  test("says when, what, and what comes after it", async () => {
    expect(await next(folder(planned))).toEqual({
      code: 0,
      out: `Nächste Änderung: 1. Dezember 2026, 09:00 Uhr
2026-12-01T09:00:00+01:00, epoch 1796112000
Notiz erscheint  Heute ist Advent.  content/notes/kurz.md
Beitrag erscheint  Später  content/posts/spaeter.md

Danach:
2026-12-24T18:00:00+01:00  Korrektur erscheint      Falsch      content/posts/2024-03-03-falsch.md
2026-12-31T23:59:00+01:00  Kommentar erscheint      Falsch      content/comments/falsch/2024-03-05-erika.md
2027-02-28T00:00:00+01:00  Beitrag läuft ab         Später      content/posts/spaeter.md
2027-03-29T00:00:00+02:00  Prüfung wird überfällig  Werte       content/statements/werte/2024-01-01.md
2028-02-29T00:00:00+01:00  Fassung tritt in Kraft   Neue Werte  content/statements/werte/2028-02-29.md
`,
      err: "",
    });
  });

  test("says it in English, and to programs", async () => {
    const english = { ...planned, "site.yaml": siteYaml.replace("language: de", "language: en") };
    const cwd = folder(english);
    expect((await next(cwd)).out).toMatch(/^Next change: 1 December 2026, 09:00\n.*\nnote appears {2}Heute/);

    const { code, out, err } = await next(cwd, "--format", "json");
    const told = JSON.parse(out);
    expect([code, err, told.next, told.epoch]).toEqual([0, "", "2026-12-01T09:00:00+01:00", 1_796_112_000]);
    expect(told.changes.map(({ kind }: { kind: string }) => kind)).toEqual(
      "note post correction comment expiry review version".split(" "),
    );
    expect(told.changes[3]).toEqual({
      at: "2026-12-31T23:59:00+01:00",
      epoch: Date.parse("2026-12-31T22:59:00Z") / 1000,
      kind: "comment",
      file: "content/comments/falsch/2024-03-05-erika.md",
      title: "Falsch",
    });
  });

  test("says that nothing is to come", async () => {
    const cwd = folder({ "posts/nie.md": post("2027-01-01", "draft: true") });
    expect(await next(cwd)).toEqual({ code: 0, out: expect.stringMatching(/^Es steht keine Änderung an/), err: "" });
    expect(JSON.parse((await next(cwd, "--format", "json")).out)).toEqual({ next: null, epoch: null, changes: [] });
  });

  test("takes the first of a minute that comes twice, with its offset", async () => {
    const cwd = folder({ "posts/a.md": post("2027-10-31 02:30"), "posts/b.md": post("2027-10-31T02:30+01:00") });
    const { changes } = JSON.parse((await next(cwd, "--format", "json")).out);
    expect(changes.map(({ at }: { at: string }) => at)).toEqual([
      "2027-10-31T02:30:00+02:00",
      "2027-10-31T02:30:00+01:00",
    ]);
  });

  test("lists twenty at most", async () => {
    const many = Array.from({ length: 23 }, (_, n) => [
      `posts/p${n}.md`,
      post(`2027-01-${String(n + 1).padStart(2, "0")}`),
    ]);
    const cwd = folder(Object.fromEntries(many));
    expect((await next(cwd)).out).toMatch(/2027-01-20.*\nund 3 weitere\n$/);
    expect(JSON.parse((await next(cwd, "--format", "json")).out).changes).toHaveLength(20);
  });

  test("ends with 1 where the content has errors, and says which, beside what it knows", async () => {
    const cwd = folder({ ...planned, "posts/kaputt.md": post("2026-11-31") });
    const { code, out, err } = await next(cwd, "--format", "json");
    expect([code, JSON.parse(out).epoch]).toEqual([1, 1_796_112_000]);
    expect(err).toContain("content/posts/kaputt.md:3:7: Fehler [date]");
  });

  test("foresees that the build will be refused, and why", async () => {
    const cwd = folder({
      "posts/eins.md": postFile(["title: Eins", "date: 2026-12-01"], "[Mehr](post:zwei)\n"),
      "posts/zwei.md": postFile(["title: Zwei", "date: 2026-12-02"]),
    });
    const { code, out, err } = await next(cwd);
    expect([code, out.split("\n")[0]]).toEqual([0, "Nächste Änderung: 1. Dezember 2026, 00:00 Uhr"]);
    expect(err).toMatch(
      /^Heute stimmt alles\. .*\ncontent\/posts\/eins\.md:6:8: Fehler \[post-link\] gefunden: „post:zwei“/,
    );
    write(join(cwd, "content"), { "posts/zwei.md": postFile(["title: Zwei", "date: 2026-12-01"]) });
    expect(await next(cwd)).toMatchObject({ code: 0, err: "" });
  });

  test("ends with 2 for what cannot be meant", async () => {
    const cwd = folder();
    expect(await next(cwd, "--format", "github")).toMatchObject({ code: 2, out: "" });
    expect(await next(cwd, "--content", "weg")).toMatchObject({ code: 2, out: "" });
    expect(await next(cwd, "morgen")).toMatchObject({ code: 2, out: "" });
  });

  test("knows the same after a build, from its cache", async () => {
    const cwd = folder(planned);
    const before = await next(cwd);
    expect(await klartext(["build", "--quiet", "--now", "2026-11-27T12:00+01:00"], { cwd })).toMatchObject({ code: 0 });
    expect(await next(cwd)).toEqual(before);
    write(join(cwd, "content"), { "posts/frueher.md": post("2026-11-28", "slug: frueher") });
    expect((await next(cwd)).out).toContain("28. November 2026, 00:00 Uhr");
  });
});

describe("A build", () => {
  test("says when the next one is due, beside its one line and in no file", async () => {
    const cwd = folder(planned);
    const { code, out, err } = await klartext(["build", "--now", "2026-11-27"], { cwd });
    expect(code).toBe(0);
    expect(out.trimEnd().split("\n").at(-1)).toMatch(/^\d+ Seiten in .* s, \d+ Warnung(en)?: _site$/);
    expect(err).toBe("Nächste Änderung: 1. Dezember 2026, 09:00 Uhr (content/notes/kurz.md, und 1 weitere)\n");

    const files = readdirSync(join(cwd, "_site"), { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    const all = files
      .map(({ parentPath, name }) => `${name} ${readFileSync(join(parentPath, name), "latin1")}`)
      .join("\n");
    for (const secret of [
      "2026-12-01",
      "2026-12-24",
      "2026-12-31",
      "1796112000",
      "Advent",
      "spaeter",
      "Es war anders",
      "Erika",
    ])
      expect(all).not.toContain(secret);
  });

  test("says nothing of it if nothing is due, or if it is to be quiet", async () => {
    expect((await klartext(["build"], { cwd: folder() })).err).toBe("");
    expect(await klartext(["build", "--quiet", "--now", "2026-11-27"], { cwd: folder(planned) })).toMatchObject({
      err: "",
    });
  });
});
