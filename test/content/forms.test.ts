import { describe, expect, test } from "vitest";
import { emptyFolder, write } from "../support/folder.ts";
import { passed } from "./gate-cases.ts";

const site = "title: K\nurl: https://example.org/\nlanguage: en\n";

function read(files: Readonly<Record<string, string>>) {
  const { site: whole, problems } = passed(write(emptyFolder(), { "site.yaml": site, ...files }));
  const told = problems.map(
    ({ file, line, column, severity, rule }) => `${file.replace("content/", "")}:${line}:${column} ${severity} ${rule}`,
  );
  return { site: whole, told, messages: problems.map(({ message }) => message.en) };
}

const post = (particulars: string, text = "Text\n") => ({
  "posts/2008-12-29-a.md": `---\ntitle: A\n${particulars}\n---\n${text}`,
});
const at = (place: string) => `posts/2008-12-29-a.md:${place}`;

describe("Links of people and profiles of the bank", () => {
  test.each([
    "https://example.net/",
    "[https://example.net/]",
    "{ title: example.net, url: https://example.net/ }",
    "[{ title: example.net, url: https://example.net/ }]",
    "{ example.net: https://example.net/ }",
  ])("may be written as %s", (written) => {
    const { site: whole, told } = read({
      "site.yaml": `${site}profiles: ${written}\n`,
      "authors/erika.md": `---\nname: Erika\nlinks: ${written}\n---\n`,
    });
    const link = { title: "example.net", url: "https://example.net/" };

    expect(told).toEqual([]);
    expect(whole?.settings.profiles).toEqual([link]);
    expect(whole?.authors[0]?.links).toEqual([link]);
  });

  test("are told of at the address that is wrong", () => {
    const { told } = read({ "authors/erika.md": "---\nname: Erika\nlinks:\n  Blog: nirgends\n---\n" });

    expect(told).toEqual(["authors/erika.md:4:9 error url"]);
  });
});

describe("Words that every object has as keys", () => {
  test("are titles of links", () => {
    const links = "{ constructor: 'https://example.net/' }";
    const { site: whole } = read({ "authors/erika.md": `---\nname: Erika\nlinks: ${links}\n---\n` });

    expect(whole?.authors[0]?.links).toEqual([{ title: "constructor", url: "https://example.net/" }]);
  });

  test("are names of services, whose mistakes are told", () => {
    expect(read({ "services.yaml": "__proto__: { url: https://example.net/ }\n" }).told).toEqual([
      "services.yaml:1:1 error required",
    ]);
  });
});

describe("services.yaml", () => {
  test.each([
    "",
    "# Noch nichts.\n",
    "- { name: Video, url: https://example.net/, purpose: Videos }\n",
    "Video: { url: https://example.net/, purpose: Videos }\n",
  ])("may be %j", (yaml) => {
    expect(read({ "services.yaml": yaml }).told).toEqual([]);
  });

  test("may not be a text", () => {
    expect(read({ "services.yaml": "Video\n" }).told).toEqual(["services.yaml:1:1 error yaml"]);
  });
});

describe("Keys", () => {
  test.each(["toString", "hasOwnProperty", "valueOf", "constructor", "__proto__", "prototype"])(
    "that every object has are unknown, too: %s",
    (key) => {
      expect(read(post(`${key}: 1`)).told).toEqual([at("3:1 error unknown-key")]);
    },
  );

  test.each([
    ["categories: [A]", "tags"],
    ["Datum: 2008-12-29", "date"],
    ["redirect_from: [/a/]", "aliases"],
    ["Zusammenfassung: A", "summary"],
  ])("of other programs and other languages are understood: %s", (line, meant) => {
    expect(read(post(line)).messages[0]).toContain(`did you mean \`${meant}\`?`);
  });
});

describe("Addresses in particulars", () => {
  const written = "https://müller.example/a|b{c} ü?d=é#e#f";
  const url = "https://xn--mller-kva.example/a%7Cb%7Bc%7D%20%C3%BC?d=%C3%A9#e%23f";

  test("come out as those in texts do, percent-encoded", () => {
    const { site: whole, told } = read({
      "site.yaml": `${site}profiles: "${written}"\n`,
      "authors/erika.md": `---\nname: Erika\nlinks: [{ title: A, url: "${written}" }]\n---\n`,
      ...post(`source: { title: B, url: "${written}", archive: "${written}" }`, `[C](<${written}>)\n`),
      "notes/2008-12-30-b.md": `---\nkind: link\nlink: { title: D, url: "${written}" }\n---\nText\n`,
      "comments/a/1.md": `---\nname: E\ndate: 2008-12-30 10:00\nwebsite: "${written}"\n---\nText\n`,
    });

    expect(told).toEqual([]);
    expect(whole?.settings.profiles[0]?.url).toBe(url);
    expect(whole?.authors[0]?.links[0]?.url).toBe(url);
    expect(whole?.posts[0]?.sources).toEqual([{ title: "B", url, archive: url }]);
    expect(whole?.notes[0]?.link?.url).toBe(url);
    expect(whole?.posts[0]?.comments.threads[0]?.website).toBe(url);
    expect(String(whole?.posts[0]?.body.html)).toContain(`href="${url}"`);
  });

  test("that are encoded already stay as they are", () => {
    const encoded = "https://example.net/a%20b%C3%BC/?c=d%26e&f=(g)";
    const { site: whole } = read(post(`source: { title: B, url: "${encoded}" }`));
    expect(whole?.posts[0]?.sources[0]?.url).toBe(encoded);
  });

  test.each(["https://a b/", "https://exa mple.net/", "https://a.example/<b>", "https:///weg", "https://"])(
    "are refused if no browser can read them: %s",
    (address) => {
      expect(read(post(`source: { title: B, url: "${address}" }`)).told).toEqual([at("3:26 error url")]);
    },
  );
});

describe("A key that is needed and misspelt", () => {
  test.each([
    ["titel: A\n", "2:1 error unknown-key"],
    ["title: A\nsource: { titel: B }\n", "3:11 error unknown-key"],
    ["title: A\nimage: { src: /media/a.jpg, atl: B }\n", "3:29 error unknown-key"],
  ])("is told once: %j", (head, told) => {
    const files = { "posts/2008-12-29-a.md": `---\n${head}---\nText\n`, "media/a.jpg": "x" };
    expect(read(files).told).toEqual([at(told)]);
  });

  test("is told once where its name stands for it elsewhere: the date, what is new, the site's title", () => {
    expect(read({ "posts/a.md": "---\ntitle: A\ndtae: 2008-12-29\n---\nText\n" }).told).toEqual([
      "posts/a.md:3:1 error unknown-key",
    ]);
    const version = (more: string) => `---\ntitle: W\n${more}---\nText\n`;
    const versions = {
      "statements/werte/2020-01-01.md": version(""),
      "statements/werte/2021-01-01.md": version("change: A\n"),
    };
    expect(read(versions).told).toEqual(["statements/werte/2021-01-01.md:3:1 error unknown-key"]);
    expect(read({ "site.yaml": "titel: K\nurl: https://example.org/\n" }).told).toEqual([
      "site.yaml:1:1 error unknown-key",
    ]);
  });

  test("leaves the others to be missed", () => {
    expect(read({ "posts/a.md": "---\ntitel: A\n---\nText\n" }).told).toEqual([
      "posts/a.md:1:1 error required",
      "posts/a.md:2:1 error unknown-key",
    ]);
  });
});

describe("The particulars of the bank", () => {
  test("hold what is known, and warn of the rest", () => {
    const { site: whole, told } = read({ "site.yaml": `${site}imprint:\n  city: Musterstadt\n  farbe: blau\n` });

    expect(told).toEqual(["site.yaml:6:3 warning unknown-key"]);
    expect(whole?.settings.imprint).toEqual({ city: "Musterstadt" });
  });
});

describe("Names that become addresses", () => {
  const long = "x".repeat(241);

  test("are not too long for a disk", () => {
    expect(read(post(`slug: ${long}`)).told).toEqual([at("3:7 error slug")]);
    expect(read(post(`tags: [${long}]`)).told).toEqual([at("3:8 error tag")]);
    expect(read({ [`media/${"½".repeat(80)}.png`]: "x" }).told).toEqual([`media/${"½".repeat(80)}.png:1:1 error slug`]);
    expect(read(post(`slug: ${long.slice(1)}\ntags: [${long.slice(1)}]`)).told).toEqual([]);
  });
});

describe("Dates beside the day in the file's name", () => {
  test("are the same day if they are written so, whatever day it is in the site's zone", () => {
    expect(read(post("date: 2008-12-29T23:30:00-05:00")).told).toEqual([]);
    expect(read(post("date: 2008-12-28T23:30:00-05:00")).told).toEqual([]);
    expect(read(post("date: 2008-12-28")).told).toEqual([at("3:7 warning date")]);
  });
});

describe("What YAML reads otherwise than it was meant", () => {
  test.each([
    ["summary: Wir sind #1 im Ort", "3:19 warning yaml"],
    ["tags:\n  - A\n   - B", "5:4 warning yaml"],
    ["summary: - A", "3:10 error yaml"],
    ["summary: & Co", "3:10 error yaml"],
    ["summary: ? A", "3:10 error yaml"],
  ])("is told: %j", (particulars, told) => {
    expect(read(post(particulars)).told).toEqual([at(told)]);
  });

  test.each(["summary: A # ein Kommentar", 'summary: "A" #Kommentar', "summary: A\n  -- B", "tags:\n  - A\n  - B # C"])(
    "and nothing else: %j",
    (particulars) => {
      expect(read(post(particulars)).told).toEqual([]);
    },
  );

  test("tells of a whole text that is refused once", () => {
    expect(read({ "authors/erika.md": "---\n!a\nname: Erika\n---\n" }).told).toEqual([
      "authors/erika.md:2:1 error yaml",
    ]);
  });
});

describe("A line of dashes inside the particulars", () => {
  test.each(["---\ntags: [B]", "---\ntags:\n  - B\nsummary: C", "---\n---\nsummary: C"])(
    "is told: %j",
    (particulars) => {
      expect(read(post(particulars)).told).toEqual([at("3:1 error front-matter")]);
    },
  );

  test.each(["Fazit: gut\n---\n", "fazit: gut\n\n---\n", "---\n", "\nfazit: gut\n---\n"])(
    "is none in the text: %j",
    (text) => {
      expect(read(post("tags: [B]", text)).told).toEqual([]);
    },
  );

  test("is looked for in no more time than it takes to read the text", () => {
    expect(read(post("tags: [B]", `a: b\n${"      - c\n".repeat(20_000)}`)).told).toEqual([]);
  }, 20_000);
});

describe("Control characters", () => {
  test("are told of beyond the first 65,536, too", () => {
    expect(read(post('summary: "A\\U0001FFFE"', "😀 A\u{10ffff}\ufdd0 B\n")).told).toEqual([
      at("3:10 error encoding"),
      at("5:5 error encoding"),
    ]);
    expect(read(post("summary: 😀🿽𠀀", "\u{1fffd}\u{20000}\n")).told).toEqual([]);
  });

  test("hide no other mistake of their file", () => {
    expect(read(post("draft: nein\u0001", "A\u0000 [x](post:y)\rB\n\n# C\u0093\n")).told).toEqual([
      at("3:8 error type"),
      at("3:12 error encoding"),
      at("5:2 error encoding"),
      at("5:8 error post-link"),
      at("7:4 error encoding"),
      at("8:1 warning heading"),
    ]);
  });
});

describe("An empty key for what is new in a statement", () => {
  test("is told on its own line, once", () => {
    const version = (changes: string) => `---\ntitle: W\n${changes}---\nText\n`;
    const files = (changes: string) => ({
      "statements/werte/2020-01-01.md": version(""),
      "statements/werte/2021-01-01.md": version(changes),
    });

    expect(read(files("changes:\n")).told).toEqual(["statements/werte/2021-01-01.md:3:1 error statement"]);
    expect(read(files("changes: ''\n")).told).toEqual(["statements/werte/2021-01-01.md:3:10 error required"]);
    expect(read(files("")).told).toEqual(["statements/werte/2021-01-01.md:1:1 error statement"]);
  });
});

describe("Files of media/", () => {
  test("are suggested by their name, wherever they lie, and keep what their address ends in", () => {
    const files = { "media/2008/haus.jpg": "x", "media/plan.pdf": "x" };
    const { messages, site: whole } = read({
      ...files,
      ...post("tags: [B]", "![a](haus.jpg) ![b](media/haus.jpg) [c](/media/plan.pdf#page=2)\n"),
    });

    expect(messages).toHaveLength(2);
    for (const message of messages) expect(message).toContain("did you mean `/media/2008/haus.jpg`?");
    expect(String(whole?.posts[0]?.body.html)).toContain('href="/media/plan.pdf#page=2"');
  });
});
