/** What was published neither vanishes nor changes silently. */
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { siteYaml } from "../support/content.ts";
import { contentOf } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";
import { Bank, statement } from "./releasing.ts";

const third = "posts/2024-03-03-dritter.md";
const post = (front: string, body = "Wir zahlen 1,5 % Zinsen.\n") =>
  `---\ntitle: Der dritte\ntags: [Zinsen]\n${front}---\n\n${body}`;

async function published(more: Readonly<Record<string, string>> = {}): Promise<Bank> {
  const bank = new Bank(more);
  expect(await bank.release("2026-10-01")).toMatchObject({ code: 0, problems: [] });
  return bank;
}

describe("An address that was published", () => {
  test("must not vanish with its post, whose name the message says", async () => {
    const bank = await published();
    rmSync(join(bank.content, third));
    const { code, problems } = await bank.release();
    expect(code).toBe(1);
    expect(problems.map(({ file, rule, severity }) => [file, rule, severity])).toEqual([
      [`${bank.content}/${third}`, "vanished", "error"],
      [`${bank.content}/site.yaml`, "vanished", "error"],
    ]);
    expect(problems[0]?.message).toContain("/blog/2024/03/dritter/ (Beitrag „Der dritte“) gibt es nicht mehr");
    expect(problems[0]?.like).toBe(
      "gone: [{ path: /blog/2024/03/dritter/, reason: Warum es die Seite nicht mehr gibt. }]",
    );
    // The topic's feeds are not told of besides the topic.
    expect(problems[1]?.message).toContain("/themen/zinsen/ (Thema „Zinsen“) gibt es nicht mehr");
  });

  test("leads on with the line that the message gives, when the post has another slug", async () => {
    const bank = await published();
    bank.write({ [third]: post("slug: zinsen\n") });
    const { problems } = await bank.release();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(`der Beitrag steht jetzt in ${bank.content}/${third}`);
    expect(problems[0]?.like).toBe("aliases: [/blog/2024/03/dritter/]");

    bank.write({ [third]: post(`slug: zinsen\n${problems[0]?.like}\n`) });
    expect(await bank.release()).toMatchObject({ code: 0, problems: [] });
    expect(bank.record.addresses["/blog/2024/03/dritter/"]).toMatchObject({
      to: "/blog/2024/03/zinsen/",
      since: "2026-10-01",
      entry: "post:zinsen",
      text: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test("is found again by its text, when the post is in another file under another title", async () => {
    const bank = await published();
    rmSync(join(bank.content, third));
    bank.write({ "posts/2024-03-04-neu.md": post("").replace("Der dritte", "Ganz neu") });
    const { problems } = await bank.release();
    expect(problems[0]?.message).toContain("posts/2024-03-04-neu.md");
    expect(problems[0]?.like).toBe("aliases: [/blog/2024/03/dritter/]");
  });

  test("may be moved or gone as site.yaml says, together with its feeds", async () => {
    const bank = await published();
    bank.write({
      [third]: post("").replace("Zinsen]", "Geld]"),
      "site.yaml": `${siteYaml}moved:\n  - { from: /themen/zinsen/, to: /themen/geld/ }\ngone:\n  - { path: /media/zahlen.csv, reason: Die Zahlen waren falsch. }\n`,
    });
    rmSync(join(bank.content, "media/zahlen.csv"));
    expect(await bank.release()).toMatchObject({ code: 0, problems: [] });
    const { addresses } = bank.record;
    expect(addresses["/themen/zinsen/"]).toMatchObject({ to: "/themen/geld/" });
    expect(addresses["/themen/zinsen/feed.xml"]).toMatchObject({ to: "/themen/geld/feed.xml", id: true });
    expect(addresses["/media/zahlen.csv"]).toMatchObject({ gone: "Die Zahlen waren falsch." });
    const site = contentOf(bank.output);
    expect(site["_redirects"]?.split("\n")).toEqual([
      "/themen/zinsen/ /themen/geld/ 301",
      "/themen/zinsen/feed.json /themen/geld/feed.json 301",
      "/themen/zinsen/feed.xml /themen/geld/feed.xml 301",
      "",
    ]);
    expect(site["themen/zinsen/index.html"]).toContain('url=/themen/geld/"');
    expect(site).not.toHaveProperty("themen/zinsen/feed.xml");
  });

  test("must be there again even if it only led somewhere", async () => {
    const bank = await published({ [third]: post("aliases: [/alt, /Über/Zinsen]\n") });
    bank.write({ [third]: post("aliases: [/alt]\n") });
    const { problems } = await bank.release();
    expect(problems).toMatchObject([
      { file: `${bank.content}/${third}`, rule: "vanished", like: "aliases: [/alt, /Über/Zinsen]" },
    ]);
  });

  test("may vanish when it is one that comes and goes by itself", async () => {
    const posts = Array.from({ length: 10 }, (_, index) => `posts/2023-01-${index + 10}-p${index}.md`);
    const bank = await published(Object.fromEntries(posts.map((path) => [path, "---\ntitle: P\n---\n\nText.\n"])));
    for (const path of posts) rmSync(join(bank.content, path));
    const gone = posts.map((path) => `  - { path: /blog/2023/01/${path.slice(-5, -3)}/, reason: Probe }`);
    bank.write({ "site.yaml": `${siteYaml}gone:\n${gone.join("\n")}\n` });
    expect(await bank.release()).toMatchObject({ code: 0, problems: [] });
  });

  test("is not missed while its file has an error of its own", async () => {
    const bank = await published();
    bank.write({ [third]: post("date: 2008-13-29\n") });
    const { problems } = await bank.release();
    expect(problems.map(({ rule }) => rule)).toEqual(["date"]);
  });
});

describe("A published version of a statement", () => {
  const version = "statements/werte/2026-01-01.md";

  test.each([
    ["text", statement(undefined, "Wir sagen, was wir tum.\n")],
    ["title", statement().replace("Werte", "Wertte")],
    ["motto", statement().replace("owner", "motto: Offen\nowner")],
    ["summary", statement().replace("owner", "summary: Kurz\nowner")],
    ["language", statement().replace("owner", "language: en\nowner")],
  ])("with one letter of its %s changed is an error that says how to do better", async (_what, text) => {
    const bank = await published();
    bank.write({ [version]: text });
    const { code, problems } = await bank.release();
    expect([code, problems.map(({ file, rule }) => [file, rule])]).toEqual([
      1,
      [[`${bank.content}/${version}`, "published"]],
    ]);
    expect(problems[0]?.message).toContain("jeder Buchstabe einer Fassung bleibt");
    expect(problems[0]?.message).toContain("Stellen Sie diese Datei wieder her");
    expect(problems[0]?.message).toContain("„changes“");
    expect(problems[0]?.like).toBe("statements/werte/2026-11-01.md");
  });

  test("that is announced counts as published", async () => {
    const bank = await published({ "statements/werte/2027-01-01.md": statement("Neu.", "Bald.\n") });
    bank.write({ "statements/werte/2027-01-01.md": statement("Neu!", "Bald.\n") });
    expect((await bank.release()).problems).toMatchObject([{ rule: "published" }]);
  });

  test("is not kept by another one that says the same", async () => {
    const words = statement("Wieder wie zuerst.");
    const bank = await published({ [version]: words, "statements/werte/2026-09-01.md": words });
    bank.write({ [version]: words.replace("zuerst", "früher") });
    expect((await bank.release()).problems).toMatchObject([
      { file: `${bank.content}/${version}`, rule: "published", like: "statements/werte/2026-11-01.md" },
    ]);
  });

  test("that was declared gone stays in the record, even if another one says the same", async () => {
    const words = statement("Wieder wie zuerst.");
    const bank = await published({ [version]: words, "statements/werte/2026-09-01.md": words });
    rmSync(join(bank.content, version));
    bank.write({
      "site.yaml": `${siteYaml}gone: [{ path: /werte/fassungen/2026-01-01/, reason: Ein Gericht hat es verlangt. }]\n`,
    });
    expect(await bank.release()).toMatchObject({ code: 0 });
    expect(bank.record.versions["werte/2026-01-01"]).toMatchObject({ gone: "Ein Gericht hat es verlangt." });
  });

  test("that was removed is an error", async () => {
    const bank = await published();
    rmSync(join(bank.content, version));
    // The second version is the first one then, which needs no `changes`.
    const { code, problems } = await bank.release();
    expect(code).toBe(1);
    // Restored, it has its address back: nobody is told to lead that elsewhere.
    expect(problems.filter(({ rule }) => rule === "vanished")).toEqual([]);
    expect(problems.find(({ rule }) => rule === "published")).toMatchObject({ file: `${bank.content}/${version}` });
    expect(problems.find(({ rule }) => rule === "published")?.message).toContain("jede Fassung bleibt nachlesbar");
  });

  test.each([
    [
      "another owner, approver and review",
      statement().replace("Vorstand", "Aufsichtsrat\napprovedBy: Vorstand\nreview: {by: 2027-01-01}"),
    ],
    ["other ends of lines and blanks behind them", statement().replace(/\n/g, "\r\n").replace("tun.", "tun.  ")],
    ["letters in two pieces", statement().normalize("NFD")],
    ["empty lines at its end", `${statement()}\n\n`],
  ])("may have %s", async (_what, text) => {
    const bank = await published();
    bank.write({ [version]: text });
    expect(await bank.release()).toMatchObject({ code: 0, problems: [] });
  });

  test("may move from a file of its own into a folder, and then get a second one", async () => {
    const bank = await published();
    const file = join(bank.content, "statements/impressum.md");
    bank.write({ "statements/impressum/2026-10-01.md": contentOf(bank.content)["statements/impressum.md"] ?? "" });
    rmSync(file);
    expect(await bank.release()).toMatchObject({ code: 0, problems: [] });
    expect(bank.record.versions).toMatchObject({ "impressum/2026-10-01": { since: "2026-10-01" } });
    expect(bank.record.versions).not.toHaveProperty("impressum");
    bank.write({
      "statements/impressum/2026-11-01.md":
        "---\ntitle: Impressum\nkind: imprint\nchanges: Neue Anschrift.\n---\n\nMusterbank eG, Neustadt.\n",
    });
    expect(await bank.release("2026-11-02")).toMatchObject({ code: 0, problems: [] });
  });

  test("of a statement of one version must not change in place", async () => {
    const bank = await published();
    bank.write({
      "statements/impressum.md": "---\ntitle: Impressum\nkind: imprint\n---\n\nMusterbank eG, Neustadt.\n",
    });
    const { problems } = await bank.release();
    expect(problems).toMatchObject([{ rule: "published", like: "statements/impressum/2026-11-01.md" }]);
    expect(problems[0]?.message).toContain("statements/impressum/2026-10-01.md");
  });
});

test("A correction may get other words, and is another one in feeds then", async () => {
  const corrected = (words: string) => post(`corrections: [{ date: 2026-09-01, text: "${words}" }]\n`);
  const bank = await published({ [third]: corrected("Es sind 1,5 Prozent.") });
  const ids = () => Object.entries(bank.record.ids).filter(([, entry]) => entry === "post:dritter");
  const [before] = ids();
  bank.write({ [third]: corrected("Es sind anderthalb Prozent.") });
  expect(await bank.release()).toMatchObject({ code: 0, problems: [] });
  expect(ids()).toHaveLength(2);
  expect(ids()).toContainEqual(before);
});

describe("A published post that says something else", () => {
  const other = "Wir zahlen 15 % Zinsen.\n";

  test("without a word is a warning at its file", async () => {
    const bank = await published();
    bank.write({ [third]: post("", other) });
    const { code, problems } = await bank.release();
    expect([code, problems]).toMatchObject([
      0,
      [{ file: `${bank.content}/${third}`, severity: "warning", rule: "silent", like: "updated: 2026-11-01" }],
    ]);
    expect(await bank.release()).toMatchObject({ code: 0, problems: [] });
  });

  test.each(["silentChanges: error\n", "strict: true\n"])("is an error with %j", async (setting) => {
    const bank = await published();
    bank.write({ [third]: post("", other), "site.yaml": siteYaml + setting });
    expect(await bank.release()).toMatchObject({ code: 1, problems: [{ rule: "silent", severity: "error" }] });
  });

  test.each([
    ["when it was updated", "updated: 2026-11-01\n"],
    ["what was wrong", 'corrections: [{ date: 2026-11-01, text: "Die Zahl war falsch." }]\n'],
  ])("is fine when it says %s", async (_what, front) => {
    const bank = await published();
    bank.write({ [third]: post(front, other) });
    expect(await bank.release()).toMatchObject({ code: 0, problems: [] });
  });

  test("has to say so each time", async () => {
    const bank = await published({
      [third]: post('updated: 2026-09-01\ncorrections: [{ date: 2026-09-01, text: "Eins." }]\n'),
    });
    bank.write({ [third]: post('updated: 2026-09-01\ncorrections: [{ date: 2026-09-01, text: "Eins." }]\n', other) });
    expect((await bank.release()).problems).toMatchObject([{ rule: "silent" }]);
  });

  test("may be set otherwise", async () => {
    const bank = await published();
    bank.write({ [third]: post("", "Wir zahlen **1,5\u00a0%** Zinsen\n") });
    expect(await bank.release()).toMatchObject({ code: 0, problems: [] });
  });

  test("is noticed at its new address, too", async () => {
    const bank = await published();
    bank.write({ [third]: post("slug: neu\naliases: [/blog/2024/03/dritter/]\n", other) });
    expect((await bank.release()).problems).toMatchObject([{ rule: "silent" }]);
  });
});

test("With wrong settings, nothing is missed", async () => {
  const bank = await published();
  bank.write({ "site.yaml": siteYaml.replace("https://example.org/", "www") });
  expect((await bank.release()).problems.map(({ rule }) => rule)).toEqual(["url"]);
});

describe("What site.yaml says of addresses", () => {
  test.each([
    ["moved: [{ from: /werte/, to: /impressum/ }]", "diese Adresse gibt es aber noch"],
    ["gone: [{ path: /werte, reason: Probe }]", "diese Adresse gibt es aber noch"],
    ["gone: [{ path: /themen/geld/feed.xml, reason: Probe }]", "diese Adresse gibt es aber noch"],
    ["moved: [{ from: /alt/, to: /nirgends/ }]", "steht keine Seite"],
    ["moved: [{ from: /a/, to: /b/ }, { from: /b/, to: /werte/ }]", "steht keine Seite"],
    ["gone: [{ path: /a/, reason: Eins }, { path: /A, reason: Zwei }]", "das sagt schon"],
    ["gone: [{ path: alt, reason: Eins }]", "das ist kein Pfad"],
    ["gone: [{ path: /alt/ }]", "hier fehlt „reason“"],
    ["moved: [{ from: /alt/ }]", "hier fehlt „to“"],
    ["silentChanges: off", "möglich sind warning, error"],
  ])("%s is an error with its line", async (line, message) => {
    const bank = new Bank({ "site.yaml": `${siteYaml}${line}\n` });
    const { code, problems } = await bank.release();
    expect([code, problems.map(({ file, line }) => [file, line])]).toEqual([1, [[`${bank.content}/site.yaml`, 7]]]);
    expect(problems[0]?.message).toContain(message);
  });

  test("may not take an alias", async () => {
    const bank = new Bank({
      [third]: post("aliases: [/alt/]\n"),
      "site.yaml": `${siteYaml}gone: [{ path: /alt/, reason: Probe }]\n`,
    });
    expect((await bank.release()).problems).toMatchObject([{ file: `${bank.content}/site.yaml`, line: 7 }]);
  });
});

describe("A build with --previous", () => {
  test("that is refused leaves the site complete", async () => {
    const bank = await published();
    const before = contentOf(bank.output);
    rmSync(join(bank.content, third));
    expect((await bank.release()).code).toBe(1);
    expect(contentOf(bank.output)).toEqual(before);
  });

  test.each([
    ["", "is not JSON"],
    ["[]", "is not the record of a release"],
    ['{"version": 1}', "is not the record of a release"],
    ['{"format": 2, "site": "https://example.org/"}', "format 2, and this Klartext reads the format 1"],
    ['{"format": 1, "site": "https://example.org/", "hash": "x"}', "is damaged at hash"],
  ])("of %j exits with 3 and says what is wrong", async (text, message) => {
    const bank = new Bank();
    writeFileSync(bank.kept, text);
    const { code, err } = await klartext(["check", "--content", bank.content, "--previous", bank.kept]);
    expect([code, err]).toEqual([3, expect.stringContaining(message)]);
  });

  test("of another site exits with 3", async () => {
    const bank = await published();
    bank.write({ "site.yaml": siteYaml.replace("example.org", "example.com") });
    const { code, err } = await klartext(["check", "--content", bank.content, "--previous", bank.kept]);
    expect([code, err]).toEqual([3, expect.stringContaining("is the record of https://example.org/")]);
  });

  test("of no file exits with 2", async () => {
    const bank = new Bank();
    const { code, err } = await klartext(["check", "--content", bank.content, "--previous", bank.place]);
    expect([code, err]).toEqual([2, expect.stringContaining("cannot be read")]);
  });

  test("is what check tells, too, in the language of the site", async () => {
    const bank = await published();
    renameSync(join(bank.content, third), join(bank.content, "posts/2024-03-03-anders.md"));
    bank.write({ "site.yaml": siteYaml.replace("language: de", "language: de-AT") });
    const { code, out } = await klartext(["check", "--content", bank.content, "--previous", bank.kept]);
    expect(code).toBe(1);
    expect(out).toContain("Fehler [vanished] die veröffentlichte Adresse /blog/2024/03/dritter/");
  });
});
