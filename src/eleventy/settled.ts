/** Notices that a template waits for something that will never happen. */
import { Refusal } from "./refusal.ts";

/**
 * What the work brings, or a refusal as soon as this process has nothing left to do that could still bring it.
 *
 * @throws {Refusal}
 */
export async function settled<T>(work: Promise<T>): Promise<T> {
  let refuse = () => {};
  const inVain = new Promise<never>((_, reject) => {
    refuse = () => reject(waitsInVain());
  });
  process.once("beforeExit", refuse);
  try {
    return await Promise.race([work, inVain]);
  } finally {
    process.off("beforeExit", refuse);
  }
}

function waitsInVain(): Refusal {
  return new Refusal(
    {
      de: "eine Vorlage wird nie fertig: sie wartet auf etwas, das nicht eintritt.",
      en: "a template never comes to its end: it waits for something that does not happen.",
    },
    'export async function render() { return "<p>Text</p>"; }',
  );
}
