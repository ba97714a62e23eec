import { closeSync, existsSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { swap } from "../../src/output/folder.ts";
import { emptyShelf, publish } from "../../src/output/publish.ts";
import { stage } from "../../src/output/stage.ts";
import { contentOf, emptyFolder, write } from "../support/folder.ts";
import { Building, laterThanTheBuild, plan, type Texts } from "./building.ts";

const files: Texts = { "index.html": "home", "blog/a/index.html": "a", "blog/b/index.html": "b", "feed.xml": "feed" };
const changed: Texts = { ...files, "index.html": "another home" };

function building(): Building {
  return new Building(join(emptyFolder(), "_site"));
}

function becomesFolder(folder: string): void {
  rmSync(join(folder, "feed.xml"));
  write(folder, { "feed.xml/index.html": "feed" });
}

describe("An output folder that somebody has touched is mended by the next build", () => {
  const touches: readonly (readonly [string, (folder: string) => void])[] = [
    ["a file changed in place", (folder) => writeFileSync(join(folder, "blog/a/index.html"), "x")],
    ["a file changed in place at its top", (folder) => writeFileSync(join(folder, "feed.xml"), "x")],
    ["a file removed", (folder) => rmSync(join(folder, "blog/a/index.html"))],
    ["a file added", (folder) => void write(folder, { "blog/a/more.html": "x" })],
    ["a file added at its top", (folder) => void write(folder, { "more.html": "x" })],
    ["a folder added at its top", (folder) => void write(folder, { "more/index.html": "x" })],
    ["a folder removed", (folder) => rmSync(join(folder, "blog"), { recursive: true })],
    ["a file that has become a folder", becomesFolder],
    ["all of it removed", (folder) => rmSync(folder, { recursive: true })],
  ];

  test.each(touches)("with %s, when nothing else has changed", async (_name, touch) => {
    const site = building();
    site.build(files);
    await laterThanTheBuild();
    touch(site.output.current);
    site.build(files);
    expect(contentOf(site.output.current)).toEqual(files);
  });

  test.each(touches)("with %s, and it never comes back from the spare", async (_name, touch) => {
    const site = building();
    site.build(files);
    site.build(changed);
    await laterThanTheBuild();
    touch(site.output.current);
    for (const next of [files, changed, files, { ...files, "c.html": "c" }, files]) {
      site.build(next);
      expect(contentOf(site.output.current)).toEqual(next);
    }
  });
});

describe("A build", () => {
  test("that changes nothing touches no file and no folder, and renders nothing", async () => {
    const site = building();
    site.build(files);
    await laterThanTheBuild();
    const before = ["", ...Object.keys(files)].map((path) => site.inode(path));
    expect(site.build(files)).toEqual([]);
    expect(["", ...Object.keys(files)].map((path) => site.inode(path))).toEqual(before);
  });

  test("that changes one file renders that one and leaves all others the same on disk", () => {
    const site = building();
    site.build(files);
    const others = Object.keys(files).filter((path) => path !== "index.html");
    const before = others.map((path) => site.inode(path));
    for (const text of ["1", "2", "3", "4"]) {
      expect(site.build({ ...files, "index.html": text })).toEqual(["index.html"]);
      expect(others.map((path) => site.inode(path))).toEqual(before);
    }
  });

  test("uses the folder before the last again", () => {
    const site = building();
    site.build(files);
    const first = site.inode();
    site.build(changed);
    expect(site.inode()).not.toBe(first);
    site.build({ ...changed, "feed.xml": "more" });
    expect(site.inode()).toBe(first);
    expect(contentOf(site.output.current)).toEqual({ ...changed, "feed.xml": "more" });
    expect(site.left("spare-")).toHaveLength(1);
  });

  test("never writes into a file that has been published", () => {
    const site = building();
    site.build(files);
    const open = Object.keys(files).map((path) => [path, openSync(join(site.output.current, path), "r")] as const);
    for (const text of ["1", "2", "3", "4"])
      site.build(Object.fromEntries(Object.keys(files).map((path) => [path, text])));
    for (const [path, descriptor] of open) {
      const bytes = Buffer.alloc(100);
      const length = readSync(descriptor, bytes, 0, 100, 0);
      closeSync(descriptor);
      expect(bytes.toString("utf8", 0, length)).toBe(files[path]);
    }
  });

  test("does without the spare when somebody has removed it", () => {
    const site = building();
    site.build(files);
    site.build(changed);
    for (const name of site.left("spare-")) rmSync(join(site.output.work, name), { recursive: true });
    site.build({ ...changed, "feed.xml": "more" });
    expect(contentOf(site.output.current)).toEqual({ ...changed, "feed.xml": "more" });
  });

  test("takes no spare but the one it knows", () => {
    const site = building();
    site.build(files);
    site.build(changed);
    const [spare = ""] = site.left("spare-");
    renameSync(join(site.output.work, spare), join(site.output.work, `${spare}0`));
    write(join(site.output.work, `${spare}0`), { "stale.html": "stale" });
    site.build(files);
    expect(contentOf(site.output.current)).toEqual(files);
    expect(site.left("spare-")).not.toContain(`${spare}0`);
  });
});

describe("After a build that was killed, the next one is right", () => {
  const third: Texts = { "index.html": "third", "feed.xml": "feed" };
  /** A build up to some step; what it learned is lost. */
  const steps: readonly (readonly [string, (site: Building, texts: Texts) => void])[] = [
    ["when it had taken the spare", (site) => void takeSpare(site)],
    ["when it had staged half of the files", (site) => void write(takeSpare(site), { "half.html": "hal" })],
    ["when it had staged all files", (site, texts) => staged(site, texts)],
    [
      "when it had put the output aside",
      (site, texts) => {
        staged(site, texts);
        renameSync(site.output.current, site.output.previous);
      },
    ],
    [
      "when it had swapped the folders",
      (site, texts) => {
        staged(site, texts);
        swap(site.output);
      },
    ],
    ["before it had kept what it knew", (site, texts) => void publish(plan(texts), site.output, site.shelf, Date.now)],
  ];

  describe.each(steps)("%s", (_name, step) => {
    test.each([
      ["and nothing has changed since", files, files],
      ["and all is as it was before", files, changed],
      ["and more has changed since", files, { ...changed, "c.html": "c" }],
      ["and less is left", files, third],
      ["and every file was another one", { "index.html": "1" }, { "index.html": "2" }],
    ])("%s", async (_name, first, second) => {
      for (const last of [first, second, third]) {
        const site = building();
        site.build(first);
        site.build(second);
        await laterThanTheBuild();
        step(site, first);
        for (const texts of [last, files, changed, files]) {
          site.build(texts);
          expect(contentOf(site.output.current)).toEqual(texts);
        }
      }
    });
  });

  test("also if all that was known is lost", () => {
    const site = building();
    for (const texts of [files, changed, files]) {
      site.build(texts);
      site.shelf = emptyShelf;
    }
    expect(contentOf(site.output.current)).toEqual(files);
    expect(site.left("spare-")).toEqual([]);
  });
});

function takeSpare({ output, shelf }: Building): string {
  const spare = join(output.work, `spare-${shelf.spare.at}`);
  if (existsSync(spare)) renameSync(spare, output.next);
  else mkdirSync(output.next);
  return output.next;
}

function staged(site: Building, texts: Texts): void {
  const { output, shelf } = site;
  const before = { folder: output.current, manifest: shelf.current };
  stage(plan(texts), { folder: takeSpare(site), manifest: shelf.spare }, before);
}
