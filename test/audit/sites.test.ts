import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { auditRuleNames } from "../../src/kernel/rule-names.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { siteOf } from "../support/sample-site.ts";
import { inFiles } from "./planted-in-files.ts";
import { inPages } from "./planted-in-pages.ts";

const sites = readdirSync("test/sites", { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe("On sites of all kinds, nothing is found but the dead links that their editors left:", () => {
  test.each(sites.map(({ name }) => name))("%s", async (name) => {
    const site = await siteOf(`test/sites/${name}/content`, emptyFolder());
    expect(audit(site).faults.filter(({ rule, severity }) => rule !== "audit-link" || severity === "error")).toEqual(
      [],
    );
  });
});

test("A topic of which everything has expired answers, and nothing is wrong with that", async () => {
  const content = write(emptyFolder(), {
    "site.yaml": "title: Klartext\nurl: https://example.org/\n",
    "posts/alt.md": "---\ntitle: Alt\ndate: 2020-01-01\nexpires: 2021-01-01\ntags: [Weg]\n---\n\nText.\n",
    "posts/neu.md": "---\ntitle: Neu\ndate: 2022-01-01\ntags: [Da]\n---\n\nText.\n",
  });
  const site = await siteOf(content, emptyFolder());
  expect(existsSync(join(site, "themen/weg/index.html"))).toBe(true);
  expect(audit(site).faults).toEqual([]);
});

test("Below a sub-path, faults are found as anywhere else", async () => {
  const site = await siteOf("test/sites/an-english-blog-below-a-sub-path/content", emptyFolder());
  write(site, { "media/plan.bak": "x", "media/list.csv": "a@bank.example" });
  const { faults, language } = audit(site);
  expect(language).toBe("en");
  expect(faults.map(({ file, rule }) => [file, rule])).toEqual([
    ["media/list.csv", "audit-person"],
    ["media/plan.bak", "audit-unpublishable"],
  ]);
});

test("Every rule but those of HTML and links, which have faults of their own, has a fault that is planted", () => {
  const planted = new Set([...inPages, ...inFiles].map(({ rule }) => rule));
  expect(auditRuleNames.filter((rule) => !planted.has(rule))).toEqual(["audit-html", "audit-link"]);
  expect(inPages.length + inFiles.length).toBeGreaterThan(40);
});

test("Below a sub-path with an apostrophe, every address is read to its end", async () => {
  const content = write(emptyFolder(), {
    "site.yaml": 'title: Klartext\nurl: "https://example.org/it\'s/"\n',
    "posts/neu.md": "---\ntitle: Neu\ndate: 2022-01-01\ntags: [Da]\n---\n\nText.\n",
  });
  expect(audit(await siteOf(content, emptyFolder())).faults).toEqual([]);
});
