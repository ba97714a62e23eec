import { describe, expect, test } from "vitest";
import { printedComment, printedJson, printedList } from "../../../src/inbox/moderation/print.ts";
import { visible, visibleJson } from "../../../src/inbox/moderation/visible.ts";
import { someComment } from "../../support/desk.ts";
import { payloads } from "../../support/payloads.ts";

const site = { timeZone: "Europe/Berlin", entries: new Map([["gls", { title: "GLS", url: "/gls/" }]]) };
/** Nothing that a terminal obeys or that nobody sees, but ends of lines. */
const harmless = /^[\n\P{C}]*$/u;
const hostile = [
  ...payloads,
  "\u001b[2J\u001b]0;owned\u0007",
  "\u009b31m",
  "\u0007\b\r\v\f\u007f",
  "\u202egnp.exe",
  "\u2066\u2067\u2069",
  "a\u200bb\u00adc\ufeffd\u3164",
  "\u{e0041}\u{e0042}",
  "\ud800",
  "line\u2028line\u2029line",
];

describe("Hostile words on a terminal", () => {
  test("are shown by their numbers", () => {
    expect(visible("\u001b[2J\u202eä\n")).toBe("[U+001B][2J[U+202E]ä[U+000A]");
    expect(visible("Größe: 5 € – „ja“ 🙂")).toBe("Größe: 5 € – „ja“ 🙂");
  });

  test("reach it neither in lists nor in JSON", () => {
    for (const text of hostile) {
      const comment = {
        ...someComment(1),
        stage: "waiting" as const,
        name: text,
        website: text,
        text,
        post: text,
        replyTo: text,
        decision: { by: text, at: 0 },
      };
      const lines = [
        printedComment(comment, site),
        printedList([comment], "waiting", site),
        printedList([comment], "accepted", site),
      ];
      for (const line of [...lines, printedJson([comment], site)]) expect(line, JSON.stringify(text)).toMatch(harmless);
      expect(printedList([comment], "accepted", site).split("\n").length).toBe(3);
      expect(JSON.parse(printedJson([comment], site)).comments[0].name).toBe(text);
    }
    expect(visibleJson({ text: "\u{e0041}" })).toContain("\\udb40\\udc41");
  });
});
