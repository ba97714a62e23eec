/** A preview without drafts keeps the record up to date, whatever is saved: it equals the one of a build from nothing. */
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { argumentsOf } from "../../src/commands/arguments.ts";
import { build } from "../../src/commands/build.ts";
import { startSession } from "../../src/commands/session.ts";
import { siteOptions, siteOptionsFrom } from "../../src/commands/site-options.ts";
import { Bank, run, statement } from "../release/releasing.ts";
import { siteYaml } from "../support/content.ts";
import { difference, type Site, siteIn, withoutIndex } from "../support/difference.ts";

const third = "posts/2024-03-03-dritter.md";
const text = (body: string, front = "") => `---\ntitle: Der dritte\ntags: [Zinsen]\n${front}---\n\n${body}\n`;
/** Longer than what other pages show of it. */
const long = "Ein Satz über Geld. ".repeat(40);

const saves: readonly (readonly [what: string, files: Readonly<Record<string, string | undefined>>])[] = [
  ["nothing", {}],
  ["a longer text", { [third]: text(long) }],
  ["nothing but another text", { [third]: text(`${long}Wir zahlen 2 %.`) }],
  ["the same text set otherwise", { [third]: text(`${long}Wir zahlen **2 %**.`) }],
  ["a correction", { [third]: text(`${long}Wir zahlen 3 %.`, "updated: 2026-10-31\n") }],
  ["another file", { "media/zahlen.csv": "1;2;3\n" }],
  ["an alias", { [third]: text(long, "updated: 2026-10-31\naliases: [/alt/]\n") }],
  ["a new version", { "statements/werte/2026-10-30.md": statement("Neu.") }],
  ["another owner", { "statements/werte/2026-10-30.md": statement("Neu.").replace("Vorstand", "Rat") }],
  ["the new version gone", { "statements/werte/2026-10-30.md": undefined }],
  [
    "another address of a post",
    { [third]: text(long, "updated: 2026-10-31\nslug: neu\naliases: [/blog/2024/03/dritter/, /alt/]\n") },
  ],
  [
    "nothing but another text at that address",
    {
      [third]: text(
        `${long}Wir zahlen 4 %.`,
        "updated: 2026-10-31\nslug: neu\naliases: [/blog/2024/03/dritter/, /alt/]\n",
      ),
    },
  ],
  [
    "another name of a topic, and of a note",
    {
      [third]: text(long, "updated: 2026-10-31\nslug: neu\naliases: [/blog/2024/03/dritter/, /alt/]\n").replace(
        "Zinsen]",
        "Sparen]",
      ),
      "notes/2024-03-05-kurz.md": undefined,
      "notes/2024-03-05-knapp.md": "---\nauthors: mia-muster\n---\n\nEine kurze Notiz.\n",
      "site.yaml": `${siteYaml}moved:\n  - { from: /themen/zinsen/, to: /themen/sparen/ }\n  - { from: /notizen/2024/03/kurz/, to: /notizen/2024/03/knapp/ }\n`,
    },
  ],
];

test.each([
  ["without an earlier release", false],
  ["after an earlier release", true],
])("%s", async (_how, isSecond) => {
  const bank = new Bank();
  await bank.release("2026-10-01");
  const previous = isSecond ? ["--previous", bank.kept] : [];
  const args = (output: string) => [
    "--content",
    bank.content,
    "--output",
    join(bank.place, output),
    "--now",
    "2026-11-01",
    "--quiet",
    ...previous,
  ];
  const options = siteOptionsFrom(argumentsOf([...args("preview"), "--no-drafts"], siteOptions), {
    drafts: true,
    again: true,
  });
  const preview = startSession(options);
  for (const [what, files] of saves) {
    const places = new Set<string>();
    for (const [path, content] of Object.entries(files)) {
      places.add(join(bank.content, path));
      if (content === undefined) rmSync(join(bank.content, path));
      else writeFileSync(join(bank.content, path), content);
    }
    const heard = await run(
      { summary: "", help: "", run: async () => ((await preview.build(places)).plan ? 0 : 1) },
      [],
    );
    for (const name of ["fresh", "fresh.cache"]) rmSync(join(bank.place, name), { recursive: true, force: true });
    const fresh = await run(build, args("fresh"));
    expect([what, heard.code, heard.out]).toEqual([what, fresh.code, fresh.out]);
    const [found, expected] = ["preview", "fresh"].map((name) => withoutIndex(siteIn(join(bank.place, name))));
    if (fresh.code === 0)
      expect([what, difference(withoutHash(found), withoutHash(expected))]).toEqual([what, undefined]);
  }
  preview.end();

  // What the preview has left is enough for a build that renders nothing.
  cpSync(join(bank.place, "preview"), join(bank.place, "before"), { recursive: true });
  await run(build, args("preview"));
  const after = siteIn(join(bank.place, "preview"));
  const fresh = siteIn(join(bank.place, "fresh"));
  expect(difference(after, fresh)).toBeUndefined();
});

/** A preview keeps the search index of its beginning: the lines about it may differ, and with them the hash of the whole. */
function withoutHash(site: Site | undefined): Site {
  return new Map(
    [...(site ?? [])].map(([path, bytes]) => {
      if (path !== "release.json") return [path, bytes];
      const lines = String(bytes)
        .split("\n")
        .filter((line) => !/^"(?:hash|\/suche\/index\/)/.test(line));
      return [path, Buffer.from(lines.join("\n"))];
    }),
  );
}
