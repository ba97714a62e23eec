/** The passages of one file, each with its places in the file. */
import { decode } from "./content/decode.ts";
import { type Document, freshDocument } from "./content/document.ts";
import { bytesOf } from "./content/files.ts";
import type { Position } from "./content/position.ts";
import { isRecord } from "./content/yaml/data.ts";
import { prose } from "./markdown/prose.ts";
import type { Passage } from "./model/passage.ts";
import { wordsIn } from "./readability/words.ts";

/** The summary, if the file has one, and the text. The file is read once more, so that nothing of it has to be kept. */
export function passagesOf(document: Document): readonly Passage[] {
  const bytes = bytesOf(document);
  const { data, body, bodyLine } = freshDocument(document, bytes, () => {});
  const passages = prose(body).map(({ kind, text, placeAt }): Passage => {
    const below = (offset: number) => {
      const { line, column } = placeAt(offset);
      return { line: line + bodyLine - 1, column };
    };
    return { kind, text, placeAt: below };
  });
  const summary = data && isRecord(data.value) ? data.value["summary"] : undefined;
  if (typeof summary !== "string") return passages;
  // Few summaries have to be found in their file, which takes the slower parser.
  let places: Passage["placeAt"] | undefined;
  const placeAt = (offset: number) => {
    const start = data?.positionOf(["summary"], "value") ?? { line: 1, column: 1 };
    places ??= placesIn(summary, (decode(bytes).text ?? "").split("\n").slice(0, bodyLine - 1), start);
    return places(offset);
  };
  return [{ kind: "summary", text: summary, placeAt }, ...passages];
}

/**
 * Places in a value of the front matter, found word by word, however YAML folds its lines. Where a word is written in
 * another way than it reads, the place is that of the value.
 */
function placesIn(text: string, lines: readonly string[], start: Position): Passage["placeAt"] {
  const words = wordsIn(text);
  let index = 0;
  let { line, column } = start;
  let isLost = false;
  return (offset) => {
    for (; index < words.length && !isLost; index++) {
      const word = words[index];
      if (word === undefined) break;
      const at = find(word.text, lines, { line, column });
      if (at === undefined) isLost = true;
      else {
        ({ line, column } = at);
        if (word.offset >= offset) return { line, column: column - (word.offset - offset) };
        column += word.text.length;
      }
    }
    return start;
  };
}

function find(word: string, lines: readonly string[], { line, column }: Position): Position | undefined {
  let from = column - 1;
  for (let row = line - 1; row < lines.length; row++) {
    const at = lines[row]?.indexOf(word, from) ?? -1;
    if (at >= 0) return { line: row + 1, column: at + 1 };
    from = 0;
  }
  return undefined;
}
