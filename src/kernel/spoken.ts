/** Which of the languages of the interface a text speaks. Pure. */
import type { Language } from "./problem.ts";

/**
 * `de-AT` → `de`; `undefined` for a language that Klartext does not speak.
 *
 * @param language - BCP 47.
 */
export function spoken(language: string): Language | undefined {
  return /^(de|en)(?:-|$)/i.exec(language)?.[1]?.toLowerCase() as Language | undefined;
}
