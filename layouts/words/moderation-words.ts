/** Why comments are not published: a word and a rule for each reason. */
import type { Language } from "../../src/kernel/problem.ts";
import { type RefusalReason, refusalReasons } from "../../src/model/refusal.ts";

export interface RefusalWords {
  /** A word or two, as they stand in tables and after "because of". */
  readonly reasons: Readonly<Record<RefusalReason, string>>;
  /** One sentence for each reason that says what is not published; its anchor on `urls.moderation()` is the reason itself. */
  readonly rules: Readonly<Record<RefusalReason, string>>;
}

export const refusalWords: Readonly<Record<Language, RefusalWords>> = {
  de: {
    reasons: {
      insult: "Beleidigung",
      hatred: "Hetze",
      unlawful: "Rechtswidriges",
      "personal-data": "Persönliche Daten",
      advertising: "Werbung",
      "off-topic": "Nicht zur Sache",
      unreadable: "Unlesbares",
    },
    rules: {
      insult: "Der Text setzt einen Menschen herab, statt zu kritisieren, was er tut oder sagt.",
      hatred: "Der Text hetzt gegen Menschen, weil sie einer Gruppe angehören, oder droht mit Gewalt.",
      unlawful: "Der Text verstößt gegen ein Gesetz, zum Beispiel mit einer falschen Behauptung, die jemandem schadet.",
      "personal-data":
        "Der Text enthält Kontonummern, Anschriften oder anderes, was nicht öffentlich ist, über den Schreibenden oder über andere.",
      advertising: "Der Text wirbt für eine Ware, einen Dienst oder eine Seite, statt etwas zu sagen.",
      "off-topic": "Der Text hat mit dem Beitrag und mit der Bank nichts zu tun.",
      unreadable: "Der Text ist leer, eine Folge von Zeichen ohne Sinn oder immer wieder derselbe.",
    },
  },
  en: {
    reasons: {
      insult: "Insult",
      hatred: "Hatred",
      unlawful: "Against the law",
      "personal-data": "Personal data",
      advertising: "Advertising",
      "off-topic": "Off topic",
      unreadable: "Unreadable",
    },
    rules: {
      insult: "The text belittles a person instead of criticising what that person does or says.",
      hatred: "The text incites hatred against people because they belong to a group, or threatens violence.",
      unlawful: "The text breaks a law, for example by a false claim that harms somebody.",
      "personal-data":
        "The text holds account numbers, addresses or other things that are not public, of the writer or of others.",
      advertising: "The text advertises goods, a service or a site instead of saying something.",
      "off-topic": "The text has nothing to do with the post or with the bank.",
      unreadable: "The text is empty, a string of signs without sense, or the same one again and again.",
    },
  },
};

/** The reason that a rule names by its id or by its word in either language: "insult", "Beleidigung", "Insult". */
export function reasonNamed(rule: string): RefusalReason | undefined {
  const sought = rule.trim().toLowerCase();
  const names = (reason: RefusalReason) => [reason, refusalWords.de.reasons[reason], refusalWords.en.reasons[reason]];
  return refusalReasons.find((reason) => names(reason).some((name) => name.toLowerCase() === sought));
}
