import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { auditRuleNames } from "../../src/kernel/rule-names.ts";
import { contentFolder, siteYaml } from "../support/content.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";
import { siteOf } from "../support/sample-site.ts";

const built = async (more = {}) => {
  const place = emptyFolder();
  return siteOf(contentFolder(join(place, "content"), more), place);
};

describe("klartext audit", () => {
  test("ends with 0 where there is nothing to mend, and says so in one line", async () => {
    const site = await built();
    const { code, out } = await klartext(["audit", site]);
    expect(out).toMatch(/^\S+: \d+ Seiten, \d+ Dateien, 0,\d MB: nichts spricht gegen die Veröffentlichung\.\n$/);
    expect(code).toBe(0);
  });

  test("looks at _site unless another folder is named", async () => {
    const site = await built();
    const { code, out } = await klartext(["audit"], { cwd: join(site, "..") });
    expect(out).toMatch(/^_site: /);
    expect(code).toBe(0);
  });

  test("ends with 1 for errors, which it tells by place, in the language of the pages, with the file to mend", async () => {
    const site = await built();
    write(site, { "media/konto.txt": "erika@bank.example\n", ".env": "A=1\n" });
    const { code, out } = await klartext(["audit", site, "--format", "text"]);
    const [first, second, counts, summary] = out.split("\n");
    expect(first).toMatch(/^\.env:1:1: Fehler \[audit-unpublishable\] ist eine Datei mit Zugangsdaten/);
    expect(second).toMatch(/^media\/konto\.txt:1:1: Fehler \[audit-person\] gefunden: „erika@bank\.example“/);
    expect(counts).toMatch(/^2 Fehler, 0 Warnungen in 2 von \d+ Dateien\.$/);
    expect(summary).toMatch(/so nicht veröffentlichen\.$/);
    expect(code).toBe(1);
  });

  test("ends with 0 for warnings, and speaks English of English sites", async () => {
    const site = await built({ "site.yaml": siteYaml.replace("language: de", "language: en") });
    write(site, { "media/alles.zip": "PK" });
    const { code, out } = await klartext(["audit", site, "--quiet"]);
    expect(out).toMatch(
      /^media\/alles\.zip:1:1: warning \[audit-unpublishable\] is an archive.*\n0 errors, 1 warning in 1 of \d+ files\.\n$/,
    );
    expect(code).toBe(0);
  });

  test("prints JSON with all problems, counts for each check, sizes and the largest pages", async () => {
    const site = await built();
    write(site, { "media/konto.txt": "erika@bank.example\n" });
    const { code, out } = await klartext(["audit", site, "--format", "json"]);
    const result = JSON.parse(out);
    expect(result.problems).toEqual([
      {
        file: "media/konto.txt",
        line: 1,
        column: 1,
        severity: "error",
        rule: "audit-person",
        message: expect.stringContaining("erika"),
        like: null,
      },
    ]);
    expect(Object.keys(result.checks)).toEqual(auditRuleNames);
    expect(result.checks["audit-person"]).toEqual({ errors: 1, warnings: 0, notes: 0 });
    expect(result.bytes).toBe(
      Object.values<{ bytes: number }>(result.kinds).reduce((sum, { bytes }) => sum + bytes, 0),
    );
    expect(result.largest.pages[0].bytes).toBeGreaterThanOrEqual(result.largest.pages[1].bytes);
    expect(code).toBe(1);
  });

  test("prints annotations for GitHub, and nothing else on standard output", async () => {
    const site = await built();
    write(site, { "leer.txt": "" });
    const { out } = await klartext(["audit", site, "--format", "github"]);
    expect(out).toBe("::error file=leer.txt,line=1,col=1,title=audit-unpublishable::ist leer.\n");
  });

  test.each([
    [["nirgends"], /"nirgends" is no folder/],
    [["src"], /holds no published site/],
    [["_site", "noch"], /Unexpected "noch"/],
    [["_site", "--format", "xml"], /--format is one of text, json, github/],
    [["_site", "--formatt", "json"], /Did you mean --format/],
  ])("ends with 2 for %j", async (args, says) => {
    const { code, err } = await klartext(["audit", ...args]);
    expect(err).toMatch(says);
    expect(code).toBe(2);
  });
});
