import { describe, expect, test } from "vitest";
import { comments } from "../../layouts/parts/comments.ts";
import type { Comment, CommentState } from "../../src/model/comment.ts";
import { comment } from "../support/comment.ts";
import { author, instant, note, post, settings, site } from "../support/site.ts";
import { faults } from "../support/validity.ts";

const counted = (threads: readonly Comment[]): number =>
  threads.reduce((sum, { replies }) => sum + 1 + counted(replies), 0);
const view = (threads: readonly Comment[], state: CommentState = "open") =>
  post("frage", "2026-01-01", { comments: { state, count: counted(threads), threads } });
const shown = (threads: readonly Comment[], state: CommentState = "open") =>
  comments(site(), view(threads, state)).toString();

describe("the comments below a post", () => {
  test("are nothing at all where they are off", () => {
    expect(shown([comment("ada")], "off")).toBe("");
  });

  test("are counted, one in the singular", () => {
    expect(shown([comment("ada")])).toContain(">1 Kommentar</h2>");
    expect(shown([comment("ada", { replies: [comment("berta"), comment("carl")] })])).toContain(">3 Kommentare</h2>");
  });

  test("say so where nobody has written yet", () => {
    expect(shown([])).toContain("Noch hat hier niemand kommentiert.");
    expect(shown([comment("ada")])).not.toContain("niemand");
  });

  test("say so where they are closed, and still show what was written", () => {
    const closed = shown([comment("ada")], "closed");
    expect(closed).toContain("Die Kommentare sind geschlossen.");
    expect(closed).toContain("Was ada meint.");
  });

  test("have a form where they are open, and nowhere else", () => {
    expect(shown([comment("ada")])).toContain("<form");
    expect(shown([comment("ada")], "closed")).not.toContain("<form");
    expect(shown([comment("ada")], "closed")).not.toContain("Antworten");
  });

  test("can each be answered by a link to the form, and be chosen there, apart from what was taken down", () => {
    const removed = { date: instant("2026-02-04"), rule: "Beleidigung" };
    const text = shown([comment("ada", { replies: [comment("berta", { removed }), comment("carl")] })]);
    const links = text.matchAll(/<a class="comment-reply" href="#comment_form" aria-label="([^"]*)">Antworten<\/a>/g);
    expect(Array.from(links, ([, name]) => name)).toEqual([
      "Antworten auf den Kommentar von ada",
      "Antworten auf den Kommentar von carl",
    ]);
    const choices = text.matchAll(/<option value="([^"]*)">([^<]*)<\/option>/g);
    expect(Array.from(choices, ([, value, title]) => [value, title])).toEqual([
      ["", "den Text oben"],
      ["ada", "ada, 3. Februar 2026, 14:05 Uhr"],
      ["carl", "carl, 3. Februar 2026, 14:05 Uhr"],
    ]);
  });

  test("stand on two levels and name the one who is answered where the level does not show it", () => {
    const dora = comment("dora", { replies: [comment("emil")] });
    const text = shown([comment("ada", { replies: [comment("berta", { replies: [dora] })] })]);
    expect(text.match(/<ol/g)).toHaveLength(2);
    expect(text).not.toContain("antwortet auf ada");
    expect(text).toContain('<a href="#comment_berta">antwortet auf berta</a>');
    expect(text).toContain('<a href="#comment_dora">antwortet auf dora</a>');
  });

  test("each have an address, a day and a time", () => {
    const text = shown([comment("ada")]);
    expect(text).toContain('id="comment_ada"');
    expect(text).toMatch(
      /href="#comment_ada"><time datetime="2026-02-03T14:05:00\+00:00">3\. Februar 2026, 14:05 Uhr<\/time>/,
    );
  });

  test("vouch for nobody's website", () => {
    const text = shown([comment("ada", { website: "https://ada.example/" })]);
    expect(text).toContain('<a href="https://ada.example/" rel="nofollow ugc noopener"><bdi>ada</bdi></a>');
  });

  test("of the bank carry its name and lead to the author", () => {
    const text = shown([comment("berta", { staff: author("berta"), website: "https://berta.example/" })]);
    expect(text).toContain('<span class="badge">Musterbank eG</span>');
    expect(text).toContain('<a href="/autoren/berta/">berta</a>');
    expect(text).not.toContain("berta.example");
  });

  test("that were taken down leave their place, the day and the rule, and neither text nor link", () => {
    const removed = { date: instant("2026-02-04"), rule: "Regel 3: Keine Beleidigungen" };
    const text = shown([comment("ada", { removed, website: "https://ada.example/", replies: [comment("berta")] })]);
    expect(text).toContain("am 4. Februar 2026 entfernt (Regel 3: Keine Beleidigungen).");
    expect(text).not.toContain("Was ada meint.");
    expect(text).not.toContain("ada.example");
    expect(text).toContain("Was berta meint.");
  });

  test.each(["insult", "Beleidigung", "beleidigung", "Insult"])("taken down for %j lead to the rule", (rule) => {
    const text = shown([comment("ada", { removed: { date: instant("2026-02-04"), rule } })]);
    expect(text).toContain('entfernt (<a href="/moderation/#insult">Beleidigung</a>).');
  });

  test("say since when they are closed", () => {
    const answers = { state: "closed", closed: instant("2026-03-01"), count: 0, threads: [] } as const;
    const text = comments(site(), post("frage", "2026-01-01", { comments: answers })).toString();
    expect(text).toContain("Die Kommentare sind seit dem 1. März 2026 geschlossen.");
    expect(text).not.toContain("niemand");
  });

  test("of a question are answers, and invite", () => {
    const asked = (threads: readonly Comment[], state: CommentState = "open") =>
      comments(
        site(),
        note("frage", "2026-01-01", { noteKind: "question", comments: view(threads, state).comments }),
      ).toString();
    expect(asked([])).toContain(">Antworten</h2>");
    expect(asked([])).toContain("Noch hat niemand geantwortet.");
    expect(asked([comment("ada")])).toContain(">1 Antwort</h2>");
    expect(asked([comment("ada"), comment("berta")])).toContain(">2 Antworten</h2>");
    expect(asked([comment("ada")])).toContain('id="comment_form">Was meinen Sie?</h3>');
    expect(asked([comment("ada")], "closed")).not.toContain("Was meinen Sie?");
  });

  test("tell a reader who is called like somebody of the bank from the bank, outside of the name", () => {
    const text = shown([
      comment("ada", { name: "Musterbank eG", isNamesake: true }),
      comment("berta", { name: "Mia ✓ Musterbank eG", staff: author("mia") }),
    ]);
    expect(text).toContain("<b><bdi>Musterbank eG</bdi></b> <span>Gast</span>");
    expect(text.match(/class="badge"/g)).toHaveLength(1);
    expect(text.match(/Gast/g)).toHaveLength(1);
  });

  test("print hostile words as words", () => {
    const evil = `"><script>a()</script>`;
    const text = shown([
      comment("x", {
        name: evil,
        website: `https://x.example/${evil}`,
        replies: [
          comment("y", {
            replies: [comment("z", { name: evil, removed: { date: instant("2026-02-04"), rule: evil } })],
          }),
        ],
      }),
    ]);
    expect(text).not.toContain("<script");
  });

  test("speak English on an English site", () => {
    const english = site({ settings: settings({ language: "en", interface: "en" }) });
    expect(comments(english, view([], "closed")).toString()).toContain("Comments are closed.");
  });

  test("are valid HTML", async () => {
    const deep = comment("ada", {
      replies: [comment("berta", { replies: [comment("carl", { staff: author("carl") })] })],
    });
    const removed = comment("dora", { removed: { date: instant("2026-02-04"), rule: "Regel 3" } });
    for (const state of ["open", "closed"] as const)
      expect(await faults(`<main><h1>Post</h1>${shown([deep, removed], state)}</main>`)).toEqual([]);
  });
});
