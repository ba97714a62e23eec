/** What the templates tell editors, in the languages of the interface: lines of front matter that are still comments. */
import type { Language } from "../kernel/problem.ts";
import type { Lines } from "./front-matter.ts";

interface TemplateWords {
  /** Stands below `draft: true`. */
  readonly post: Lines;
  readonly statement: Lines;
  /** Stands above the empty line with what is new. */
  readonly version: Lines;
  readonly author: Lines;
}

const de: TemplateWords = {
  post: [
    "Ist der Beitrag fertig? Dann löschen Sie die Zeile mit draft.",
    "summary: Worum es geht, in höchstens 300 Zeichen",
    "tags: [Ein Thema, Noch ein Thema]",
  ],
  statement: [
    "Füllen Sie aus, was zutrifft, und löschen Sie davor das Zeichen #.",
    "summary: Worum es geht, in einem Satz",
    "owner: Wer für den Text einsteht",
    "approvedBy: Wer ihn freigegeben hat, eine andere Person",
    "review: { by: 2030-12-31 }",
    "kind ist values, imprint, privacy, accessibility, terms oder other.",
  ],
  version: [
    "Was ist neu, und warum? Solange hier nichts steht, wird nichts veröffentlicht.",
    "changes: Neu ist der Absatz über Spenden, weil viele danach fragten.",
  ],
  author: [
    "Füllen Sie aus, was zutrifft, und löschen Sie davor das Zeichen #. Unter der letzten Linie stellen Sie die Person vor.",
    "role: Was die Person in der Bank tut",
    "nickname: Wie sie genannt wird",
    "email: name@example.org",
  ],
};

const en: TemplateWords = {
  post: [
    "Is the post ready? Then delete the line with draft.",
    "summary: What it is about, in at most 300 characters",
    "tags: [A topic, Another topic]",
  ],
  statement: [
    "Fill in what applies, and delete the sign # before it.",
    "summary: What it is about, in one sentence",
    "owner: Who answers for the text",
    "approvedBy: Who approved it, another person",
    "review: { by: 2030-12-31 }",
    "kind is values, imprint, privacy, accessibility, terms or other.",
  ],
  version: [
    "What is new, and why? As long as nothing stands here, nothing is published.",
    "changes: The paragraph on donations is new, because many asked for it.",
  ],
  author: [
    "Fill in what applies, and delete the sign # before it. Below the last line, introduce the person.",
    "role: What the person does at the bank",
    "nickname: What people call them",
    "email: name@example.org",
  ],
};

export const templateWords: Readonly<Record<Language, TemplateWords>> = { de, en };
