import { describe, expect, test } from "vitest";
import type { GateOptions } from "../../src/content/gate.ts";
import { instantAt } from "../../src/content/instant.ts";
import type { Site } from "../../src/model/site.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { passed } from "./gate-cases.ts";

const settings = "title: Klartext\nname: Musterbank eG\nurl: https://example.org/\n";

function post(front: string, text = "Ein Text."): string {
  return `---\ntitle: Ein Titel\n${front}\n---\n\n${text}\n`;
}

/** The site of a folder that has nothing wrong with it. */
function siteOf(files: Readonly<Record<string, string>>, more: Partial<GateOptions> = {}): Site {
  const { site, problems } = passed(write(emptyFolder(), { "site.yaml": settings, ...files }), more);
  expect(problems).toEqual([]);
  return site as Site;
}

const at = (moment: string) => ({ now: (timeZone: string) => instantAt(Date.parse(moment), timeZone) });

describe("A post's status", () => {
  const files = {
    "posts/a.md": post("date: 2024-06-01 10:00\nexpires: 2024-07-01 10:00"),
    "posts/b.md": post("date: 2024-05-01\ndraft: true"),
  };
  const statuses = (moment: string, drafts = false) =>
    siteOf(files, { ...at(moment), drafts }).posts.map(({ id, status }) => `${id} ${status}`);

  test("is scheduled until the very second of its date", () => {
    expect(statuses("2024-06-01T07:59:59Z")).toEqual([]);
    expect(statuses("2024-06-01T08:00:00Z")).toEqual(["a published"]);
  });

  test("is expired from the very second of its end, and the post keeps its page", () => {
    expect(statuses("2024-07-01T07:59:59Z")).toEqual(["a published"]);
    expect(statuses("2024-07-01T08:00:00Z")).toEqual(["a expired"]);
    expect(siteOf(files, at("2024-07-02T00:00:00Z")).listed).toEqual([]);
  });

  test("is shown with drafts, whatever it is", () => {
    expect(statuses("2024-05-15T00:00:00Z", true)).toEqual(["a scheduled", "b draft"]);
  });

  test("counts a day from its midnight in the site's time zone", () => {
    const day = { "posts/a.md": post("date: 2024-06-01"), "site.yaml": `${settings}timezone: America/New_York\n` };

    expect(siteOf(day, at("2024-06-01T03:59:59Z")).posts).toHaveLength(0);
    expect(siteOf(day, at("2024-06-01T04:00:00Z")).posts).toHaveLength(1);
  });
});

describe("A post", () => {
  test("is called by its slug, or by its file without date and umlauts", () => {
    const { posts } = siteOf({
      "posts/2024/2024-06-03-Größe & Maß.md": post("tags: [A]"),
      "posts/2024-06-02-anders.md": post("slug: Über uns"),
      "posts/ohne-datum.md": post("date: 2024-06-01"),
    });

    expect(posts.map(({ url }) => url)).toEqual([
      "/blog/2024/06/groesse-mass/",
      "/blog/2024/06/ueber-uns/",
      "/blog/2024/06/ohne-datum/",
    ]);
  });

  test("has a summary that is a little too long cut at a word, and keeps one of 300 characters", () => {
    const words = "Geld ".repeat(80);
    const files = {
      "site.yaml": settings,
      "posts/2024-01-01-a.md": post(`summary: "${words.slice(0, 300)}"`),
      "posts/2024-01-02-b.md": post(`summary: "${words.slice(0, 344)}"`),
    };
    const { site, problems } = passed(write(emptyFolder(), files));
    const [long = "", whole = ""] = (site?.posts ?? []).map(({ summary }) => summary);

    expect(problems).toEqual([]);
    expect([whole.length, long.length]).toEqual([299, 300]);
    expect(long.endsWith("Geld…")).toBe(true);
  });

  test("has no summary of more than 360 characters, and none without a word to cut at", () => {
    const told = (summary: string) =>
      passed(
        write(emptyFolder(), { "site.yaml": settings, "posts/2024-01-01-a.md": post(`summary: "${summary}"`) }),
      ).problems.map(({ severity, rule }) => `${severity} ${rule}`);

    expect(told("Geld ".repeat(72).trim().padEnd(360, "."))).toEqual([]);
    expect(told("Geld ".repeat(72).trim().padEnd(361, "."))).toEqual(["error length"]);
    expect(told("a".repeat(301))).toEqual(["error length"]);
  });

  test("is summed up by its summary, else by what stands before the mark, else by its first paragraph", () => {
    const { posts } = siteOf({
      "posts/2024-01-03-a.md": post("summary: Mit *Stern*.", "Text."),
      "posts/2024-01-02-b.md": post("x-a: b", "Vorher.\n\nNoch vorher.\n\n<!-- more -->\n\nNachher."),
      "posts/2024-01-01-c.md": post("x-a: b", `${"Wort ".repeat(100)}\n\nZweiter.`),
      "posts/2023-01-01-d.md": post("x-a: b", ""),
      "posts/2022-01-01-e.md": post("x-a: b", "<!-- more -->\n\nErster."),
    });

    expect(posts.map(({ summary }) => summary)).toEqual([
      "Mit *Stern*.",
      "Vorher. Noch vorher.",
      `${"Wort ".repeat(59)}Wort…`,
      "",
      "Erster.",
    ]);
    expect(posts[2]?.summary.length).toBeLessThanOrEqual(300);
  });

  test("has its corrections newest first and its sources as written", () => {
    const [read] = siteOf({
      "posts/2024-01-01-a.md": post(
        "corrections:\n  - { date: 2024-01-02, text: Erste }\n  - { date: 2024-01-03, text: Zweite }\nsource: { title: Anzeiger, date: 2023-12-31 }",
      ),
    }).posts;

    expect(read?.corrections.map(({ text }) => text)).toEqual(["Zweite", "Erste"]);
    expect(read?.sources).toEqual([{ title: "Anzeiger", date: "2023-12-31" }]);
  });

  test("is kept in spite of a warning about it", () => {
    const folder = write(emptyFolder(), {
      "site.yaml": settings,
      "posts/a.md": post(
        "date: 2024-10-27 02:30\ncorrections: [{ date: 2025-10-26 02:30, text: Neu }]\ntags: [A, A]",
        "# A",
      ),
    });
    const { site, problems } = passed(folder);

    expect(problems.map(({ severity }) => severity)).toEqual(["warning", "warning", "warning", "warning"]);
    expect(site?.posts[0]).toMatchObject({
      date: { iso: "2024-10-27T02:30:00+02:00" },
      corrections: [{ text: "Neu" }],
    });
  });

  test("prints templates as they are written, and never runs them", () => {
    const [read] = siteOf({ "posts/2024-01-01-a.md": post('x-a: "{{ 1 + 1 }}"', "{{ 7 * 7 }} {% raw %}") }).posts;

    expect(read?.body.text).toContain("{{ 7 * 7 }} {% raw %}");
  });

  test("takes umlauts alike however they are composed", () => {
    const { tags, posts } = siteOf({
      "posts/2024-01-01-a.md": post("tags: [\u00d6kologie]"),
      "posts/2024-01-02-b.md": post("tags: [O\u0308kologie]"),
    });

    expect(tags.map(({ name }) => name)).toEqual(["\u00d6kologie"]);
    expect(posts[0]?.tags[0]).toBe(posts[1]?.tags[0]);
  });
});

describe("The site", () => {
  test("is the same whatever time zone the machine is in", () => {
    const zone = process.env["TZ"];
    const files = {
      "posts/2024-01-01-a.md": post("updated: 2024-02-01 23:30"),
      "notes/2024-03-31.md": "---\nkind: text\n---\nKurz.\n",
    };
    const folder = write(emptyFolder(), { "site.yaml": settings, ...files });
    const read = (name: string) => {
      process.env["TZ"] = name;
      return JSON.stringify(passed(folder).site);
    };
    const [apia, berlin] = [read("Pacific/Apia"), read("Europe/Berlin")];
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;

    expect(apia).toBe(berlin);
  });

  test("puts its sub-path before every address", () => {
    const { posts, media, tags } = siteOf({
      "site.yaml": "title: Klartext\nurl: https://example.org/blog-der-bank\n",
      "media/haus.jpg": "",
      "posts/2024-01-01-a.md": post(
        "tags: [Geld]\naliases: [/alt/]\nimage: { src: /media/haus.jpg, alt: Haus }",
        "[da](/archiv/) [dort](post:a) ![Haus](/media/haus.jpg)",
      ),
    });

    expect(posts[0]).toMatchObject({
      url: "/blog-der-bank/blog/2024/01/a/",
      aliases: ["/blog-der-bank/alt/"],
      image: { url: "/blog-der-bank/media/haus.jpg" },
    });
    expect(`${posts[0]?.body.html}`).toMatch(
      /href="\/blog-der-bank\/archiv\/".*href="\/blog-der-bank\/blog\/2024\/01\/a\/".*src="\/blog-der-bank\/media\/haus.jpg"/s,
    );
    expect([media[0]?.url, tags[0]?.url]).toEqual(["/blog-der-bank/media/haus.jpg", "/blog-der-bank/themen/geld/"]);
  });

  test("lists tags by the alphabet, and entries of posts and notes newest first", () => {
    const site = siteOf({
      "posts/2024-01-01-a.md": post("tags: [Zins, Ökologie]"),
      "posts/2024-01-03-b.md": post("tags: [Zins]"),
      "posts/2024-01-04-c.md": post("tags: [Angebot]\nexpires: 2024-02-01"),
      "notes/2024-01-02-d.md": "---\ntags: [Zins, Papier]\n---\nKurz.\n",
    });

    expect(site.tags.map(({ name }) => name)).toEqual(["Ökologie", "Papier", "Zins"]);
    expect(site.entriesByTag.get("zins")?.map(({ id }) => id)).toEqual(["b", "d", "a"]);
  });

  test("knows everyone in authors/, also who has written nothing", () => {
    const site = siteOf({
      "authors/zoe.md": "---\nname: Ärmel, Zoe\nemail: zoe@example.org\n---\n\nSchreibt.\n",
      "authors/adam.md": "---\nname: Berger, Adam\n---\n",
      "posts/2024-01-01-a.md": post("author: zoe\nauthors: [zoe, adam]"),
      "notes/2024-01-02-b.md": "---\nauthors: zoe\n---\nKurz.\n",
    });

    expect(site.authors.map(({ id }) => id)).toEqual(["zoe", "adam"]);
    expect(site.posts[0]?.authors.map(({ id }) => id)).toEqual(["zoe", "adam"]);
    expect(site.entriesByAuthor.get("zoe")?.map(({ id }) => id)).toEqual(["b", "a"]);
    expect(JSON.stringify(site)).not.toContain("zoe@example.org");
  });

  test("hands over the links that only the whole site can judge", () => {
    const { links } = passed(
      write(emptyFolder(), {
        "site.yaml": "title: K\nurl: https://example.org/b/\n",
        "posts/2024-01-01-a.md": post("x-a: b", "[A](/archiv/2024/?x=1#januar)\n[B](post:a#g%C3%A4be) ![C](/bild.svg)"),
      }),
    );

    expect(links).toEqual([
      {
        place: { file: "content/posts/2024-01-01-a.md", line: 6, column: 5 },
        url: "/b/archiv/2024/",
        fragment: "januar",
        kind: "link",
      },
      {
        place: { file: "content/posts/2024-01-01-a.md", line: 7, column: 5 },
        url: "/b/blog/2024/01/a/",
        fragment: "gäbe",
        kind: "link",
      },
      expect.objectContaining({ url: "/b/bild.svg", kind: "image" }),
    ]);
  });
});

describe("Media", () => {
  const files = {
    "media/Offen.jpg": "",
    "media/geheim.jpg": "",
    "media/beide.jpg": "",
    "media/frei.jpg": "",
    "media/unbenutzt.pdf": "",
    "media/video/aaaaaaaaaaa.jpg": "",
    "posts/2024-01-01-a.md": post("x-a: b", "![Offen](/media/Offen.jpg) ![Beide](../media/beide.jpg)"),
    "posts/2024-01-02-b.md": post(
      "draft: true\nimage: { src: /media/frei.jpg, alt: Frei }",
      "![Geheim](/media/geheim.jpg) ![Beide](/media/beide.jpg)\n\nhttps://youtu.be/aaaaaaaaaaa",
    ),
    "pages/frei.njk": '<img src="/media/frei.jpg" alt="Frei">',
  };

  test("that only unpublished entries show are withheld", () => {
    const urls = siteOf(files).media.map(({ url }) => url);

    expect(urls).toEqual(["/media/beide.jpg", "/media/frei.jpg", "/media/offen.jpg", "/media/unbenutzt.pdf"]);
  });

  test("are all there where drafts are shown", () => {
    expect(siteOf(files, { drafts: true }).media).toHaveLength(6);
  });
});

describe("Statements", () => {
  const version = (more: string) => `---\ntitle: Regeln\nkind: terms\n${more}\n---\n\nText.\n`;
  const files = {
    "statements/regeln/2024-05-01.md": version("motto: Erste"),
    "statements/regeln/2026-03-01.md": version("motto: Zweite\nchanges: Alles."),
    "statements/werte.md": "---\ntitle: Werte\n---\n\nWofür wir stehen.\n",
    "statements/kuenftig/2030-01-01.md": version("motto: Bald"),
  };

  test("are those in force now, by title", () => {
    const named = (moment: string) => siteOf(files, at(moment)).statements.map(({ url, motto }) => `${url} ${motto}`);

    expect(named("2026-02-28T22:59:59Z")).toEqual(["/regeln/ Erste", "/werte/ undefined"]);
    expect(named("2026-02-28T23:00:00Z")).toEqual(["/regeln/ Zweite", "/werte/ undefined"]);
    expect(named("2024-01-01T00:00:00Z")).toEqual(["/werte/ undefined"]);
  });

  test("are summed up by their first paragraph and of another kind unless they say so", () => {
    expect(siteOf(files).statements.at(-1)).toMatchObject({
      summary: "Wofür wir stehen.",
      kind: "other",
      language: "de",
    });
  });
});

describe("Comments", () => {
  const comment = (date: string, more = "x-a: b") =>
    `---\nname: Max\ndate: ${date}\n${more}\n---\n\nText mit *Nachdruck*.\n`;
  const files = {
    "authors/erika.md": "---\nname: Erika Beispiel\n---\n",
    "posts/2024-01-01-a.md": post("x-a: b", "[Frage](#kommentar_frage)"),
    "comments/a/Frage.md": comment("2024-01-03 10:00"),
    "comments/a/antwort.md": comment("2024-01-05 10:00", "replyTo: Frage\nstaff: erika"),
    "comments/a/nachfrage.md": comment("2024-01-06 10:00", "replyTo: antwort"),
    "comments/a/frueher.md": comment(
      "2024-01-02 10:00",
      "removed: { date: 2024-01-04, rule: Beleidigung }\nwebsite: https://example.org/",
    ),
    "comments/a/spaeter.md": comment("2031-01-01 10:00"),
    "comments/a/darauf.md": comment("2024-01-07 10:00", "replyTo: spaeter"),
  };

  test("hang in threads, oldest first, without what is yet to come", () => {
    const comments = siteOf(files).posts[0]?.comments;

    expect(comments).toMatchObject({ state: "closed", count: 4 });
    expect(comments?.threads.map(({ anchor }) => anchor)).toEqual(["kommentar_frueher", "kommentar_frage"]);
    expect(comments?.threads[1]?.replies[0]).toMatchObject({
      id: "antwort",
      staff: { id: "erika" },
      replies: [{ id: "nachfrage" }],
    });
  });

  test("that were taken down keep a name and no text", () => {
    const removed = siteOf(files).posts[0]?.comments.threads[0];

    expect(removed).toMatchObject({ name: "Max", removed: { rule: "Beleidigung" } });
    expect(`${removed?.html}`).toBe("");
    expect(removed).not.toHaveProperty("website");
  });

  test("may be thousands deep", () => {
    const chain = Array.from({ length: 3000 }, (_, index) => [
      `comments/a/c${index}.md`,
      comment("2024-01-03 10:00", index === 0 ? "x-a: b" : `replyTo: c${index - 1}`),
    ]);
    const deep = { "posts/2024-01-01-a.md": post("x-a: b"), ...Object.fromEntries(chain) };

    expect(siteOf(deep).posts[0]?.comments).toMatchObject({ count: 3000, threads: [{ id: "c0" }] });
  });

  test("are off where there are none, and whatever the post says", () => {
    expect(siteOf({ "posts/2024-01-01-a.md": post("x-a: b") }).posts[0]?.comments.state).toBe("off");
    expect(siteOf({ "posts/2024-01-01-a.md": post("comments: open") }).posts[0]?.comments.state).toBe("open");
  });

  test.each([
    ["what the settings say", "{ posts: open }", "x-a: b", "open", "open"],
    ["what the post says, if it says anything", "{ posts: open }", "comments: closed", "closed", "closed"],
    ["no form where there are none", "false", "comments: open", "off", "closed"],
    ["nothing else where forms are allowed", "true", "x-a: b", "off", "closed"],
    ["nothing at all", "{ posts: off }", "x-a: b", "off", "off"],
  ])("follow %s: with `dialogue: %s` and `%s`", (_name, dialogue, front, withoutAny, withOne) => {
    const files = { "site.yaml": `${settings}dialogue: ${dialogue}\n`, "posts/2024-01-01-a.md": post(front) };
    const commented = { ...files, "comments/a/ada.md": comment("2024-01-03 10:00", "x-a: b") };

    expect(siteOf(files).posts[0]?.comments.state).toBe(withoutAny);
    expect(siteOf(commented).posts[0]?.comments.state).toBe(withOne);
  });
});

describe("Settings", () => {
  test("take title and name for each other", () => {
    expect(siteOf({ "site.yaml": "name: Musterbank eG\nurl: http://example.org/a/b\n" }).settings).toMatchObject({
      title: "Musterbank eG",
      name: "Musterbank eG",
      url: "http://example.org/a/b/",
      origin: "http://example.org",
      base: "/a/b",
    });
  });

  test.each([
    ["de", "de", "de"],
    ["de-AT", "de-AT", "de"],
    ["EN-gb", "en-GB", "en"],
  ])("%s speak %s with the words of %s", (written, language, spoken) => {
    expect(siteOf({ "site.yaml": `${settings}language: ${written}\n` }).settings).toMatchObject({
      language,
      interface: spoken,
    });
  });

  test("hold an imprint with texts as they were written", () => {
    const { imprint } = siteOf({
      "site.yaml": `${settings}imprint:\n  postalCode: 00815\n  board: [A, B]\n  phone: +49 30 1\n`,
    }).settings;

    expect(imprint).toEqual({ postalCode: "00815", board: ["A", "B"], phone: "+49 30 1" });
  });
});
