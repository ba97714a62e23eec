import { describe, expect, test } from "vitest";
import { answerForm } from "../../../layouts/parts/answer-form.ts";
import { type CommentFormView, commentForm, confirmationForm } from "../../../layouts/parts/comment-form.ts";
import { comment } from "../../support/comment.ts";
import { post, settings, site, statement } from "../../support/site.ts";
import { faults } from "../../support/validity.ts";

const plain: CommentFormView = {
  language: "de",
  action: "/dialog/kommentar",
  post: "gebuehren",
  email: "required",
  level: 2,
  links: {},
};
const shown = (more: Partial<CommentFormView> = {}) => commentForm({ ...plain, ...more }).toString();
const evil = `"><script>a()</script>`;

/** Every control with the text of its label. */
function labels(form: string): ReadonlyMap<string, string> {
  const all = form.matchAll(/<label for="([^"]*)">([^<]*)<\/label>/g);
  return new Map(Array.from(all, ([, id = "", text = ""]) => [id, text]));
}

describe("The form for comments", () => {
  test("labels every field that can be seen, and marks those that are required", () => {
    const form = shown();
    const fields = Array.from(form.matchAll(/<(?:input|textarea|select) id="([^"]*)"/g), ([, id = ""]) => id);
    expect(Object.fromEntries(labels(form))).toEqual({
      comment_name: "Name *",
      comment_email: "E-Mail *",
      comment_website: "Website",
      comment_subject: "Bitte leer lassen",
      comment_text: "Kommentar *",
    });
    expect(fields).toEqual([...labels(form).keys()]);
    expect(form).toContain("Erforderliche Felder sind mit * markiert.");
    expect(form.match(/ required/g)).toHaveLength(3);
  });

  test("asks for no e-mail where none is needed", () => {
    const form = shown({ email: "optional" });
    expect(labels(form).get("comment_email")).toBe("E-Mail");
    expect(form.match(/ required/g)).toHaveLength(2);
  });

  test("tells browsers what fields are for, and how much fits", () => {
    const form = shown();
    for (const part of ['"name" maxlength="80" autocomplete="name"', 'maxlength="254" type="email"'])
      expect(form).toContain(part);
    for (const part of ['maxlength="500" type="url" autocomplete="url"', 'maxlength="6000"'])
      expect(form).toContain(part);
  });

  test("is sent to the receiver, with the entry that it belongs to", () => {
    expect(shown()).toContain('action="/dialog/kommentar" method="post"');
    expect(shown()).toContain('<input type="hidden" name="post" value="gebuehren">');
  });

  test("has a field that machines fill in and people never meet", () => {
    expect(shown()).toMatch(
      /<p class="comment-trap" aria-hidden="true">.*\n<input id="comment_subject" name="subject" tabindex="-1" autocomplete="off">/,
    );
  });

  test("leads to what is said of rules and privacy, and is silent where there is nothing", () => {
    const form = shown({ links: { moderation: "/moderation/", privacy: "/datenschutz/" } });
    expect(form).toContain('sagen die <a href="/moderation/">Regeln für Kommentare</a>.');
    expect(form).toContain('steht unter <a href="/datenschutz/">Datenschutz</a>.');
    expect(shown()).not.toContain("<a");
  });

  test("keeps what was written, sign for sign, the first line end of a text among it", () => {
    const text = '\n\nErst nach zwei Zeilen: 1 < 2 & "so".';
    const form = shown({ values: { name: "Erika", website: "https://e.example/?a=1&b=2", text } });
    expect(form).toContain('required value="Erika">');
    expect(form).toContain('value="https://e.example/?a=1&amp;b=2"');
    expect(form).toContain(">\n\n\nErst nach zwei Zeilen: 1 &lt; 2 &amp; &quot;so&quot;.</textarea>");
  });

  test("says faults at the top, with the way to their fields, and at the fields themselves", () => {
    const form = shown({
      message: "Bitte sehen Sie noch einmal nach.",
      faults: [
        { field: "text", message: "Hier fehlt der Text." },
        { field: "subject", message: "Bitte leer lassen." },
        { message: "Zu viele auf einmal." },
      ],
    });
    expect(form).toContain('<div class="comment-faults" role="alert" tabindex="-1" autofocus>\n<p>Bitte sehen');
    expect(form).toContain('<li><a href="#comment_text">Hier fehlt der Text.</a></li>');
    expect(form).toContain("<li>Bitte leer lassen.</li>");
    expect(form).toContain("<li>Zu viele auf einmal.</li>");
    expect(form).toContain('<strong id="comment_text_fault">Hier fehlt der Text.</strong>');
    expect(form).toContain('aria-describedby="comment_text_hint comment_text_fault" aria-invalid="true"');
    expect(form.match(/aria-invalid/g)).toHaveLength(1);
    expect(shown()).not.toContain("comment-faults");
  });

  test("chooses what is answered among the comments, and keeps what was chosen", () => {
    const answerable = [
      { id: "ada", title: "Ada, gestern" },
      { id: "berta", title: "Berta, heute" },
    ];
    const form = shown({ answerable, values: { replyTo: "berta" } });
    expect(form).toContain('<option value="">den Text oben</option>');
    expect(form).toContain('<option value="berta" selected>Berta, heute</option>');
    expect(shown({ answerable }).match(/ selected/g)).toBeNull();
    expect(shown({ answerable, entry: "Offene <Worte>" })).toContain('<option value="">Offene &lt;Worte&gt;</option>');
  });

  test("keeps what is answered where comments are not known", () => {
    const form = shown({ values: { replyTo: "ada" } });
    expect(form).toContain('Sie antworten auf einen Kommentar.<input type="hidden" name="replyTo" value="ada">');
    expect(shown()).not.toContain("replyTo");
  });

  test("prints hostile words as words", () => {
    const values = { name: evil, email: evil, website: evil, text: `</textarea>${evil}`, replyTo: evil, subject: evil };
    const faults = [{ field: "name" as const, message: evil }];
    const form = shown({ values, faults, message: evil, post: evil, title: evil, action: evil });
    expect(form).not.toContain("<script");
    expect(confirmationForm({ ...plain, values }, evil).toString()).not.toContain("<script");
  });

  test("speaks English", () => {
    expect(shown({ language: "en" })).toContain("Required fields are marked with *.");
  });

  test("is valid, plain and with everything at once", async () => {
    const all = shown({
      level: 3,
      message: "Nein.",
      faults: [{ field: "name", message: "Nein." }],
      values: { name: "Erika", text: "Ja." },
      answerable: [{ id: "ada", title: "Ada" }],
      links: { moderation: "/moderation/", privacy: "/datenschutz/" },
    });
    for (const form of [shown(), all, confirmationForm({ ...plain, values: { text: "Ja." } }, "t").toString()])
      expect(await faults(`<main><h1>a</h1><h2>b</h2>${form}</main>`)).toEqual([]);
  });
});

test("The second form holds everything that was sent, and the token, and no trap", () => {
  const values = { post: "gebuehren", name: "Erika", text: "Zeile\nZeile", subject: "" };
  const fields = confirmationForm({ ...plain, values }, "abc")
    .toString()
    .matchAll(/name="([^"]*)" value="([^"]*)"/g);
  expect(Object.fromEntries(Array.from(fields, ([, name, value]) => [name, value]))).toEqual({
    post: "gebuehren",
    name: "Erika",
    text: "Zeile\nZeile",
    token: "abc",
  });
});

describe("Below an entry", () => {
  const entry = (state: "open" | "closed") =>
    post("gebuehren", "2024-03-01", { comments: { state, count: 1, threads: [comment("ada")] } });

  test("the form stands while it is open", () => {
    expect(answerForm(site(), entry("open")).toString()).toContain('<h3 id="comment_form">Kommentar schreiben</h3>');
    expect(answerForm(site(), entry("closed")).toString()).toBe("");
  });

  test("it leads to the statement on privacy, never to that in simple language", () => {
    const simple = statement("einfach", { kind: "privacy", simplifies: "datenschutz" });
    const of = site({ statements: [simple, statement("datenschutz", { kind: "privacy" })] });
    expect(answerForm(of, entry("open")).toString()).toContain('<a href="/datenschutz/">');
  });

  test("it keeps to the sub-path, the language and the rules of the site", () => {
    const english = settings({ interface: "en", base: "/bank", dialogue: { forms: true, email: "optional" } });
    const form = answerForm(site({ settings: english }), entry("open")).toString();
    expect(form).toContain('action="/bank/dialogue/comment"');
    expect(form).toContain('<label for="comment_email">E-mail</label>');
  });
});
