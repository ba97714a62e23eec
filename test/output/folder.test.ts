import { chmodSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { OutputFile } from "../../src/model/page.ts";
import { type OutputFolder, outputFolder, recover, swap } from "../../src/output/folder.ts";
import { tryLock } from "../../src/output/lock.ts";
import { unknownFolder } from "../../src/output/manifest.ts";
import type { Plan } from "../../src/output/plan.ts";
import { emptyShelf, publish, publishChanges, type Shelf } from "../../src/output/publish.ts";
import { type Known, stage } from "../../src/output/stage.ts";
import { update } from "../../src/output/update.ts";
import { contentOf, emptyFolder, write } from "../support/folder.ts";

function plan(files: Readonly<Record<string, string>>): Plan {
  return new Map(
    Object.entries(files).map(([path, text]): [string, OutputFile] => [
      path,
      { url: `/${path}`, source: "feature test", render: () => text },
    ]),
  );
}

function fresh(folder: string): Known {
  return { folder, manifest: unknownFolder };
}

function lastBuild({ current }: OutputFolder): Known {
  return { folder: current, manifest: unknownFolder };
}

function build(output: string, files: Readonly<Record<string, string>>): void {
  const folder = outputFolder(output);
  recover(folder);
  stage(plan(files), fresh(folder.next), existsSync(folder.current) ? lastBuild(folder) : undefined);
  swap(folder);
  recover(folder);
}

describe("The output folder", () => {
  test("holds the site and nothing stale after each build", () => {
    const output = join(emptyFolder(), "_site");
    build(output, { "index.html": "1", "alt/index.html": "alt" });
    build(output, { "index.html": "2", "neu/index.html": "neu" });
    expect(contentOf(output)).toEqual({ "index.html": "2", "neu/index.html": "neu" });
  });

  test("an unchanged file is linked, a changed one is written anew", () => {
    const output = join(emptyFolder(), "_site");
    const inode = (path: string) => statSync(join(output, path)).ino;
    build(output, { "same.html": "same", "other.html": "1" });
    const before = [inode("same.html"), inode("other.html")];
    build(output, { "same.html": "same", "other.html": "2" });
    expect(inode("same.html")).toBe(before[0]);
    expect(inode("other.html")).not.toBe(before[1]);
  });

  test("a build that stops between the two renames is mended by the next command", () => {
    const output = join(emptyFolder(), "_site");
    build(output, { "index.html": "old" });
    const folder = outputFolder(output);
    stage(plan({ "index.html": "new" }), fresh(folder.next), lastBuild(folder));
    renameSync(folder.current, folder.previous);

    recover(outputFolder(output));
    expect(contentOf(output)).toEqual({ "index.html": "old" });
    expect(existsSync(folder.next)).toBe(false);
  });

  test("a build that stops while it writes leaves no litter for the next", () => {
    const output = join(emptyFolder(), "_site");
    build(output, { "index.html": "old" });
    write(outputFolder(output).next, { "half/index.html": "hal" });
    build(output, { "index.html": "new" });
    expect(contentOf(output)).toEqual({ "index.html": "new" });
  });

  test("files that somebody else put there are moved aside, not lost", () => {
    const output = write(join(emptyFolder(), "www"), { "urlaub.txt": "Nordsee" });
    const folder = outputFolder(output);
    stage(plan({ "index.html": "new" }), fresh(folder.next), lastBuild(folder));
    const aside = swap(folder);
    expect(contentOf(output)).toEqual({ "index.html": "new" });
    expect(contentOf(aside as string)).toEqual({ "urlaub.txt": "Nordsee" });
  });

  test("files that somebody else put there are not lost either when a build before has failed", () => {
    const output = write(join(emptyFolder(), "www"), { "urlaub.txt": "Nordsee" });
    tryLock(outputFolder(output).lock)?.release();
    build(output, { "index.html": "1" });
    build(output, { "index.html": "2" });
    expect(contentOf(output)).toEqual({ "index.html": "2" });
    expect(contentOf(`${output}.before-klartext`)).toEqual({ "urlaub.txt": "Nordsee" });
  });

  test("files that somebody else put there are not lost when a preview begins with them", () => {
    const output = outputFolder(write(join(emptyFolder(), "www"), { "urlaub.txt": "Nordsee" }));
    const { aside } = publishChanges(plan({ "index.html": "1" }), output, emptyShelf, false, Date.now);
    publishChanges(plan({ "index.html": "2" }), output, emptyShelf, false, Date.now);
    expect(contentOf(output.current)).toEqual({ "index.html": "2" });
    expect(contentOf(aside as string)).toEqual({ "urlaub.txt": "Nordsee" });
  });

  test("holds copies that a web server may read, however the original is protected", () => {
    const place = emptyFolder();
    write(place, { "secret.csv": "1;2" });
    chmodSync(join(place, "secret.csv"), 0o600);
    const copy: Plan = new Map([
      ["a.csv", { url: "/a.csv", source: "content/media/a.csv", copyOf: join(place, "secret.csv") }],
    ]);
    stage(copy, fresh(join(place, "next")), undefined);
    expect(statSync(join(place, "next/a.csv")).mode & 0o044).toBe(0o044);
  });

  test("never holds what a symbolic link leads to that has taken a file's place", () => {
    const place = emptyFolder();
    symlinkSync("/etc/hostname", join(place, "a.csv"));
    const copy: Plan = new Map([
      ["a.csv", { url: "/a.csv", source: "content/media/a.csv", copyOf: join(place, "a.csv") }],
    ]);
    expect(() => stage(copy, fresh(join(place, "next")), undefined)).toThrow("ELOOP");
  });

  test("behind a symbolic link, what it points at is replaced and the link stays", () => {
    const place = emptyFolder();
    mkdirSync(join(place, "real"));
    symlinkSync(join(place, "real"), join(place, "_site"));
    build(join(place, "_site"), { "index.html": "new" });
    expect(contentOf(join(place, "real"))).toEqual({ "index.html": "new" });
    expect(contentOf(join(place, "_site"))).toEqual({ "index.html": "new" });
  });

  test("behind a symbolic link that leads to nothing yet, is made where the link leads", () => {
    const place = emptyFolder();
    symlinkSync(join(place, "later/real"), join(place, "_site"));
    build(join(place, "_site"), { "index.html": "new" });
    expect(contentOf(join(place, "later/real"))).toEqual({ "index.html": "new" });
    expect(lstatSync(join(place, "_site")).isSymbolicLink()).toBe(true);
  });
});

describe("A build that was killed after it had put the new site in its place", () => {
  test("has told nobody so, and the next one does not take one site for another", () => {
    const output = outputFolder(join(emptyFolder(), "_site"));
    const site = (word: string): Plan =>
      new Map([["a/index.html", { url: "/a/", source: "feature test", key: word, render: () => word }]]);
    const published = (word: string, shelf: Shelf) => publish(site(word), output, shelf, Date.now).shelf;
    const second = published("alt", published("neu", published("alt", emptyShelf)));

    // What this one has learned is lost; the spare that it took holds files older than the last word that was kept.
    published("neu", second);
    recover(output);
    published("alt", second);

    expect(contentOf(output.current)).toEqual({ "a/index.html": "alt" });
  });
});

describe("The output folder of a preview", () => {
  test("is brought to the new plan file by file", () => {
    const place = emptyFolder();
    const output = write(join(place, "_site"), { "same.html": "same", "old/index.html": "old", "changed.html": "1" });
    const { changed } = update(
      plan({ "same.html": "same", "changed.html": "2", "new/index.html": "new" }),
      { current: output, work: place },
      undefined,
    );
    expect(changed).toEqual(["old/index.html", "changed.html", "new/index.html"]);
    expect(contentOf(output)).toEqual({ "same.html": "same", "changed.html": "2", "new/index.html": "new" });
    expect(existsSync(join(output, "old"))).toBe(false);
  });

  test("a file may become a folder, and a folder a file", () => {
    const place = emptyFolder();
    const output = write(join(place, "_site"), { a: "file", "b/index.html": "folder" });
    update(plan({ "a/index.html": "folder", b: "file" }), { current: output, work: place }, undefined);
    expect(contentOf(output)).toEqual({ "a/index.html": "folder", b: "file" });
  });

  test("is made anew when somebody has removed it", () => {
    const output = outputFolder(join(emptyFolder(), "_site"));
    publishChanges(plan({ "index.html": "1" }), output, emptyShelf, false, Date.now);
    rmSync(output.current, { recursive: true });
    publishChanges(plan({ "index.html": "2" }), output, emptyShelf, false, Date.now);
    expect(contentOf(output.current)).toEqual({ "index.html": "2" });
  });
});
