/** What the versions of statements mean for everything else that editors write. */
import { describe, expect, test } from "vitest";
import { rolesIn } from "../../src/pictures/roles.ts";
import { plannedAfresh } from "../support/builds.ts";
import { contentFolder, postFile } from "../support/content.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { body, ledger, site } from "../support/site.ts";
import { passed } from "./gate-cases.ts";

const version = (text: string, more = "changes: Neu.\n") => `---\ntitle: Regeln\nkind: terms\n${more}---\n\n${text}\n`;
const versions = {
  "statements/regeln/2024-05-01.md": version("## Werbung\n\nErste Fassung.", ""),
  "statements/regeln/2025-05-01.md": version("## Ton\n\nZweite Fassung."),
  "statements/regeln/2030-01-01.md": version("Dritte Fassung."),
  "statements/bald/2030-01-01.md": version("Bald.", ""),
  "statements/werte.md": version("Werte.", ""),
};

function folderWith(files: Readonly<Record<string, string>>): string {
  return contentFolder(emptyFolder(), { ...versions, ...files });
}

const post = (text: string, ...more: readonly string[]) => ({
  "posts/2025-06-01-link.md": postFile(["title: Link", "date: 2025-06-01", ...more], `${text}\n`),
});

/** What a whole build tells of a content folder, on New Year's Day 2026. */
async function toldOf(files: Readonly<Record<string, string>>): Promise<string> {
  const place = emptyFolder();
  contentFolder(`${place}/content`, { ...versions, ...files });
  return (await plannedAfresh(place, { now: Date.parse("2026-01-01T12:00:00Z"), drafts: false })).told;
}

describe("An old address that a post claims", () => {
  test.each([
    "/regeln/fassungen/",
    "/regeln/fassungen/2024-05-01/",
    "/regeln/fassungen/2030-01-01",
    "/bald/",
    "/bald/fassungen/2030-01-01/",
    "/werte/",
    "/erklaerungen/",
  ])("is not %s", (alias) => {
    const { problems } = passed(folderWith(post("Text.", `aliases: [${alias}]`)));
    expect(problems.map(({ rule }) => rule)).toEqual(["alias"]);
  });

  test("may lie beside them", () => {
    expect(
      passed(folderWith(post("Text.", "aliases: [/regeln/fassungen/2024-05-02/, /werte/fassungen/]"))).problems,
    ).toEqual([]);
  });
});

describe("A link to a version's file", () => {
  test.each([
    ["regeln/2024-05-01.md", "/regeln/fassungen/2024-05-01/"],
    ["regeln/2025-05-01.md", "/regeln/fassungen/2025-05-01/"],
    ["regeln/2030-01-01.md", "/regeln/fassungen/2030-01-01/"],
    ["bald/2030-01-01.md", "/bald/fassungen/2030-01-01/"],
    ["werte.md", "/werte/"],
  ])("%s leads to %s", (path, url) => {
    const { site, problems } = passed(folderWith(post(`[Hier](../statements/${path}).`)));
    expect(problems).toEqual([]);
    expect(site?.posts.find(({ id }) => id === "link")?.body.html.toString()).toContain(`<a href="${url}">`);
  });

  test("is held to the anchors that the version has, not to those of the one in force", async () => {
    expect(await toldOf(post("[Gut](../statements/regeln/2024-05-01.md#werbung) und [gut](/regeln/#ton)."))).toBe("");
    const told = await toldOf(
      post("[Schlecht](../statements/regeln/2024-05-01.md#ton) und [schlecht](/regeln/#werbung)."),
    );
    expect(told).toContain("„/regeln/fassungen/2024-05-01/#ton“");
    expect(told).toContain("„/regeln/#werbung“");
  });

  test("that does not exist is told", async () => {
    const told = await toldOf(post("[Nie](/regeln/fassungen/2024-05-02/) und [nie](/werte/fassungen/)."));
    expect(told).toContain("„/regeln/fassungen/2024-05-02/“");
    expect(told).toContain("„/werte/fassungen/“");
  });

  test("is not blamed while the version has a mistake that is told itself", async () => {
    const told = await toldOf({
      ...post("[Hier](/regeln/fassungen/2025-05-01/) und [da](/regeln/)."),
      "statements/regeln/2025-05-01.md": version("Zweite Fassung.", "kind: unsinn\n"),
    });
    expect(told).toContain("statements/regeln/2025-05-01.md");
    expect(told).not.toContain("posts/2025-06-01-link.md");
  });
});

test("A statement cannot have the address of the page of all statements, in either language", () => {
  for (const name of ["erklaerungen", "fassungen"]) {
    const folder = folderWith({ [`statements/${name}.md`]: version("Text.", "") });
    expect(passed(folder).problems.map(({ rule }) => rule)).toEqual(["address"]);
  }
  const english = write(folderWith({ "statements/statements.md": version("Text.", "") }), {
    "site.yaml": "title: K\nname: K\nurl: https://example.org/\nlanguage: en\n",
  });
  expect(passed(english).problems.map(({ rule }) => rule)).toEqual(["address"]);
});

test("Pictures are made also for versions that are over or announced", () => {
  const days = ["2024-05-01", "2025-05-01", "2030-01-01"];
  const of = site({
    ledgers: [ledger("regeln", days, "2025-05-01", (day) => ({ body: body("", { pictures: [`/media/${day}.jpg`] }) }))],
  });
  expect([...rolesIn(of).keys()]).toEqual(days.map((day) => `/media/${day}.jpg`));
});
