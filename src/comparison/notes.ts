/** What the words of a passage do not show: where links lead, what is bold, what a picture is said to show. */
import type { Token } from "./blocks.ts";
import type { Note } from "./merged.ts";

/** Notes for a changed passage. Where it keeps its words, whatever else about them changed; otherwise new addresses. */
export function notesOf(old: readonly Token[], young: readonly Token[]): readonly Note[] {
  const isSameText = old.length === young.length && old.every(({ key }, place) => key === young[place]?.key);
  const notes = isSameText ? ofSameText(old, young) : [...ofLinks(old, young), ...ofPictures(old, young)];
  const seen = new Set<string>();
  return notes.filter((note) => {
    const key = JSON.stringify([note.kind, note.before, note.now]);
    return note.before !== note.now && !seen.has(key) && seen.add(key);
  });
}

function ofSameText(old: readonly Token[], young: readonly Token[]): readonly Note[] {
  return old.flatMap((before, place): readonly Note[] => {
    const now = young[place] as Token;
    return [
      { kind: "link", before: addressOf(before), now: addressOf(now) },
      { kind: "form", before: formOf(before), now: formOf(now) },
    ];
  });
}

interface Link {
  readonly address: string;
  readonly words: string;
}

/** Links that kept their words, or are the only one here, and lead elsewhere. */
function ofLinks(old: readonly Token[], young: readonly Token[]): readonly Note[] {
  const [before, now] = [linksIn(old), linksIn(young)];
  const known = new Map(before.map(({ words, address }) => [words, address]));
  const isOnlyOne = before.length === 1 && now.length === 1;
  return now.flatMap(({ words, address }): readonly Note[] => {
    const former = isOnlyOne ? before[0]?.address : known.get(words);
    return former === undefined ? [] : [{ kind: "link", before: former, now: address }];
  });
}

function linksIn(tokens: readonly Token[]): readonly Link[] {
  const links: { address: string; words: string }[] = [];
  let last: string | undefined;
  for (const token of tokens) {
    const address = addressOf(token);
    const link = links.at(-1);
    if (address !== undefined && address === last && link) link.words += ` ${token.key}`;
    else if (address !== undefined) links.push({ address, words: token.key });
    last = address;
  }
  return links;
}

/** Pictures that stayed and are described in other words. */
function ofPictures(old: readonly Token[], young: readonly Token[]): readonly Note[] {
  const known = new Map(old.flatMap((token) => (isPicture(token) ? [[sourceOf(token), token.text]] : [])));
  return young.filter(isPicture).flatMap((token): readonly Note[] => {
    const before = known.get(sourceOf(token));
    return before === undefined ? [] : [{ kind: "picture", before, now: token.text }];
  });
}

function isPicture({ thing }: Token): boolean {
  return thing?.tag === "img";
}

function sourceOf({ thing }: Token): string | undefined {
  return thing?.attributes["src"];
}

function addressOf({ formats }: Token): string | undefined {
  return formats.findLast(({ tag }) => tag === "a")?.attributes["href"];
}

/** The names of the elements around a word, `strong em`; of an abbreviation also what it stands for. */
function formOf({ formats }: Token): string | undefined {
  const names = formats.flatMap(({ tag, attributes }) => {
    if (tag === "a") return [];
    return attributes["title"] === undefined ? [tag] : [`${tag} ${attributes["title"]}`];
  });
  return names.length === 0 ? undefined : names.join("\n");
}
