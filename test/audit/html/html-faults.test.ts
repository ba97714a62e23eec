/** Pages are held to the HTML standard. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { htmlFaults } from "../../../src/audit/html/html-faults.ts";
import { scanPage } from "../../../src/audit/page/scan-page.ts";
import type { Published } from "../../../src/audit/published.ts";
import { hasJava, nuFaults } from "../../support/java.ts";
import { sampleSite } from "../../support/sample-site.ts";
import { planted, validPage } from "./planted.ts";

const published: Published = { files: new Map(), read: () => Buffer.alloc(0), site: "https://example.org/" };
const faultsOf = (text: string) =>
  htmlFaults(scanPage("index.html", text), published).map(
    ({ line, column, message }) => `${line}:${column} ${message.en}`,
  );

describe("A fault is found where it is, and nothing else", () => {
  test("in a valid page there is none", () => {
    expect(faultsOf(validPage)).toEqual([]);
  });

  test.each(planted)("$name", ({ page, says }) => {
    const before = page.slice(0, Math.max(0, page.indexOf("▲"))).split("\n");
    const found = faultsOf(page.replace("▲", ""));
    if (page.includes("▲"))
      expect(found[0]).toMatch(new RegExp(`^${before.length}:${(before.at(-1) ?? "").length + 1} `));
    expect(found).toEqual([expect.stringMatching(says)]);
  });

  test("each says its sentence in German, too", () => {
    for (const { page } of planted)
      for (const { message } of htmlFaults(scanPage("a", page.replace("▲", "")), published)) {
        expect(message.de).not.toBe(message.en);
        expect(message.de).toMatch(/\S.*\.$/);
      }
  });

  test.skipIf(!hasJava())("and the Nu checker thinks the same", () => {
    const folder = mkdtempSync(join(tmpdir(), "klartext-planted-"));
    planted.forEach(({ page }, i) => {
      writeFileSync(join(folder, `${i}.html`), page.replace("▲", ""));
    });
    const told = nuFaults(folder);
    rmSync(folder, { recursive: true });
    const silent = planted.filter(({ isOurs }, i) => !isOurs && !told.some((line) => line.startsWith(`/${i}.html:`)));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

test("in the sample site there is none", async () => {
  const site = Object.entries(await sampleSite()).filter(([path]) => path.endsWith(".html"));
  expect(site.length).toBeGreaterThan(90);
  for (const [path, text] of site)
    expect([path, faultsOf(Buffer.from(text, "latin1").toString("utf8"))]).toEqual([path, []]);
});
