/** The levels of headings below the title of the page. */
import type { Token } from "markdown-it";
import type { Wording } from "../kernel/problem.ts";
import { type Reading, warn } from "./reading.ts";

/**
 * Sets the level of every heading, and warns of those that would be a second title.
 *
 * The title of the page is the only heading of level 1: where the text has one of its own, all headings move down.
 * No level is left out on the way down, or a checker would refuse the page and a screen reader would lose its way.
 *
 * @returns The levels, in order.
 */
export function setLevels(tokens: readonly Token[], reading: Reading): readonly number[] {
  const found = tokens.filter(({ type }) => type === "heading_open" || type === "heading_close");
  const above: { readonly written: number; readonly shown: number }[] = [];
  const levels: number[] = [];
  for (const heading of found) {
    if (heading.type === "heading_close") {
      heading.tag = `h${levels.at(-1)}`;
      continue;
    }
    const written = Number(heading.tag.slice(1));
    while ((above.at(-1)?.written ?? 0) >= written) above.pop();
    const shown = Math.min(6, (above.at(-1)?.shown ?? 1) + 1);
    above.push({ written, shown });
    levels.push(shown);
    heading.tag = `h${shown}`;
    if (written === 1) warnAt(heading, reading, demoted);
  }
  return levels;
}

const demoted: Wording = {
  de: "Die oberste Überschrift der Seite ist ihr Titel; alle Überschriften im Text rücken eine Stufe tiefer.",
  en: "The top heading of the page is its title; all headings in the text move down one level.",
};

function warnAt({ map }: Token, reading: Reading, message: Wording): void {
  const line = (map?.[0] ?? 0) + 1;
  const column = (reading.lines[line - 1] ?? "").search(/[^\s>]/) + 1;
  const like = { de: "## Zwischenüberschrift", en: "## Heading" };
  warn(reading, { line, column: Math.max(1, column) }, "heading", message, like);
}
