/** Words that look German and mean nothing, so that a page's size and letters are those of a real one. */
import { byRank, oneOf, type Random, randomFrom } from "./random.ts";

/** The commonest first: a third of a text is made of such words. */
const small =
  `die der und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat
dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man
sein wurde sei hatte kann gegen vom können schon wenn habe seine ihre dann unter wir soll ich eines jahr zwei diese dieser
wieder keine seiner worden will zwischen immer etwas was sagte gibt alle ohne seit muss doch jetzt drei neue damit bereits
da ihr weil dazu ersten heute möglich während größer später natürlich gewöhnlich`.split(/\s+/);

const beginnings = "Be Ge Ver Er Ent Ab An Auf Aus Ein Vor Zu Un Über Mit Nach Um Wider".split(" ");
const stems =
  `band bild blick bruch dach dreh fahr fall feld flur form frag gang grund halt hand haus hell hoch horn klang
kram kund lager land lauf leit mark maß mehl mut nahm nutz pfad plan raum recht ring ruf satz schalt schluss schrift sicht
spann sprach stand steig strom stück such teil träg trieb wahl wand weg wert wind wirk wort zahl zeich zeit zug zweig`.split(
    /\s+/,
  );
const nouns = ["ung", "er", "heit", "keit", "schaft", "nis", "e", "el", "ling", ""];
const others = ["en", "te", "lich", "ig", "isch", "bar", "los", "sam", "end", "et"];

const vocabulary = invented(8_000);
const ranked = byRank(vocabulary);

/** One word, the commonest most often; nouns begin with a capital. */
export function word(random: Random): string {
  return ranked(random);
}

/** Some words that begin with a capital, as a title or the cell of a table. */
export function phrase(random: Random, count: number): string {
  return capital(Array.from({ length: count }, () => word(random)).join(" "));
}

/** "der" → "Der". */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function invented(count: number): readonly string[] {
  const random = randomFrom(1, 2, 3);
  const words = new Set(small);
  while (words.size < count) words.add(inventedWord(random));
  return [...words];
}

function inventedWord(random: Random): string {
  const beginning = random() < 0.5 ? oneOf(random, beginnings) : "";
  const middle = oneOf(random, stems) + (random() < 0.4 ? oneOf(random, stems) : "");
  const isNoun = random() < 0.45;
  const whole = (beginning + middle).toLowerCase() + oneOf(random, isNoun ? nouns : others);
  return isNoun ? capital(whole) : whole;
}
