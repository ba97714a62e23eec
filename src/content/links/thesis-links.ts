/** What `these:3` and `these:werte/3` mean. Pure. */
import type { Mistake } from "../finding.ts";
import type { Guess } from "../suggestion.ts";
import { ambiguous, noSuchStatement, noSuchThesis, noTheses } from "./thesis-mistakes.ts";
import type { ThesisTarget, ThesisTargets } from "./thesis-targets.ts";

/** The two ways to begin a link to a thesis, on every site; in German, nouns are written with a capital. */
const schemes = /^(?:these|thesis):/i;

export function isThesisLink(written: string): boolean {
  return schemes.test(written);
}

/**
 * The thesis that a link means.
 *
 * A link without the name of a statement means the only one that has theses, or the only one of the kind `values`.
 *
 * @param written - As the editor wrote it.
 * @returns What is wrong with the link if it means none.
 */
export function thesisMeant(
  written: string,
  targets: ReadonlyMap<string, ThesisTargets>,
  guess: Guess,
): ThesisTarget | Mistake {
  const [, name, number = ""] = /^[^:]*:(?:(.*)\/)?([^/]*)$/s.exec(written) ?? [];
  if (targets.size === 0) return noTheses(written);
  const id = name ?? onlyOne(targets);
  if (id === undefined) return ambiguous(written, [...targets.keys()], number);
  const statement = targets.get(id);
  if (!statement) return noSuchStatement(written, guess(id, targets.keys()), [...targets.keys()], number);
  const target = /^\d+$/.test(number) ? statement.theses.get(Number(number)) : undefined;
  return target ?? noSuchThesis(written, name, Number(number), standing(statement));
}

function onlyOne(targets: ReadonlyMap<string, ThesisTargets>): string | undefined {
  const ids = [...targets.keys()];
  const values = ids.filter((id) => targets.get(id)?.isValues);
  return [ids, values].find(({ length }) => length === 1)?.[0];
}

/** The numbers that a link may have, in ascending order: of what is in force, otherwise of what is announced. */
function standing({ theses }: ThesisTargets): readonly number[] {
  const numbers = (state: ThesisTarget["state"]) =>
    [...theses].flatMap(([number, target]) => (target.state === state ? number : [])).sort((a, b) => a - b);
  const inForce = numbers("in force");
  return inForce.length > 0 ? inForce : numbers("announced");
}
