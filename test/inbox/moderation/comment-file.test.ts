import { describe, expect, test } from "vitest";
import { commentFile, readCommentFile } from "../../../src/inbox/moderation/comment-file.ts";
import { accept } from "../../../src/inbox/moderation/decide.ts";
import { authorOf } from "../../../src/inbox/moderation/desk.ts";
import { InboxRefusal } from "../../../src/inbox/refusal.ts";
import { testDesk } from "../../support/desk.ts";
import { payloads } from "../../support/payloads.ts";

const zone = "Europe/Berlin";
const plain = { name: "Erika", date: "2026-11-28T11:43:21+01:00", text: "Text." };

/** What YAML would take for something else than a text, and what would end the particulars or their line. */
const odd = [
  "yes",
  "null",
  "~",
  "12",
  "1e3",
  "0x1F",
  "2026-11-28",
  "- a",
  "# a",
  "a # b",
  "a: b",
  "{a: b}",
  "[a]",
  "&a",
  "*a",
  "!!js/function x",
  "@a",
  "`a`",
  "%a",
  "'",
  '"',
  "'a'",
  '"a"',
  "|",
  ">",
  "---",
  "...",
  "?",
  "a\nremoved: {date: 2026-01-01, rule: x}",
  "a\n---\nb",
  "\u0085",
  "\u2028",
  "a\\b",
  "Größe 🙂",
];

/** The file says what was given, or there is none. */
function same(comment: Parameters<typeof commentFile>[0]): boolean {
  let file: string;
  try {
    file = commentFile(comment, zone);
  } catch (error) {
    expect(error).toBeInstanceOf(InboxRefusal);
    return false;
  }
  const { read, problems } = readCommentFile(Buffer.from(file), "x.md", zone);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(read?.name).toBe(comment.name);
  expect(read?.text).toBe(comment.text.trim());
  expect(read?.removed).toBeUndefined();
  expect(read?.staff).toBeUndefined();
  return true;
}

describe("The file of a comment", () => {
  test("holds every name and text as it is", () => {
    const names = odd.filter((name) => !/[\n\u0085\u2028]/.test(name));
    for (const name of names) expect(same({ ...plain, name }), name).toBe(true);
    for (const text of names) expect(same({ ...plain, text }), text).toBe(true);
  });

  test("says what was given, or is not written, whatever somebody sends", () => {
    for (const text of [...odd, ...payloads]) {
      same({ ...plain, name: text });
      same({ ...plain, website: text });
      same({ ...plain, text });
      same({ ...plain, replyTo: text });
      same({ name: text, website: `https://example.org/${text}`, date: plain.date, text: `${text}\n\n${text}` });
    }
  });

  test("has the time of the site's zone, also when clocks are set back", () => {
    const first = commentFile({ ...plain, date: "2026-10-25T02:30:00+02:00" }, zone);
    const second = commentFile({ ...plain, date: "2026-10-25T02:30:00+01:00" }, zone);
    expect([first, second].map((file) => /date: (.*)/.exec(file)?.[1])).toEqual([
      "2026-10-25T02:30:00+02:00",
      "2026-10-25T02:30:00+01:00",
    ]);
  });
});

describe("A commit", () => {
  test("says nothing of readers, and of moderators nothing but a plain name", async () => {
    for (const payload of payloads) {
      const { name } = authorOf(payload);
      expect(name, payload).toMatch(/^[^\p{C}<>]{1,80}$/u);
      expect(name).toMatch(/[\p{L}\p{N}]/u);
    }
    const { desk, repository, receive } = await testDesk();
    const id = await receive({ name: "Geheim <x>", website: "https://geheim.example/" });
    await accept(desk, id, "--amend\nCo-authored-by: x <x@example.org>\u0000\u001b[2J");
    expect(repository?.as("Mia", "log", "-1", "--format=%an%n%ae%n%cn%n%ce%n%B")).toBe(
      `--amend Co-authored-by: x x@example.org [2J
inbox@klartext.invalid
Klartext inbox
inbox@klartext.invalid
Publish comment ${id} on gls

`,
    );
  });
});
