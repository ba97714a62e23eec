/** What the extensions note while one text is read; it travels in the `env` of markdown-it. */
import type { Env } from "markdown-it";
import type { Wording } from "../kernel/problem.ts";
import type { RuleName } from "../kernel/rule-names.ts";
import type { Heading, Thesis } from "../model/body.ts";
import type { MarkdownContext, MarkdownProblem } from "./markdown.ts";

/** A place within the text. */
export interface TextPlace {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units. */
  readonly column: number;
}

export interface Reading {
  readonly context: MarkdownContext;
  /** The lines of the text, without their ends. */
  readonly lines: readonly string[];
  readonly problems: MarkdownProblem[];
  readonly headings: Heading[];
  readonly theses: Thesis[];
  readonly anchors: Set<string>;
}

const key = Symbol("reading");

/** A fresh `env` for one text. */
export function newReading(source: string, context: MarkdownContext): Env {
  const lines = source.split(/\r\n|\r|\n/);
  const reading: Reading = { context, lines, problems: [], headings: [], theses: [], anchors: new Set() };
  return { [key]: reading };
}

/** @throws Error if the text is not being read by `readMarkdown`. */
export function readingOf(env: Env | undefined): Reading {
  const reading = env?.[key];
  if (reading === undefined) throw new Error("This extension works only inside readMarkdown.");
  return reading as Reading;
}

/** Notes a warning. */
export function warn(
  reading: Reading,
  { line, column }: TextPlace,
  rule: RuleName,
  message: Wording,
  like: string | Wording,
): void {
  reading.problems.push({ line, column, severity: "warning", rule, message, like });
}
