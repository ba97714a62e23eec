/** Free pages are the same on every machine, whatever its zone, its language and its disk. */
import { mkdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentFolder } from "../support/content.ts";
import { contentOf, emptyFolder, write } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";

const free = (title: string, more = "") =>
  `---\nlayout: klartext\ntitle: ${title}\ntags: frei\n${more}---\n{{ page.date }}\n`;
const pages: readonly (readonly [name: string, text: string])[] = [
  ["eins.njk", free("Eins")],
  ["zwei.njk", free("Zwei")],
  ["drei.njk", free("Drei")],
  ["2023-05-06-vier.njk", free("Vier")],
  ["fuenf.liquid", free("Fünf", "date: 2022-02-03\n")],
  ["sechs.njk", free("Sechs", 'date: "2022-02-03T10:00"\n')],
  [
    "liste.njk",
    "{% for p in collections.frei %}{{ p.data.title }} {{ p.date }} {{ p.date | date }}\n{% endfor %}{% for p in collections.posts %}{{ p.date }} {{ p.data.page.date }}\n{% endfor %}{{ page.date | date }}",
  ],
];

interface Machine {
  readonly env: Readonly<Record<string, string>>;
  readonly files: typeof pages;
  readonly folder: string;
}

async function built({ env, files, folder }: Machine): Promise<Readonly<Record<string, string>>> {
  const place = join(emptyFolder(), folder);
  mkdirSync(place);
  const content = contentFolder(join(place, "content"));
  for (const [index, [name, text]] of files.entries()) {
    write(content, { [`pages/${name}`]: text });
    utimesSync(join(content, "pages", name), index * 1_000_000, index * 1_000_000);
  }
  const output = join(place, "_site");
  const run = await klartext(["build", "--content", content, "--output", output, "--now", "2024-03-10T12:00:00Z"], {
    env,
  });
  expect([run.code, run.out]).toEqual([0, expect.anything()]);
  return contentOf(output);
}

test("They are byte for byte the same under any zone and language, and in whatever order their files were made", async () => {
  const here = await built({ env: { TZ: "Pacific/Apia", LC_ALL: "de_DE.UTF-8" }, files: pages, folder: "hier" });
  const there = await built({
    env: { TZ: "America/Lima", LC_ALL: "en_US.UTF-8" },
    files: pages.toReversed(),
    folder: "2001-02-03",
  });
  expect(there).toEqual(here);
  expect(
    Buffer.from(here["liste/index.html"] ?? "", "latin1")
      .toString()
      .split("\n"),
  ).toEqual([
    "Fünf 2022-02-03T01:00:00+01:00 3. Februar 2022",
    "Sechs 2022-02-03T11:00:00+01:00 3. Februar 2022",
    "Vier 2023-05-06T02:00:00+02:00 6. Mai 2023",
    "Drei 2024-03-10T13:00:00+01:00 10. März 2024",
    "Eins 2024-03-10T13:00:00+01:00 10. März 2024",
    "Zwei 2024-03-10T13:00:00+01:00 10. März 2024",
    "2024-03-01T00:00:00+01:00 2024-03-01T00:00:00+01:00",
    "2024-03-02T00:00:00+01:00 2024-03-02T00:00:00+01:00",
    "10. März 2024",
  ]);
});

test("A date that the machine would tell is refused, with its file", async () => {
  const place = emptyFolder();
  const content = contentFolder(join(place, "content"), {
    "pages/eins.njk": free("Eins", "date: git Last Modified\n"),
  });
  const { code, out, err } = await klartext(["build", "--content", content, "--output", join(place, "_site")]);
  expect(code).toBe(1);
  expect(out + err).toContain("pages/eins.njk");
  expect(out + err).toContain("das wäre auf jedem Rechner ein anderer Tag");
});
