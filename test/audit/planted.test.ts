import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { type BuiltSite, builtSite } from "../support/built-site.ts";
import { PlantedSite } from "./planted.ts";
import { inFiles } from "./planted-in-files.ts";
import { inPages } from "./planted-in-pages.ts";

let built: BuiltSite;
let site: PlantedSite;

beforeAll(async () => {
  built = await builtSite();
  site = new PlantedSite(built.folder);
}, 120_000);
afterAll(() => built.remove());
afterEach(() => site.clear());

test("Nothing is found on the sample site", () => {
  expect(audit(built.folder).faults).toEqual([]);
});

describe("Of a sample site, the audit finds nothing but", () => {
  test.each([...inPages, ...inFiles])("$name", async ({ plant, rule, severity = "error", file, at, says }) => {
    await plant(site);

    const { faults } = audit(built.folder);

    expect(faults.map((fault) => [fault.rule, fault.severity, general(fault.file)])).toEqual([[rule, severity, file]]);
    const [fault] = faults;
    expect(fault?.message.en).toMatch(says);
    expect(fault?.message.de).not.toBe(fault?.message.en);
    if (at === undefined) expect([fault?.line, fault?.column]).toEqual([1, 1]);
    else
      expect(
        textAt(fault?.file ?? "", fault?.line ?? 0, fault?.column ?? 0).startsWith(at),
        `${fault?.line}:${fault?.column}`,
      ).toBe(true);
  });
});

/** The name of a file without the digest of its content. */
function general(file: string): string {
  return file.replace(/^(assets\/klartext-)[0-9a-f]+/, "$1*");
}

function textAt(file: string, line: number, column: number): string {
  const lines = site
    .read(file)
    .split("\n")
    .slice(line - 1);
  return lines.join("\n").slice(column - 1);
}
