/** What stands in place of a comment whose author wanted it gone. */
import type { Language } from "../../src/kernel/problem.ts";

interface ErasedWords {
  /** Instead of the name. */
  readonly name: string;
  /** Instead of the rule that it broke. */
  readonly rule: string;
}

export const erasedWords: Readonly<Record<Language, ErasedWords>> = {
  de: { name: "Name gelöscht", rule: "auf Wunsch der Person, die ihn schrieb" },
  en: { name: "Name erased", rule: "as whoever wrote it wished" },
};
