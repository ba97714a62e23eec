/** Finds the passive voice in German sentences. Pure. */
import type { Clause } from "./clauses.ts";

const auxiliaries = /^(?:wird|werden|wurde|wurden|werde|würde|würden|worden)$/;
const weak =
  /^(?:(?:[\p{Ll}]{2,8})?ge[\p{Ll}]{2,}t|(?:be|er|ver|zer|ent|emp|miss|über|unter|wider|hinter|voll|um)[\p{Ll}]{2,}t|[\p{Ll}]{3,}iert)$/u;
const strong = /^(?:[\p{Ll}]{2,8})?ge[\p{Ll}]{2,}en$/u;
/** Strong verbs whose participle cannot be taken for an infinitive. */
const prefixed =
  /(?:be|er|ver|zer|ent|emp|unter|über|um|wider|ab|an|auf|aus|ein|vor|zu)[\p{Ll}]{0,4}(?:schlossen|sprochen|schrieben|standen|boten|loren|funden|bunden|worfen|nommen|zogen|troffen|brochen|holfen|gangen|schieden|wiesen|griffen|rissen|schnitten|trieben|schoben|hoben|logen|trogen|liehen|mieden)$/u;
/** What looks like a participle and is an adjective, an adverb, a verb or an infinitive. */
const others =
  /^(?:gerecht|bekannt|unbekannt|bereit|gesamt|insgesamt|bestimmt|überhaupt|bewusst|gut|gewiss|gesund|berühmt|beliebt|vielleicht|leicht|recht|schlecht|echt|ungerecht|gerät|gelegt|geht|gibt|gilt|gehört|überall|unterhalt|bedacht|gespannt|verrückt|besorgt|vertraut|verwandt|erst|zuerst|unterwegs|genügt|entgeht|entsteht|besteht|verliert|hinaus|über|unter|gehen|geben|gelten|gelingen|gewinnen|genießen|gehören|geschehen|gestalten|gewähren|gefährden|genügen|gestehen|gefallen|geraten|genesen|gestatten|gewöhnen|gewährleisten|gegen|wegen|gegenüber|gestern|gern|genehmigen|gebrauchen|gedeihen|gehorchen|gelangen|geleiten|gedenken|weitergeben|angeben|abgeben|ausgeben|eingehen|ausgehen|angehören|eingeben|herausgeben|vorgehen|weitergehen|zugehen|umgehen|nachgehen|begehen|vergehen|ergeben|zurückgeben|zugeben|hingegen|dagegen|entgegen)$/;

/** How many parts of a sentence are in the passive voice: `wird … geprüft`, `wurde beschlossen`. */
export function passives(clauses: readonly Clause[]): number {
  return clauses.filter(isPassive).length;
}

function isPassive({ words }: Clause): boolean {
  return words.some((word) => auxiliaries.test(word.toLowerCase())) && words.some(isParticiple);
}

function isParticiple(word: string): boolean {
  if (others.test(word)) return false;
  return weak.test(word) || strong.test(word) || prefixed.test(word);
}

const being = /^(?:ist|sind|war|waren|sei|seien|bleibt|bleiben)$/;
const infinitive = /^[\p{Ll}]{2,}(?:en|ern|eln)$|^(?:tun|sein)$/u;
/** `ist schwer zu sagen`, `es ist Zeit zu gehen` order nothing. */
const otherwise =
  /^(?:um|ohne|statt|anstatt|leicht|leichter|schwer|schwerer|einfach|bereit|schwierig|möglich|unmöglich|nötig|wichtig|gut|besser|kaum|nicht|nichts|nie|zeit|da|dabei|dazu|dafür|lage|imstande|es|sinnvoll|erlaubt|verboten|schön|froh|stolz|müde|genug|weit|viel|etwas|ziel|aufgabe|pflicht|grund|recht|zu)$/;

/** The order in disguise, `Der Antrag ist zu stellen`, as far as it can be told from other uses. */
export function isOrder(clauses: readonly Clause[]): boolean {
  return clauses.some(({ words }) => {
    const last = words.at(-1) ?? "";
    const lower = words.map((word) => word.toLowerCase());
    if (!lower.some((word) => being.test(word))) return false;
    const isSplit =
      /^[\p{Ll}]{2,6}zu[\p{Ll}]{3,}en$/u.test(last) &&
      /^(?:ab|an|auf|aus|ein|vor|bei|mit|nach|weg|zurück|fest|her|hin|um|bereit)zu/.test(last);
    const isPlain = lower.at(-2) === "zu" && infinitive.test(last);
    return (isPlain || isSplit) && !lower.slice(0, isPlain ? -2 : -1).some((word) => otherwise.test(word));
  });
}
