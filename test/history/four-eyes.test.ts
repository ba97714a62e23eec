/** Four eyes, held against real histories. */
import { chmodSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fourEyes, type Judgement } from "../../src/history/four-eyes.ts";
import { passed } from "../content/gate-cases.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { type Repository, repository } from "../support/repository.ts";

const site = "title: Klartext\nurl: https://example.org/\n";
const werte = "content/statements/werte.md";

function statement(approver: string, text = "Wir sagen, was wir tun.", more = ""): string {
  return `---\ntitle: Werte\nowner: Vorstand\napprovedBy: ${approver}\n${more}---\n\n${text}\n`;
}

function judged(folder: string, content = "content"): Promise<Judgement> {
  const disk = join(folder, content);
  return fourEyes(passed(disk).readable, disk, "content");
}

/** "Mia Müller" of a problem that names her, for each problem. */
async function told({ folder }: Repository, content = "content"): Promise<readonly string[]> {
  const { problems } = await judged(folder, content);
  return problems.map(({ file, line, column, message }) => {
    const who = /but the same person was the last to change this version: (.*) on /.exec(message.en)?.[1];
    return `${file}:${line}:${column} ${who}`;
  });
}

function begun(approver = "Mia Müller"): Repository {
  const repo = repository();
  repo.commit("Ada Beispiel", { "content/site.yaml": site, [werte]: statement(approver) });
  return repo;
}

const place = "content/statements/werte.md:4:13";

describe("Whoever approves a statement", () => {
  test("is told of if they changed it last, with day and commit", async () => {
    const repo = begun();
    repo.commit("Mia Müller", { [werte]: statement("Mia Müller", "Neu.") });
    const [problem, ...others] = (await judged(repo.folder)).problems;
    const id = repo.as("Ada", "rev-parse", "HEAD").slice(0, 10);

    expect(others).toEqual([]);
    expect(problem).toMatchObject({ severity: "warning", rule: "four-eyes", line: 4, column: 13, file: werte });
    expect(problem?.message.en).toContain(`Mia Müller on 2026-01-01, commit ${id}.`);
    expect(problem?.message.de).toContain(`Mia Müller am 2026-01-01, Commit ${id}.`);
  });

  test("is not told of if somebody else did", async () => {
    const repo = begun();
    repo.commit("Mia Müller", { [werte]: statement("Mia Müller", "Neu.") });
    repo.commit("Ada Beispiel", { [werte]: statement("Mia Müller", "Neuer.") });

    expect(await told(repo)).toEqual([]);
  });

  test.each([
    ["mia müller"],
    ["MiaMüller"],
    ["Mia  Mueller"],
    ["Mia Müller (Aufsichtsrat)"],
    ["miamller@example.org"],
    ["mia-m"],
    ["Mimi"],
  ])("is known as %s, too", async (approver) => {
    const repo = repository();
    const author = "---\nname: Mia Müller\nnickname: Mimi\n---\n";
    repo.commit("Mia Müller", {
      "content/site.yaml": site,
      "content/authors/mia-m.md": author,
      [werte]: statement(approver),
    });

    expect(await told(repo)).toEqual([`${place} Mia Müller`]);
  });

  test("is somebody else if only a part of the name is the same", async () => {
    const repo = repository();
    repo.commit("Mia Müller", { "content/site.yaml": site, [werte]: statement("Mia Müller-Lüdenscheidt") });

    expect(await told(repo)).toEqual([]);
  });

  test("is known by names in other scripts", async () => {
    const repo = repository();
    repo.commit("山田 花子", { "content/site.yaml": site, [werte]: statement("山田花子") });

    expect(await told(repo)).toEqual([`${place} 山田 花子`]);
  });

  test("is known by the name that .mailmap gives", async () => {
    const repo = repository();
    repo.commit("mm1908", {
      ".mailmap": "Mia Müller <mm@example.org>\n",
      "content/site.yaml": site,
      [werte]: statement("Mia Müller"),
    });
    write(repo.folder, { ".mailmap": "Mia Müller <mm@example.org> mm1908 <mm@example.org>\n" });

    expect(await told(repo)).toEqual([`${place} Mia Müller`]);
  });
});

describe("No change of a statement is", () => {
  test("moving it", async () => {
    const repo = begun();
    repo.move("Mia Müller", werte, "content/statements/werte/2026-01-01.md");

    expect(await told(repo)).toEqual([]);
  });

  test("moving it here from elsewhere, more than once, with all the content", async () => {
    const repo = begun();
    repo.move("Mia Müller", "content", "old");
    repo.move("Mia Müller", "old", "site/content");

    expect(await told(repo, "site/content")).toEqual([]);
    const other = begun("Ada Beispiel");
    other.move("Mia Müller", "content", "site/content");
    expect(await told(other, "site/content")).toEqual([`${place} Ada Beispiel`]);
  });

  test("making it executable", async () => {
    const repo = begun();
    chmodSync(join(repo.folder, werte), 0o755);
    repo.commit("Mia Müller", {});

    expect(await told(repo)).toEqual([]);
  });

  test("putting one's own name below what somebody else wrote, or setting a new day for its review", async () => {
    const repo = begun("");
    repo.commit("Mia Müller", { [werte]: statement("Mia Müller") });
    expect(await told(repo)).toEqual([]);
    repo.commit("Mia Müller", {
      [werte]: statement("Mia Müller", "Wir sagen, was wir tun.", "review: { by: 2027-01-01 }\n"),
    });
    expect(await told(repo)).toEqual([]);
    repo.move("Ada Beispiel", "content", "site/content");
    expect(await told(repo, "site/content")).toEqual([]);

    repo.commit("Mia Müller", { "site/content/statements/werte.md": statement("Mia Müller", "Anders.") });
    const changed = repo.as("Ada", "rev-parse", "HEAD").slice(0, 10);
    repo.commit("Mia Müller", { "site/content/statements/werte.md": statement("Mia Müller ", "Anders.") });
    const [problem] = (await judged(repo.folder, "site/content")).problems;
    expect(problem?.message.en).toContain(`commit ${changed}.`);
  });

  test("merging what others wrote", async () => {
    const repo = begun();
    repo.as("Ada Beispiel", "checkout", "--quiet", "-b", "draft");
    repo.commit("Ada Beispiel", { [werte]: statement("Mia Müller", "Neu.") });
    repo.as("Ada Beispiel", "checkout", "--quiet", "main");
    repo.commit("Mia Müller", { "content/statements/agb.md": statement("Aufsichtsrat") });
    repo.as("Mia Müller", "merge", "--quiet", "--no-ff", "draft");

    expect(await told(repo)).toEqual([]);
  });
});

describe("A change of a statement is", () => {
  test.each([
    ["its title", (text: string) => text.replace("title: Werte", "title: Unsere Werte")],
    ["its owner", (text: string) => text.replace("owner: Vorstand", "owner: Recht")],
    ["one letter of its text", (text: string) => text.replace("tun.", "tun!")],
  ])("%s, also if the name of the approver is new", async (_, change) => {
    const repo = begun("Aufsichtsrat");
    repo.commit("Mia Müller", { [werte]: change(statement("Mia Müller")) });

    expect(await told(repo)).toEqual([`${place} Mia Müller`]);
  });

  test("moving and changing it at once", async () => {
    const repo = begun();
    write(repo.folder, { [werte]: statement("Mia Müller", "Neu.") });
    repo.move("Mia Müller", werte, "content/statements/werte/2026-01-01.md");

    expect(await told(repo)).toEqual(["content/statements/werte/2026-01-01.md:4:13 Mia Müller"]);
  });

  test("what a merge made of two", async () => {
    const repo = begun();
    repo.as("Ada Beispiel", "checkout", "--quiet", "-b", "draft");
    repo.commit("Ada Beispiel", { [werte]: statement("Mia Müller", "Eins.") });
    repo.as("Ada Beispiel", "checkout", "--quiet", "main");
    repo.commit("Ada Beispiel", { [werte]: statement("Mia Müller", "Zwei.") });
    expect(() => repo.as("Mia Müller", "merge", "--quiet", "draft")).toThrow();
    repo.commit("Mia Müller", { [werte]: statement("Mia Müller", "Eins und zwei.") });

    expect(await told(repo)).toEqual([`${place} Mia Müller`]);
  });

  test("not one that a merge has left behind", async () => {
    const repo = begun();
    repo.as("Ada Beispiel", "checkout", "--quiet", "-b", "draft");
    repo.commit("Mia Müller", {
      [werte]: statement("Mia Müller", "Eins."),
      "content/statements/agb.md": statement("X"),
    });
    repo.as("Ada Beispiel", "checkout", "--quiet", "main");
    repo.commit("Ada Beispiel", { [werte]: statement("Mia Müller", "Zwei.") });
    repo.as("Mia Müller", "merge", "--quiet", "--strategy-option=ours", "draft");

    expect(await told(repo)).toEqual([]);
  });
});

describe("Of all versions", () => {
  test("the one in force and the announced ones are judged, not those of the past", async () => {
    const repo = repository();
    const later = "changes: Anders.\n";
    repo.commit("Mia Müller", {
      "content/site.yaml": site,
      "content/statements/Größe & Maß/2024-01-01.md": statement("Mia Müller"),
      "content/statements/Größe & Maß/2025-01-01.md": statement("Mia Müller", "Zwei.", later),
      "content/statements/Größe & Maß/2027-01-01.md": statement("Mia Müller", "Drei.", later),
    });

    expect(await told(repo)).toEqual([
      "content/statements/Größe & Maß/2025-01-01.md:4:13 Mia Müller",
      "content/statements/Größe & Maß/2027-01-01.md:4:13 Mia Müller",
    ]);
  });
});

describe("Nothing is told, and why is noted, of", () => {
  test("a change that is in no commit yet", async () => {
    const repo = begun("Ada Beispiel");
    write(repo.folder, { [werte]: statement("Ada Beispiel", "Neu.") });

    expect(await judged(repo.folder)).toEqual({
      problems: [],
      notes: [`${werte} has changes that are in no commit yet, and so have no author.`],
    });
  });

  test("a file that git ignores", async () => {
    const repo = repository();
    repo.commit("Ada Beispiel", { ".gitignore": "werte.md\n", "content/site.yaml": site, [werte]: statement("Ada") });

    expect((await judged(repo.folder)).notes).toEqual([`${werte} is not in git: nobody can tell who wrote it.`]);
  });

  test("a shallow clone that ends before the change; one that reaches it is believed", async () => {
    const repo = begun("Mia Müller");
    repo.commit("Mia Müller", { "content/site.yaml": `${site}language: de\n` });
    const clone = emptyFolder();
    repo.as("Ada", "clone", "--quiet", "--depth=1", `file://${repo.folder}`, clone);
    expect(await judged(clone)).toEqual({
      problems: [],
      notes: [`The history of ${werte} ends before its last change: this may be a shallow clone.`],
    });

    repo.commit("Mia Müller", { [werte]: statement("Mia Müller", "Neu.") });
    rmSync(clone, { recursive: true });
    repo.as("Ada", "clone", "--quiet", "--depth=2", `file://${repo.folder}`, clone);
    expect((await judged(clone)).problems.length).toBe(1);
  });

  test("content that is in no repository", async () => {
    const folder = write(emptyFolder(), { "content/site.yaml": site, [werte]: statement("Ada") });

    expect(await judged(folder)).toEqual({
      problems: [],
      notes: ["The content is not in git: nobody can tell who wrote it."],
    });
  });

  test("a repository without a commit", async () => {
    const { folder } = repository();
    write(folder, { "content/site.yaml": site, [werte]: statement("Ada") });
    const { problems, notes } = await judged(folder);

    expect(problems).toEqual([]);
    expect(notes).toEqual([expect.stringMatching(/^git does not tell who changed statements: fatal: /)]);
  });

  test("a machine without git", async () => {
    const repo = begun("Ada Beispiel");
    const path = process.env["PATH"];
    process.env["PATH"] = emptyFolder();
    try {
      expect(await judged(repo.folder)).toEqual({
        problems: [],
        notes: ["git does not tell who changed statements: there is no git on this machine."],
      });
    } finally {
      process.env["PATH"] = path;
    }
  });

  test("statements that nobody has approved: git is not even asked", async () => {
    const folder = write(emptyFolder(), {
      ".git": "broken",
      "content/site.yaml": site,
      [werte]: "---\ntitle: Werte\n---\n\nText\n",
    });

    expect(await judged(folder)).toEqual({ problems: [], notes: [] });
  });
});

test("A repository's settings start no program, and a hook's variables name no other repository", async () => {
  const repo = begun("Ada Beispiel");
  const trap = join(repo.folder, "sprung");
  repo.as("Ada", "config", "core.fsmonitor", `touch ${trap}; false`);
  const other = repository();
  process.env["GIT_DIR"] = join(other.folder, ".git");
  try {
    expect(await told(repo)).toEqual([`${place} Ada Beispiel`]);
  } finally {
    delete process.env["GIT_DIR"];
  }
  expect(() => chmodSync(trap, 0o644)).toThrow(/ENOENT/);
});
