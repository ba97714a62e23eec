/** What can be wrong with a name that becomes a part of an address. Pure. */
import { found, type Mistake } from "./finding.ts";
import { exampleOf } from "./schema/examples.ts";

/** In characters; file systems end at 255, and some names get an extension. */
export const longestPart = 240;

/**
 * What is wrong with a part of an address, if anything.
 *
 * @param name - What the editor wrote, for the message.
 * @param part - Its slug.
 */
export function mistakeOfPart(name: string, part: string): Mistake | undefined {
  if (part === "") return noLetters(name);
  return part.length > longestPart ? tooLong(name, part) : undefined;
}

function noLetters(name: string): Mistake {
  const message = found(name, {
    de: "darin ist kein Buchstabe von a bis z und keine Ziffer für die Adresse",
    en: "which has no letter from a to z and no digit for its address",
  });
  return { severity: "error", rule: "slug", message, like: exampleOf("slug") };
}

function tooLong(name: string, { length }: string): Mistake {
  const message = found(name, {
    de: `das ergibt ${length} Zeichen in der Adresse, möglich sind höchstens ${longestPart}`,
    en: `which makes ${length} characters of its address, where at most ${longestPart} are possible`,
  });
  return { severity: "error", rule: "slug", message, like: exampleOf("slug") };
}
