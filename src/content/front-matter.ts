/** Cuts a Markdown file into its front matter and its text. Pure. */
import { createRequire } from "node:module";
import type matter from "gray-matter";
import { detached } from "../kernel/text.ts";
import type { Mistake } from "./finding.ts";
import { lineBreaks } from "./position.ts";
import { lineAt } from "./yaml/lines.ts";

export interface Split {
  /** The YAML between the two lines of dashes; `undefined` if there is none. */
  readonly yaml: string | undefined;
  /** The line on which the YAML begins, counted from 1. */
  readonly yamlLine: number;
  readonly body: string;
  /** The line on which the text begins, counted from 1. */
  readonly bodyLine: number;
  /** What is wrong with the lines of dashes, with its line. */
  readonly fault?: { readonly line: number; readonly mistake: Mistake };
}

/** @param text - With lines ended by "\n". */
export function split(text: string): Split {
  const first = lineAt(text, 0);
  if (!first.startsWith("---") || first.startsWith("----")) return without(text, noFrontMatter);
  const language = first.slice("---".length).trim();
  if (language !== "" && language !== "yaml") return without("", otherLanguage(language));

  // gray-matter takes the rest of the file for particulars then, or throws.
  if (!text.includes("\n---", first.length)) return without("", unclosed);
  const end = plainEnd(text) ?? (language === "" ? "---" : first).length + cutOf(text).length;
  if (!text.startsWith("\n---", end)) return without("", unclosed);
  const yaml = detached(text.slice(first.length + 1, end));
  const closing = lineAt(text, end + 1);
  const closingLine = lineBreaks(text.slice(0, end)) + 2;
  if (closing.trimEnd() !== "---") return without("", oddClosing(closing), closingLine);
  const body = text.slice(end + 1 + closing.length + 1);
  const whole = { yaml, yamlLine: 2, body, bodyLine: closingLine + 1 };
  return goesOn.test(body) ? { ...whole, fault: { line: closingLine, mistake: endsTooEarly } } : whole;
}

/** Where the particulars end if both lines consist of three dashes, as nearly all do. */
function plainEnd(text: string): number | undefined {
  const end = text.indexOf("\n---", "---".length);
  return text.startsWith("---\n") && text.startsWith("\n---\n", end) ? end : undefined;
}

let grayMatter: typeof matter | undefined;

/** gray-matter would run JavaScript. It only cuts here: its engine reads nothing, and no other language gets this far. */
const cutOnly = { language: "yaml", engines: { yaml: () => ({}) } };

/** What gray-matter takes for particulars. Loaded by the first text that needs it. */
function cutOf(text: string): string {
  grayMatter ??= createRequire(import.meta.url)("gray-matter") as typeof matter;
  return (grayMatter(text, cutOnly) as { readonly matter: string }).matter;
}

/** Right behind the second line of dashes more particulars, and a third such line. */
const goesOn = /^(?:---\n)?(?:[a-z][A-Za-z-]*:(?: .*)?\n(?:(?: |- ).*\n)*)+---[ \t]*(?:\n|$)/;

function without(body: string, mistake: Mistake, line = 1): Split {
  return { yaml: undefined, yamlLine: 1, body, bodyLine: 1, fault: { line, mistake } };
}

const frontMatter = { severity: "error", rule: "front-matter" } as const;
const like = "---\ntitle: Klartext\ndate: 2008-12-29\n---";

const noFrontMatter: Mistake = {
  ...frontMatter,
  message: {
    de: "die erste Zeile ist nicht ---; es fehlen die Angaben zum Text, die zwischen zwei solchen Zeilen stehen.",
    en: "the first line is not ---; the particulars of the text are missing, which stand between two such lines.",
  },
  like,
};

const unclosed: Mistake = {
  ...frontMatter,
  message: {
    de: "nach den Angaben fehlt die zweite Zeile ---.",
    en: "after the particulars, the second line --- is missing.",
  },
  like,
};

const endsTooEarly: Mistake = {
  ...frontMatter,
  message: {
    de: "diese Zeile --- beendet die Angaben, aber danach folgen weitere und noch eine solche Zeile.",
    en: "this line --- ends the particulars, but more of them follow, and another such line.",
  },
  like,
};

function oddClosing(line: string): Mistake {
  return {
    ...frontMatter,
    message: {
      de: `gefunden: „${line}“, wo die Angaben enden; die Zeile besteht aus --- und sonst nichts.`,
      en: `found "${line}" where the particulars end; that line is --- and nothing else.`,
    },
    like,
  };
}

function otherLanguage(language: string): Mistake {
  return {
    ...frontMatter,
    message: {
      de: `gefunden: „---${language}“, die Angaben stehen aber in YAML; andere Sprachen werden weder gelesen noch ausgeführt.`,
      en: `found "---${language}", but the particulars are written in YAML; other languages are neither read nor run.`,
    },
    like,
  };
}
