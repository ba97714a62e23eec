/** Finds sentences that deny twice. Pure. */
import type { Clause } from "./clauses.ts";

const denial =
  /^(?:nicht|nie|niemals|niemand|niemandem|niemanden|nichts|kein|keine|keinen|keinem|keiner|keines|nirgends)$/;
/** `nicht unerheblich`; `unter`, `unser`, `unbedingt` and the like deny nothing. */
const reversed =
  /^(?:un(?!d$|s|ter|ten|ge(?:fähr|achtet)|bedingt|mittelbar|i|längst|schuldig|fall|terschied)\p{Ll}{4,}|ohne)$/u;
/** How far apart two words deny one another. */
const reach = 5;

/** The words that deny each other: `nicht unüblich`, `nicht ohne`, `kein … nicht`; `undefined` if there are none. */
export function doubleNegation(clauses: readonly Clause[]): string | undefined {
  for (const { words } of clauses) {
    const lower = words.map((word) => word.toLowerCase());
    for (const [index, word] of lower.entries()) {
      if (!denial.test(word) || lower[index + 1] === "nur") continue;
      if (reversed.test(words[index + 1] ?? "")) return `${words[index]} ${words[index + 1]}`;
      const second = lower.findIndex((other, at) => at > index && at <= index + reach && denial.test(other));
      const between = lower.slice(index + 1, second);
      if (second > index && !between.some((other) => /^(?:und|oder|sondern|noch|auch|wie|als)$/.test(other))) {
        return `${words[index]} … ${words[second]}`;
      }
    }
  }
  return undefined;
}
