/** Finds nominal style: nouns that hide what somebody does. Pure. */
import type { Word } from "./words.ts";

const noun =
  /^\p{Lu}\p{L}{3,}(?:ung|ungen|heit|heiten|keit|keiten|ierung|ierungen|ation|ationen|ition|itionen|ismus|nahme|nahmen|machung)$/u;
/** Nouns with such an end that name a thing, a sum or a place. */
const things =
  /(?:^|\p{L})(?:wohnung|zeitung|rechnung|überweisung|meinung|million|station|nation|kündigung|sitzung|versicherung|ordnung|richtung|regierung|mehrheit|minderheit|krankheit|gesundheit|freiheit|kindheit|einheit|wahrheit|verwaltung|beratung|zahlung|quittung|leistung|stiftung|kleidung|siedlung|heizung|leitung|sammlung|versammlung|position|generation|organisation|information|informationen|barrierefreiheit|erklärung|gelegenheit|möglichkeit|einnahme|einnahmen|ausnahme|ausnahmen|bedingung|bedingungen|prüfung|regelung|regelungen|wohnungen|rechnungen|überweisungen|zahlungen|leistungen|meinungen|zeitungen|beratungen|erfahrung|erfahrungen|hoffnung|öffnung|verbindung|wirkung|ausbildung|bildung|abteilung|anleitung|bewegung|einrichtung|einrichtungen|sprachigkeit|neuigkeit|kleinigkeit|genossenschaft|beschreibung|warnung|mahnung|verantwortung|einladung|entscheidung|aktion|redaktion|kommission|publikation|dokumentation)$/iu;
const links = /^(?:der|des|von|einer|eines|zur|zum|für|über|und|oder|sowie|dieser|ihrer|unserer|bei|in|auf|durch)$/i;

export interface Nominal {
  /** How many nouns of action there are. */
  readonly nouns: number;
  /** Two that hang on each other, as they were written: `Durchführung der Prüfung`. */
  readonly chain: string | undefined;
}

/** The nouns of action of a sentence. */
export function nominalStyle(words: readonly Word[]): Nominal {
  let nouns = 0;
  let chain: string | undefined;
  let last = -1;
  for (const [index, { text }] of words.entries()) {
    if (!isAction(text)) continue;
    nouns++;
    const between = words.slice(last + 1, index).map((word) => word.text);
    if (
      last >= 0 &&
      between.length <= 3 &&
      between.some((word) => /^(?:der|des|von|einer|eines)$/i.test(word)) &&
      links.test(between[0] ?? "")
    ) {
      chain ??= [words[last]?.text, ...between, text].join(" ");
    }
    last = index;
  }
  return { nouns, chain };
}

function isAction(word: string): boolean {
  return word.length > 6 && noun.test(word) && !things.test(word);
}

/** Verbs that were hidden in a noun, and what says the same. */
const phrases: readonly (readonly [pattern: RegExp, found: string, better: string])[] = [
  [
    /\bzur Anwendung (?:zu )?(?:komm|gelang|bring)|\b(?:komm|gelang|bring)\p{L}* [^,;:.]{0,60}\bzur Anwendung\b/iu,
    "zur Anwendung kommen",
    "gelten, anwenden",
  ],
  [
    /\bAnwendung (?:zu )?(?:find|fand)|\b(?:findet|finden|fand|fanden) [^,;:.]{0,60}\bAnwendung\b/iu,
    "Anwendung finden",
    "gelten",
  ],
  [
    /\bVerwendung (?:zu )?(?:find|fand)|\b(?:findet|finden|fand|fanden) [^,;:.]{0,60}\bVerwendung\b/iu,
    "Verwendung finden",
    "verwendet werden, nutzen",
  ],
  [
    /\bBerücksichtigung (?:zu )?(?:find|fand)|\b(?:findet|finden|fand|fanden) [^,;:.]{0,60}\bBerücksichtigung\b/iu,
    "Berücksichtigung finden",
    "berücksichtigen",
  ],
  [/\bzur Durchführung (?:zu )?(?:komm|gelang|bring)/iu, "zur Durchführung kommen", "durchführen, machen"],
  [
    /\bin Anspruch (?:zu )?(?:nehm|nimm|nahm|genommen)|\b(?:nehmen|nimmt|nahm|nahmen) [^,;:.]{0,60}\bin Anspruch\b/iu,
    "in Anspruch nehmen",
    "nutzen",
  ],
  [
    /\bin Kenntnis (?:zu )?(?:setz|gesetzt)|\b(?:setzen|setzt|setzte) [^,;:.]{0,60}\bin Kenntnis\b/iu,
    "in Kenntnis setzen",
    "informieren, sagen",
  ],
  [
    /\bin Rechnung (?:zu )?(?:stell|gestellt)|\b(?:stellen|stellt|stellte) [^,;:.]{0,60}\bin Rechnung\b/iu,
    "in Rechnung stellen",
    "berechnen",
  ],
  [/\bzum Abschluss (?:zu )?(?:bring|gebracht|komm)/iu, "zum Abschluss bringen", "abschließen, beenden"],
  [/\bzum Ausdruck (?:zu )?(?:bring|gebracht)/iu, "zum Ausdruck bringen", "sagen, zeigen"],
  [/\bunter Beweis (?:zu )?(?:stell|gestellt)/iu, "unter Beweis stellen", "beweisen"],
  [
    /\bSorge (?:zu )?(?:tragen|trägt|getragen)|\b(?:tragen|trägt|trug) [^,;:.]{0,40}\bSorge\b/iu,
    "Sorge tragen",
    "sorgen",
  ],
  [
    /\bin (?:Betracht|Erwägung) (?:zu )?(?:zieh|gezogen)|\b(?:ziehen|zieht|zog) [^,;:.]{0,60}\bin (?:Betracht|Erwägung)\b/iu,
    "in Betracht ziehen",
    "erwägen, überlegen",
  ],
  [
    /\bAbstand (?:zu )?(?:nehm|nimm|nahm|genommen)|\b(?:nehmen|nimmt|nahm) [^,;:.]{0,40}\bAbstand\b/iu,
    "Abstand nehmen",
    "verzichten, lassen",
  ],
  [/\bin Abzug (?:zu )?(?:bring|gebracht)/iu, "in Abzug bringen", "abziehen"],
  [/\bzur Auszahlung (?:zu )?(?:komm|gelang|bring)/iu, "zur Auszahlung kommen", "auszahlen"],
  [/\bin Augenschein (?:zu )?(?:nehm|nimm|nahm|genommen)/iu, "in Augenschein nehmen", "ansehen"],
];

/** The first hidden verb of a sentence, with what says the same. */
export function hiddenVerb(sentence: string): { readonly found: string; readonly better: string } | undefined {
  if (!/\b(?:zur|zum|in|unter|Anwendung|Verwendung|Berücksichtigung|Sorge|Abstand)\b/u.test(sentence)) return undefined;
  const known = phrases.find(([pattern]) => pattern.test(sentence));
  return known && { found: known[1], better: known[2] };
}
