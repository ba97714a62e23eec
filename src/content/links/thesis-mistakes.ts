/** What can be wrong with a link to a thesis, in words. Pure. */
import type { Wording } from "../../kernel/problem.ts";
import { found, type Mistake } from "../finding.ts";
import { guessing } from "../suggestion.ts";

/** A link on a site without any theses. */
export function noTheses(written: string): Mistake {
  const message = found(written, {
    de: "aber keine Erklärung hat eine nummerierte Liste unter der Überschrift „Thesen“",
    en: 'but no statement has a numbered list below a heading "Theses"',
  });
  return { ...wrong, message, like: { de: "[Unsere Werte](/werte/)", en: "[Our values](/values/)" } };
}

/** A link that could mean several statements. */
export function ambiguous(written: string, ids: readonly string[], number: string): Mistake {
  const message = found(written, {
    de: `aber mehrere Erklärungen haben Thesen: ${ids.join(", ")}`,
    en: `but several statements have theses: ${ids.join(", ")}`,
  });
  return { ...wrong, message, like: likeNumber(number || "1", ids[0]) };
}

/** A link to a statement that is none, or has no theses. */
export function noSuchStatement(
  written: string,
  meant: string | undefined,
  ids: readonly string[],
  number: string,
): Mistake {
  const message = found(written, {
    de: "eine Erklärung mit diesem Namen und mit Thesen gibt es nicht",
    en: "but there is no statement with that name and with theses",
  });
  return { ...wrong, message: guessing(message, meant), like: likeNumber(number || "1", meant ?? ids[0]) };
}

/**
 * A link to a number that no thesis has or had.
 *
 * @param name - Of the statement, if the link names it.
 * @param number - NaN if there is none.
 * @param numbers - Those that there are, in ascending order.
 */
export function noSuchThesis(
  written: string,
  name: string | undefined,
  number: number,
  numbers: readonly number[],
): Mistake {
  const message = found(written, {
    de: `diese These gibt es nicht, es gibt ${inWords(numbers, "bis", "und")}`,
    en: `which is no thesis; there are ${inWords(numbers, "to", "and")}`,
  });
  const nearest = numbers.reduce(
    (best, each) => (Math.abs(each - number) < Math.abs(best - number) ? each : best),
    numbers[0] as number,
  );
  return { ...wrong, message, like: likeNumber(String(nearest), name) };
}

/** A link to a thesis that the version in force has no more. */
export function dropped(written: string, file: string, address: string): Mistake {
  const message = found(written, {
    de: `diese These gilt nicht mehr; der Link führt zur letzten Fassung, in der sie steht (${file})`,
    en: `which is in force no more; the link leads to the last version that has it (${file})`,
  });
  return {
    severity: "warning",
    rule: "thesis-link",
    message,
    like: { de: `[Wort](${address})`, en: `[words](${address})` },
  };
}

const wrong = { severity: "error", rule: "thesis-link" } as const;

function likeNumber(number: string, name: string | undefined): Wording {
  const way = name === undefined ? number : `${name}/${number}`;
  return { de: `[Wort](these:${way})`, en: `[words](thesis:${way})` };
}

/** 1, 2, 3, 5 → "1 bis 3 und 5"; hundreds of gaps are not told. */
function inWords(numbers: readonly number[], to: string, and: string): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  const told = runs.slice(0, mostRuns).map(([first, last]) => spokenRun(first, last, to));
  if (runs.length > mostRuns) return `${told.join(", ")} …`;
  return [told.slice(0, -1).join(", "), ...told.slice(-1)].filter(Boolean).join(` ${and} `);
}

const mostRuns = 12;

function spokenRun(first: number, last: number, to: string): string {
  if (first === last) return String(first);
  return last === first + 1 ? `${first}, ${last}` : `${first} ${to} ${last}`;
}
