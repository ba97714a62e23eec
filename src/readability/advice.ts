/** What an editor is told of a text that is hard to read. Pure. */
import type { Problem, Severity, Wording } from "../kernel/problem.ts";
import { excerpt } from "../kernel/text.ts";
import type { Thresholds } from "../model/readability.ts";
import { type Figures, likelyLevel } from "./formulas.ts";
import type { HardSentence, Readability } from "./readability.ts";

const rule = "plain-language";
/** In UTF-16 units: enough to know a sentence again. */
const beginning = 50;

export interface AdviceOptions {
  /** How many sentences are named; the hardest are. */
  readonly most: number;
  /** Whether figures are told of a text that keeps to everything as well. */
  readonly always: boolean;
}

/** The figures of a text in one line, if there is anything to say of it, and a line for each of its hardest sentences. */
export function adviceFor(
  file: string,
  { figures, hard }: Readability,
  limits: Thresholds,
  { most, always }: AdviceOptions,
): readonly Problem[] {
  const severity: Severity = limits.severity === "warning" ? "warning" : "note";
  const hardest = new Set(hard.toSorted((a, b) => b.weight - a.weight || a.line - b.line).slice(0, most));
  const isOver = figures !== undefined && figures.vienna[0] > limits.formula;
  const rest = hard.length - hardest.size;
  const first: Problem[] = [];
  if (isOver || rest > 0 || (figures && (always || hard.length > 0))) {
    const parts = [figures && figuresLine(figures, limits), rest > 0 ? restLine(hard.length, most) : undefined];
    const message = joined(parts.filter((part) => part !== undefined));
    first.push({ file, line: 1, column: 1, severity: isOver ? severity : "note", rule, message });
  }
  const named = hard.filter((sentence) => hardest.has(sentence));
  return [...first, ...named.map((sentence) => ({ ...told(file, sentence), severity }))];
}

function told(file: string, { text, line, column, reasons }: HardSentence): Omit<Problem, "severity"> {
  const start = excerpt(text, beginning);
  const because = joined(reasons.map(({ says }) => says));
  return { file, line, column, rule, message: { de: `„${start}“: ${because.de}`, en: `"${start}": ${because.en}` } };
}

const levels: Readonly<Record<ReturnType<typeof likelyLevel>, Wording>> = {
  B1: { de: "bis B1", en: "up to B1" },
  B2: { de: "etwa B2", en: "about B2" },
  C1: { de: "über B2", en: "beyond B2" },
};

function figuresLine({ vienna, flesch, lix, sentenceLength, longWords }: Figures, { formula }: Thresholds): Wording {
  const [first] = vienna;
  const level = levels[likelyLevel(first)];
  const de = (value: number, digits = 0) => rounded(value, digits).replace(".", ",");
  const en = rounded;
  return {
    de: `Wiener Sachtextformel ${de(first, 1)} (Richtwert: höchstens ${de(formula, 1).replace(",0", "")}; ${level.de}), Flesch ${de(flesch)}, LIX ${de(lix)}, ${de(sentenceLength, 1)} Wörter je Satz, ${de(longWords)} % lange Wörter`,
    en: `Wiener Sachtextformel ${en(first, 1)} (guide: ${en(formula, 1).replace(".0", "")} at most; ${level.en}), Flesch ${en(flesch)}, LIX ${en(lix)}, ${en(sentenceLength, 1)} words a sentence, ${en(longWords)} % long words`,
  };
}

function restLine(all: number, most: number): Wording {
  return {
    de: `${all} schwere Sätze, genannt sind die ${most} schwersten`,
    en: `${all} hard sentences, of which the ${most} hardest are named`,
  };
}

/** Without a minus before nothing. */
function rounded(value: number, digits = 0): string {
  return value.toFixed(digits).replace(/^-(0(?:\.0)?)$/, "$1");
}

function joined(parts: readonly Wording[]): Wording {
  return { de: `${parts.map(({ de }) => de).join("; ")}.`, en: `${parts.map(({ en }) => en).join("; ")}.` };
}

/** What stands for the texts that are not named. */
export function untold(file: string, texts: number, sentences: number): Problem {
  return {
    file,
    line: 1,
    column: 1,
    severity: "note",
    rule,
    message: {
      de: `${texts} ältere ${texts === 1 ? "Text" : "Texte"} mit ${sentences} ${sentences === 1 ? "schweren Satz" : "schweren Sätzen"} sind nicht genannt; klartext check --notes all nennt alle.`.replace(
        "1 ältere Text",
        "1 älterer Text",
      ),
      en: `${texts} older ${texts === 1 ? "text" : "texts"} with ${sentences} hard ${sentences === 1 ? "sentence" : "sentences"} are not named; klartext check --notes all names all.`,
    },
  };
}
