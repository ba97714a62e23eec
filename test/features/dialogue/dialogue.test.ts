import { describe, expect, test } from "vitest";
import { dialogue } from "../../../src/features/dialogue/dialogue.ts";
import type { CommentState } from "../../../src/model/comment.ts";
import { comment } from "../../support/comment.ts";
import { addresses, rendered } from "../../support/pages.ts";
import { author, body, instant, note, post, settings, site, statement } from "../../support/site.ts";
import { faults } from "../../support/validity.ts";

const commented = (id: string, state: CommentState, threads = [comment("ada")]) =>
  post(id, "2024-03-01", { comments: { state, count: threads.length, threads } });
const around = ["/dialog/danke/", "/dialog/pause/", "/dialog/antwort/", "/dialog/beitraege.json"];
const sheet = "/assets/comments-0.css";
const script = "/assets/comment-form-0.js";
const open = site({ posts: [commented("offen", "open")] });

describe("the pages around forms", () => {
  test("are there where readers can comment, with sheet and script", () => {
    expect(addresses(dialogue, open)).toEqual([...around, sheet, script]);
  });

  test("stay when the last form is gone: somebody may still have it in front of them", () => {
    expect(addresses(dialogue, site({ posts: [commented("zu", "closed")] }))).toEqual([...around, sheet]);
  });

  test("are there before the first post of a site whose posts are open", () => {
    const rules = { forms: true, email: "required", posts: "open" } as const;
    expect(addresses(dialogue, site({ settings: settings({ dialogue: rules }) }))).toEqual([...around, sheet]);
  });

  test("are not there without forms, and comments keep their sheet", () => {
    const none = settings({ dialogue: { forms: false, email: "required" } });
    expect(addresses(dialogue, site({ settings: none, posts: [commented("zu", "closed")] }))).toEqual([sheet]);
  });

  test("are not there where nobody can comment or ever has", () => {
    expect(addresses(dialogue, site({ posts: [commented("aus", "off", [])] }))).toEqual([]);
  });

  test("may go with the last form, and are in no sitemap", () => {
    for (const page of dialogue.pages(open, [])) {
      expect(page).toMatchObject({ passing: true });
      expect(page).not.toHaveProperty("listed");
    }
  });
});

describe.each([
  ["/dialog/danke/", "Danke", "Ein Mensch liest ihn"],
  ["/dialog/pause/", "Gerade nimmt niemand Kommentare an", "mit dem Knopf „Zurück“"],
  ["/dialog/antwort/", "Ihr Kommentar", "Für sich allein ist diese Seite leer"],
])("the page at %s", (url, title, sentence) => {
  const page = rendered(dialogue, open, url);

  test("says what it is for, and leads on", () => {
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).toContain(sentence);
    for (const way of ["/", "/archiv/", "/moderation/"]) expect(page).toContain(`<li><a href="${way}">`);
  });

  test("is kept from search engines, and works from any address", () => {
    expect(page).toContain('<meta name="robots" content="noindex">');
    const targets = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => target);
    expect(targets.filter((target) => !/^(\/|#|https:)/.test(target ?? ""))).toEqual([]);
  });

  test("is valid", async () => {
    expect(await faults(page)).toEqual([]);
  });
});

describe("the frame of answers", () => {
  test("has exactly one place for them, which holds no other block", () => {
    const page = rendered(dialogue, open, "/dialog/antwort/");
    expect(page.match(/data-dialogue/g)).toHaveLength(1);
    const [, within] = /<div data-dialogue>(.*?)<\/div>/s.exec(page) ?? [];
    expect(within).not.toContain("<div");
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(within).toContain("<h1");
  });

  test("keeps the sub-path and speaks English on an English site", () => {
    const english = settings({ language: "en", interface: "en", base: "/bank" });
    const page = rendered(
      dialogue,
      site({ settings: english, posts: [commented("a", "open")] }),
      "/bank/dialogue/answer/",
    );
    expect(page).toContain("By itself, this page is empty.");
    expect(page).toContain('<li><a href="/bank/moderation/">');
  });
});

describe("the list for the receiver", () => {
  const listOf = (of = open, url = "/dialog/beitraege.json") => JSON.parse(rendered(dialogue, of, url));

  test("names the site, and the names that nobody else may have", () => {
    const mia = author("mia", { name: "Mia Muster" });
    const { posts: _, ...head } = listOf(site({ posts: [commented("offen", "open")], authors: [mia] }));
    expect(head).toEqual({
      version: 1,
      site: { url: "https://example.org/", name: "Musterbank eG", language: "de", timeZone: "UTC" },
      email: "required",
      names: ["Klartext-Blog", "Musterbank eG", "Mia Muster"],
    });
  });

  test("holds what is open, newest first, with the comments that can be answered", () => {
    const removed = { date: instant("2026-02-04"), rule: "Beleidigung" };
    const threads = [comment("ada", { replies: [comment("berta", { removed }), comment("carl")] })];
    const posts = [
      commented("zu", "closed"),
      commented("aus", "off", []),
      post("alt", "2020-01-01", { title: "Alt „und“ gut", comments: { state: "open", count: 0, threads: [] } }),
      commented("neu", "open", threads),
    ];
    const titles = ["ada, 3. Februar 2026, 14:05 Uhr", "carl, 3. Februar 2026, 14:05 Uhr"];
    expect(listOf(site({ posts })).posts).toEqual([
      { id: "neu", url: "/blog/2024/03/neu/", title: "neu", comments: ["ada", "carl"], titles },
      { id: "alt", url: "/blog/2020/01/alt/", title: "Alt „und“ gut", comments: [], titles: [] },
    ]);
  });

  test("holds questions, too, and says until when something is open", () => {
    const closed = instant("2026-03-01");
    const question = note("frage", "2024-05-01", {
      noteKind: "question",
      body: body("Was meinen Sie?"),
      comments: { state: "open", closed, count: 0, threads: [] },
    });
    expect(listOf(site({ notes: [question] })).posts).toEqual([
      { id: "frage", url: question.url, title: "Was meinen Sie?", closes: closed.epoch, comments: [], titles: [] },
    ]);
  });

  test("leads to the statement on privacy, which answers with a form link to as well", () => {
    const statements = [statement("datenschutz", { kind: "privacy" })];
    expect(listOf(site({ posts: [commented("offen", "open")], statements })).site.privacy).toBe("/datenschutz/");
  });

  test("is empty where nothing is open", () => {
    expect(listOf(site({ posts: [commented("zu", "closed")] })).posts).toEqual([]);
  });

  test("lies below the sub-path, in the words of its language", () => {
    const english = settings({ language: "en", interface: "en", base: "/bank", url: "https://example.org/bank/" });
    const list = listOf(site({ settings: english, posts: [commented("a", "open")] }), "/bank/dialogue/threads.json");
    expect(list.site).toMatchObject({ url: "https://example.org/bank/", language: "en" });
  });
});
