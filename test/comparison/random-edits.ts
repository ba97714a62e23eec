/** What editors do to a text. */
import type { Chance } from "./chance.ts";
import { cell, type Part, part, word } from "./random-texts.ts";

type Edit = (parts: readonly Part[], chance: Chance) => readonly Part[];

/** The same text after some edits. */
export function edited(parts: readonly Part[], chance: Chance): readonly Part[] {
  if (chance.is(0.03)) return [];
  let now = parts;
  for (let count = chance.below(8); count >= 0; count--) now = chance.oneOf(edits)(now, chance);
  return now;
}

const edits: readonly Edit[] = [
  (parts, chance) => parts.toSpliced(chance.below(parts.length + 1), 0, part(chance)),
  (parts, chance) => parts.toSpliced(chance.below(parts.length + 1), 1),
  // Moved, as it is or changed on its way.
  (parts, chance) => {
    const from = chance.below(parts.length);
    const moved = parts.slice(from, from + 1).map((one) => (chance.is(0.5) ? one : reworded(one, chance)));
    return parts.toSpliced(from, 1).toSpliced(chance.below(parts.length), 0, ...moved);
  },
  // Twice.
  (parts, chance) => {
    const from = chance.below(parts.length);
    return parts.toSpliced(chance.below(parts.length + 1), 0, ...parts.slice(from, from + 1));
  },
  (parts, chance) => changedAt(parts, chance, reworded),
  (parts, chance) => changedAt(parts, chance, reworded),
  (parts, chance) => changedAt(parts, chance, rearranged),
  (parts, chance) => changedAt(parts, chance, rearranged),
  (parts, chance) => changedAt(parts, chance, withOtherColumns),
  // The same words in another form: a paragraph becomes a list, a list a table.
  (parts, chance) => changedAt(parts, chance, (one) => ({ ...one, kind: part(chance).kind })),
];

function changedAt(
  parts: readonly Part[],
  chance: Chance,
  change: (one: Part, chance: Chance) => Part,
): readonly Part[] {
  const place = chance.below(parts.length);
  return parts.map((one, i) => (i === place ? change(one, chance) : one));
}

function reworded(one: Part, chance: Chance): Part {
  const much = chance.oneOf([0.05, 0.15, 0.6]);
  const inRow = (text: string) =>
    text
      .split(" ")
      .flatMap((old) =>
        chance.is(much) ? chance.oneOf([[], [word(chance)], [old, word(chance)], [`**${old}**`]]) : [old],
      )
      .join(" ");
  return { ...one, rows: one.rows.map((row) => row.map(inRow)) };
}

function rearranged(one: Part, chance: Chance): Part {
  if (one.rows.length < 2) return one;
  const from = 1 + chance.below(one.rows.length - 1);
  const rest = one.rows.toSpliced(from, 1);
  if (chance.is(0.3)) return { ...one, rows: rest };
  const row = one.rows[from] ?? [];
  const back = chance.is(0.3) ? row.map(() => cell(chance)) : row;
  return { ...one, rows: rest.toSpliced(1 + chance.below(rest.length), 0, back) };
}

function withOtherColumns(one: Part, chance: Chance): Part {
  if (one.kind !== "table") return one;
  const width = one.rows[0]?.length ?? 1;
  const column = chance.below(width);
  if (width > 1 && chance.is(0.4)) return { ...one, rows: one.rows.map((row) => row.toSpliced(column, 1)) };
  return { ...one, rows: one.rows.map((row) => row.toSpliced(column, 0, cell(chance))) };
}
