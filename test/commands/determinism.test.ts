import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { contentOf, emptyFolder } from "../support/folder.ts";
import { klartext, root } from "../support/klartext.ts";

const sample = join(root, "content");
const now = ["--now", "2026-11-01T12:00:00+01:00"];

/** The sample content, its files made in the opposite order, so that a folder lists them differently. */
function laidBackwards(folder: string): string {
  const files = readdirSync(sample, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(sample, join(entry.parentPath, entry.name)))
    .sort()
    .reverse();
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), readFileSync(join(sample, file)));
  }
  return folder;
}

describe("The same content and the same now", () => {
  test("give the same bytes under any zone, language, umask and order of files", async () => {
    const place = emptyFolder();
    const forwards = join(place, "a/content");
    cpSync(sample, forwards, { recursive: true });
    const backwards = laidBackwards(join(place, "b/content"));
    const args = (side: string) => [
      "build",
      "--quiet",
      "--content",
      "content",
      "--output",
      join(place, side, "_site"),
      ...now,
    ];

    await klartext(args("a"), {
      cwd: dirname(forwards),
      env: { TZ: "America/New_York", LANG: "en_US.UTF-8", LC_ALL: "C" },
    });
    const before = process.umask(0o077);
    await klartext(args("b"), {
      cwd: dirname(backwards),
      env: { TZ: "Pacific/Apia", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
    }).finally(() => process.umask(before));

    const site = contentOf(join(place, "a/_site"));
    expect(Object.keys(site).length).toBeGreaterThan(50);
    expect(contentOf(join(place, "b/_site"))).toEqual(site);
    expect(statSync(join(place, "b/_site/index.html")).mode).toBe(statSync(join(place, "a/_site/index.html")).mode);
  });

  test("give the same bytes through SOURCE_DATE_EPOCH as through --now", async () => {
    const place = emptyFolder();
    const build = (name: string, more: readonly string[], env: Readonly<Record<string, string>>) =>
      klartext(["build", "--quiet", "--output", join(place, name), ...more], { env });
    await build("a", now, {});
    await build("b", [], { SOURCE_DATE_EPOCH: String(Date.parse("2026-11-01T12:00:00+01:00") / 1000) });
    expect(contentOf(join(place, "b"))).toEqual(contentOf(join(place, "a")));
  });

  test("leave no trace of the clock or of the machine in any file", async () => {
    const place = emptyFolder();
    await klartext(["build", "--quiet", "--output", join(place, "_site"), ...now]);
    const today = new Date().toISOString().slice(0, 10);
    for (const [path, text] of Object.entries(contentOf(join(place, "_site")))) {
      expect(path).toMatch(/^(?:\.well-known\/)?[a-z0-9][a-z0-9./_-]*$|^_[a-z]+$/);
      if (/\.(?:html|xml|json|txt)$/.test(path))
        expect(text.includes(today) || text.includes(place) || text.includes(root), path).toBe(false);
    }
  });
});
