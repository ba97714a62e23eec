import { describe, expect, test } from "vitest";
import { notes } from "../../../src/features/notes/notes.ts";
import { trusted } from "../../../src/kernel/html.ts";
import { neighbours } from "../../../src/model/neighbours.ts";
import { noteKinds } from "../../../src/model/note.ts";
import { urlsOf } from "../../../src/model/urls.ts";
import { addresses, rendered } from "../../support/pages.ts";
import { author, body, instant, note, settings, site, tag } from "../../support/site.ts";
import { faults } from "../../support/validity.ts";

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => note(`n${String(i).padStart(3, "0")}`, "2009-03-03"));
const streamOf = (count: number) =>
  addresses(notes, site({ notes: many(count) })).filter((url) => /^\/notizen\/(?:seite\/\d+\/)?$/.test(url));

describe("the stream of notes", () => {
  test.each([
    [0, ["/notizen/"]],
    [1, ["/notizen/"]],
    [20, ["/notizen/"]],
    [21, ["/notizen/", "/notizen/seite/2/"]],
    [41, ["/notizen/", "/notizen/seite/2/", "/notizen/seite/3/"]],
  ])("of %i notes is at %j", (count, urls) => {
    expect(streamOf(count)).toEqual(urls);
  });

  test("has the newest first, twenty a page", () => {
    const all = site({ notes: many(21) });
    const shown = (url: string) =>
      [...rendered(notes, all, url).matchAll(/<p>Notiz n(\d+)\.<\/p>/g)].map(([, id]) => Number(id));
    expect(shown("/notizen/")).toEqual(Array.from({ length: 20 }, (_, i) => 20 - i));
    expect(shown("/notizen/seite/2/")).toEqual([0]);
  });

  test("leads from page to page and is valid there", async () => {
    const all = site({ notes: many(41) });
    const middle = rendered(notes, all, "/notizen/seite/2/");
    expect(middle).toContain('<link rel="prev" href="/notizen/">');
    expect(middle).toContain('<link rel="next" href="/notizen/seite/3/">');
    expect(middle).toContain("<title>Notizen, Seite 2 – Klartext-Blog</title>");
    expect(await faults(middle)).toEqual([]);
  });

  test("says so while it is empty", async () => {
    const empty = rendered(notes, site(), "/notizen/");
    expect(empty).toContain("Noch keine Notizen.");
    expect(await faults(empty)).toEqual([]);
  });

  test("keeps the anchors of notes apart that use the same", async () => {
    const html = trusted('<p>Zahl<sup><a href="#fn_1" id="fnref_1">1</a></sup></p><div id="fn_1">Beleg</div>');
    const twins = site({
      notes: ["eins", "zwei"].map((id) => note(id, "2009-03-03", { body: body("Zahl", { html }) })),
    });
    const stream = rendered(notes, twins, "/notizen/");
    expect(stream).toContain('<a href="#eins_fn_1" id="eins_fnref_1">');
    expect(stream).toContain('<div id="zwei_fn_1">');
    expect(await faults(stream)).toEqual([]);
    expect(rendered(notes, twins, "/notizen/2009/03/eins/")).toContain('<div id="fn_1">');
  });
});

describe("the lists of notes", () => {
  const everyKind = noteKinds.map((noteKind, index) => note(noteKind, `2009-03-0${index + 1}`, { noteKind }));
  const shown = (page: string) => Array.from(page.matchAll(/<p>Notiz (\w+)\.<\/p>/g), ([, id]) => id);
  const all = site({ notes: everyKind });
  const lists = ["kurz", "links", "studien", "tv-tipps", "fragen"].map((path) => `/notizen/${path}/`);

  test("are those of each kind, and the wall, from the first note on, so that no address goes with the last of its kind", () => {
    const listsOf = (...kinds: readonly (typeof noteKinds)[number][]) =>
      addresses(notes, site({ notes: everyKind.filter(({ noteKind }) => kinds.includes(noteKind)) })).filter((url) =>
        /^\/notizen\/[a-z]/.test(url),
      );
    expect(listsOf()).toEqual([]);
    expect(listsOf("text")).toEqual([...lists, "/notizen/pinnwand/"]);
    expect(listsOf(...noteKinds)).toEqual([...lists, "/notizen/pinnwand/"]);
  });

  test("are linked and listed where they hold something, and say so where they do not", async () => {
    const plain = site({ notes: everyKind.filter(({ noteKind }) => noteKind === "text" || noteKind === "link") });
    const empty = rendered(notes, plain, "/notizen/studien/");
    expect(shown(empty)).toEqual([]);
    expect(empty).toContain('<p class="empty">');
    expect(empty).toContain('href="/notizen/kurz/"');
    expect(empty).not.toContain('href="/notizen/fragen/"');
    expect(empty).toContain('<meta name="robots" content="noindex');
    expect(await faults(empty)).toEqual([]);
    const listed = notes.pages(plain, []).filter((page) => "listed" in page && page.listed !== undefined);
    expect(listed.map(({ url }) => url).filter((url) => /^\/notizen\/(?:[a-z]|$)/.test(url))).toEqual([
      "/notizen/",
      "/notizen/kurz/",
      "/notizen/links/",
      "/notizen/pinnwand/",
    ]);
  });

  test("show their notes and no others, the wall all but plain ones, each validly", async () => {
    for (const [index, list] of lists.entries()) {
      const page = rendered(notes, all, list);
      expect(shown(page)).toEqual([noteKinds[index]]);
      expect(await faults(page)).toEqual([]);
    }
    const wall = rendered(notes, all, "/notizen/pinnwand/");
    expect(shown(wall)).toEqual(["question", "tv", "study", "link"]);
    expect(wall.match(/<article class="note card">/g)).toHaveLength(4);
    expect(await faults(wall)).toEqual([]);
    expect(await faults(rendered(notes, all, "/notizen/"))).toEqual([]);
  });

  test("say how many answers a question has", () => {
    const comments = { state: "open", count: 3, threads: [] } as const;
    const asked = site({ notes: [note("frage", "2009-03-03", { noteKind: "question", comments })] });
    for (const list of ["/notizen/", "/notizen/fragen/", "/notizen/pinnwand/"]) {
      expect(rendered(notes, asked, list)).toMatch(/<a href="\/notizen\/2009\/03\/frage\/#page_comments">3 [^<]+<\/a>/);
    }
  });

  test("lead to one another and say where readers are", () => {
    for (const list of ["/notizen/", ...lists, "/notizen/pinnwand/"]) {
      const [ways = ""] = /<nav class="note-ways"[\s\S]*?<\/nav>/.exec(rendered(notes, all, list)) ?? [];
      for (const other of ["/notizen/", ...lists, "/notizen/pinnwand/"]) expect(ways).toContain(`href="${other}"`);
      expect(ways.match(/aria-current="page"/g)).toHaveLength(1);
      expect(ways).toContain(`<a href="${list}" aria-current="page">`);
    }
  });

  test("have ways through them only where there is more than plain notes", () => {
    expect(rendered(notes, site({ notes: [note("a", "2009-03-03")] }), "/notizen/")).not.toContain("note-ways");
  });

  test("are twenty a page, with titles, neighbours and feeds of their own", async () => {
    const studies = many(21).map((each) => ({ ...each, noteKind: "study" as const }));
    const second = rendered(notes, site({ notes: studies }), "/notizen/studien/seite/2/");
    expect(shown(second)).toEqual(["n000"]);
    expect(second).toContain("<title>Notizen: Studien, Seite 2 – Klartext-Blog</title>");
    expect(second).toContain('<link rel="canonical" href="https://example.org/notizen/studien/seite/2/">');
    expect(second).toContain('<link rel="prev" href="/notizen/studien/">');
    expect(second).toContain('href="/notizen/studien/feed.xml"');
    expect(second).toContain('<a href="/notizen/studien/" aria-current="true">');
    expect(await faults(second)).toEqual([]);
    const wall = rendered(notes, site({ notes: studies }), "/notizen/pinnwand/");
    expect(wall).toContain("<title>Pinnwand – Klartext-Blog</title>");
    expect(wall).toContain('href="/notizen/feed.xml"');
    expect(wall).toContain('<link rel="next" href="/notizen/pinnwand/seite/2/">');
  });

  test("are told to machines as lists of their notes", () => {
    const [, data = ""] =
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(rendered(notes, all, "/notizen/tv-tipps/")) ?? [];
    expect(data).toContain('"CollectionPage"');
    expect(data).toContain("https://example.org/notizen/2009/03/tv/");
    expect(data).not.toContain("https://example.org/notizen/2009/03/study/");
  });

  test("stay as they are when a note of another kind is added", () => {
    const keys = (of: ReturnType<typeof site>) =>
      new Map(notes.pages(of, []).map((page) => [page.url, "key" in page ? page.key : undefined]));
    const before = keys(all);
    const after = keys(site({ notes: [...everyKind, note("neu", "2009-04-01", { noteKind: "study" })] }));
    const changed = [...after].filter(([url, key]) => before.get(url) !== key).map(([url]) => url);
    expect(changed).toEqual(
      expect.arrayContaining(["/notizen/", "/notizen/studien/", "/notizen/pinnwand/", "/notizen/2009/04/neu/"]),
    );
    expect(changed.filter((url) => lists.includes(url))).toEqual(["/notizen/studien/"]);
  });
});

describe("the page of a note", () => {
  test("is at its month, names its file and its anchors", () => {
    const one = note("kurz", "2009-03-03", { body: body("Kurz.", { anchors: new Set(["x"]) }) });
    const claim = notes.pages(site({ notes: [one] }), []).at(-1);
    expect(claim).toMatchObject({ url: "/notizen/2009/03/kurz/", source: one.file });
    expect(claim?.listed?.changed).toEqual(one.date);
    expect([...(claim?.anchors ?? [])]).toEqual(["x"]);
  });

  test("is headed by its day and titled by its text", () => {
    const one = site({ notes: [note("kurz", "2009-03-03", { body: body("Ein Satz, der reicht.") })] });
    const page = rendered(notes, one, "/notizen/2009/03/kurz/");
    expect(page).toContain('<h1 class="label">Notiz vom 3. März 2009</h1>');
    expect(page).toContain("<title>Ein Satz, der reicht. – Klartext-Blog</title>");
  });

  test("has a title of its own even if two notes say the same", () => {
    const same = site({
      notes: ["eins", "zwei", "drei"].map((id) => note(id, "2009-03-03", { body: body("Frohes Fest!") })),
    });
    const titles = same.notes.map(({ url }) => /<title>.*<\/title>/.exec(rendered(notes, same, url))?.[0]);
    expect(new Set(titles).size).toBe(3);
  });

  test.each(noteKinds)("of the kind %s is valid with everything", async (noteKind) => {
    const full = note("kurz", "2009-03-03T10:15", {
      noteKind,
      link: { url: "https://www.verlag.example/studie?a=1&b=2", title: "Die Studie" },
      authors: [author("ada")],
      tags: [tag("zinsen", "Zinsen")],
      sources: [{ title: "Das Blatt", url: "https://blatt.example/", author: "E. Xempel", date: "2009-03-02" }],
    });
    const page = rendered(notes, site({ notes: [full] }), "/notizen/2009/03/kurz/");
    expect(await faults(page)).toEqual([]);
  });

  test.each([
    ["text", "Kurz notiert", "kurz"],
    ["link", "Presse/Link", "links"],
    ["study", "Studie", "studien"],
    ["tv", "TV-Tipp", "tv-tipps"],
    ["question", "Frage", "fragen"],
  ] as const)("of the kind %s is called %s, beside a drawing, and leads to all of its kind", (noteKind, name, path) => {
    const page = rendered(notes, site({ notes: [note("kurz", "2009-03-03", { noteKind })] }), "/notizen/2009/03/kurz/");
    const [, drawing] =
      new RegExp(`<p class="note-kind"><a href="/notizen/${path}/">(.*) ${name}</a></p>`).exec(page) ?? [];
    expect(drawing).toMatch(
      /^<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M[^"]+"\/><\/svg>$/,
    );
  });

  test("says where its link leads, without www", () => {
    const linked = note("kurz", "2009-03-03", { link: { url: "https://www.verlag.example/a", title: "Die Studie" } });
    const page = rendered(notes, site({ notes: [linked] }), "/notizen/2009/03/kurz/");
    expect(page).toContain(
      '<a href="https://www.verlag.example/a">Die Studie</a> <span class="host">verlag.example</span>',
    );
  });

  test("does not say twice where its link leads", () => {
    const bare = note("kurz", "2009-03-03", {
      link: { url: "https://www.verlag.example/a", title: "www.verlag.example" },
    });
    expect(rendered(notes, site({ notes: [bare] }), "/notizen/2009/03/kurz/")).toContain(
      '<p class="note-link"><a href="https://www.verlag.example/a">www.verlag.example</a></p>',
    );
  });

  test("prints hostile words as words", () => {
    const hostile = note("kurz", "2009-03-03", {
      link: { url: `https://x.example/"onclick="a()`, title: "<script>b()</script>" },
      body: body("</title><script>c()</script>", { html: trusted("<p>harmlos</p>") }),
    });
    const page = rendered(notes, site({ notes: [hostile] }), "/notizen/2009/03/kurz/");
    expect(page).not.toMatch(/<script>[bc]/);
    expect(page).toContain('<a href="https://x.example/&quot;onclick=&quot;a()">&lt;script&gt;b()&lt;/script&gt;</a>');
  });

  test("of a draft says so and is kept from search engines", () => {
    const draft = site({ notes: [note("kurz", "2009-03-03", { status: "draft" })] });
    const page = rendered(notes, draft, "/notizen/2009/03/kurz/");
    expect(page).toContain('<p class="notice draft">');
    expect(page).toContain('content="noindex"');
    expect(notes.pages(draft, []).at(-1)).not.toHaveProperty("listed");
  });

  test("without words is still called something", async () => {
    const picture = note("bild", "2009-03-03", {
      body: body("", { html: trusted('<p><img src="/media/a.png" alt=""></p>') }),
    });
    const page = rendered(notes, site({ notes: [picture] }), "/notizen/2009/03/bild/");
    expect(page).toMatch(/<title>.+ – Klartext-Blog<\/title>/);
    expect(await faults(page)).toEqual([]);
  });

  test("marks text of another language", async () => {
    const page = rendered(
      notes,
      site({ notes: [note("brief", "2009-03-03", { language: "en" })] }),
      "/notizen/2009/03/brief/",
    );
    expect(page).toContain('<meta property="og:locale" content="en_US">');
    expect(page).toContain('<article class="note beside" lang="en">\n<h1 class="label" lang="de">');
    expect(await faults(page)).toEqual([]);
  });

  test("keeps the sub-path and speaks English on an English site", () => {
    const english = settings({ language: "en", interface: "en", base: "/bank", url: "https://example.org/bank/" });
    const urls = urlsOf(english);
    const one = note("brief", "2009-03-03", {
      language: "en",
      noteKind: "question",
      url: urls.note(instant("2009-03-03"), "brief"),
    });
    const page = rendered(notes, site({ settings: english, notes: [one] }), "/bank/notes/2009/03/brief/");
    expect(page).toContain('<h1 class="label">Note of 3 March 2009</h1>');
    expect(page).toContain("Question");
    expect(page).not.toMatch(/href="\/(?!bank\/|assets\/)/);
  });
});

describe("the neighbours of a note", () => {
  const around = (...list: Parameters<typeof neighbours>[0]) =>
    [...neighbours(list)].map(([{ id }, { previous, next }]) => [previous?.id, id, next?.id]);

  test("are the published ones before and after it", () => {
    expect(around(note("c", "2009-03-03"), note("b", "2009-03-02"), note("a", "2009-03-01"))).toEqual([
      ["b", "c", undefined],
      ["a", "b", "c"],
      [undefined, "a", "b"],
    ]);
  });

  test("are never drafts, though drafts have neighbours", () => {
    const draft = note("b", "2009-03-02", { status: "draft" });
    expect(around(note("c", "2009-03-03"), draft, note("a", "2009-03-01"))).toEqual([
      ["a", "c", undefined],
      ["a", "b", "c"],
      [undefined, "a", "c"],
    ]);
  });

  test("are linked from its page, which is valid", async () => {
    const three = site({ notes: ["2009-03-01", "2009-03-02", "2009-03-03"].map((day, i) => note(`n${i}`, day)) });
    const page = rendered(notes, three, "/notizen/2009/03/n1/");
    expect(page).toContain('<a rel="prev" href="/notizen/2009/03/n0/">');
    expect(page).toContain('<a rel="next" href="/notizen/2009/03/n2/">');
    expect(await faults(page)).toEqual([]);
  });
});
