/** Whole sites: a content folder goes in, and exactly the expected files come out. */
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { contentOf, emptyFolder } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Sites that are only held against rules, by test/judges: too much in them to be read. */
const judged = ["hostile"];
const sites = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !judged.includes(entry.name))
  .map(({ name }) => name);

/** Style sheet, script and icon are named by their content; what they say is no matter of a site's. */
function withoutAssets(site: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const files = Object.entries(site).filter(([path]) => !path.startsWith("assets/"));
  return Object.fromEntries(
    files.map(([path, text]) => [
      path,
      Buffer.from(withoutDigests(path, text), "latin1").toString("utf8"),
    ]),
  );
}

function withoutDigests(path: string, text: string): string {
  const named = text.replace(/(klartext|versions|notes|comments|comment-form)-[0-9a-f]{8}\./g, "$1-00000000.");
  // Hashes of files that name their assets, and lines about assets.
  return path === "release.json"
    ? named.replace(/^"\/(?:[^"]*\/)?assets\/.*\n/gm, "").replace(/^("\/.*"sha256":|"hash": )"[0-9a-f]{64}"/gm, '$1"0"')
    : named;
}

/** After a change that is meant, `ACCEPT=1 npx vitest run test/sites` takes the output over, to be read in the diff. */
function accept(folder: string, site: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(site)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

describe("The whole site", () => {
  test.each(sites)("%s is built as expected, file by file", async (name) => {
    const place = emptyFolder();
    const output = join(place, "_site");
    // Outside of any repository, because the record names the commit of the content.
    cpSync(join(here, name, "content"), join(place, "content"), { recursive: true });
    const { code, out } = await klartext([
      "build",
      "--content",
      join(place, "content"),
      "--output",
      output,
      "--now",
      "2024-04-01T12:00:00Z",
    ]);
    expect(code, out).toBe(0);
    const site = withoutAssets(contentOf(output));
    const folder = join(here, name, "expected");
    if (process.env["ACCEPT"]) accept(folder, site);

    const expected = Object.fromEntries(
      Object.entries(contentOf(folder)).map(([path, text]) => [path, Buffer.from(text, "latin1").toString("utf8")]),
    );
    expect(Object.keys(site)).toEqual(Object.keys(expected));
    for (const [path, text] of Object.entries(expected)) expect(site[path], path).toBe(text);
  });

  test("is compared for at least two sites", () => {
    expect(sites.length).toBeGreaterThanOrEqual(2);
  });
});
