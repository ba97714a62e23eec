/** Cuts German text into sentences. Pure. */
import { beforeOrdinals, goOn, mayEnd, months, openers } from "./abbreviations.ts";

/** A sentence, where it stands in the text. */
export interface Sentence {
  readonly text: string;
  /** In UTF-16 units, from 0: the first sign that is no blank. */
  readonly offset: number;
}

/** What can end a sentence, what closes behind it, and the blank that separates it from the next. */
const stop = /(?<![.!?…])[.!?…]+["'“”‘’»«›‹)\]]*(?=\s)/gu;
/** What can stand before the first word of a sentence. */
const opening = /[\s*"'„“”‚‘»«›‹([–—-]*/uy;
const firstWord = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/uy;
/** A point belongs to the piece of text before it up to the last blank; longer pieces mean nothing. */
const longestPiece = 40;

/**
 * The sentences of one paragraph, list item or note. The last one ends where the text does, with a full stop or without.
 *
 * A colon or semicolon ends none. The time grows with the length of the text only.
 */
export function sentencesIn(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(stop)) {
    const end = index + mark.length;
    if (!endsHere(text, index, mark, end)) continue;
    push(sentences, text, start, end);
    start = end;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

function push(sentences: Sentence[], text: string, start: number, end: number): void {
  const piece = text.slice(start, end);
  const words = piece.trim();
  if (/[\p{L}\p{N}]/u.test(words)) {
    sentences.push({ text: words, offset: start + piece.length - piece.trimStart().length });
  }
}

function endsHere(text: string, index: number, mark: string, end: number): boolean {
  opening.lastIndex = end;
  opening.test(text);
  firstWord.lastIndex = opening.lastIndex;
  const next = firstWord.exec(text)?.[0];
  if (next === undefined) return false;
  if (/^\p{Ll}/u.test(next)) return false;
  if (mark.startsWith("…") || mark.startsWith("...")) return /\S/.test(text.charAt(index - 1)) || openers.has(next);
  if (!mark.startsWith(".") || mark.startsWith("..")) return true;
  const before = text.slice(Math.max(0, index - longestPiece), index);
  return endsWithPoint(before, next);
}

/** @param before - What stands before the point, at least the last words. */
function endsWithPoint(before: string, next: string): boolean {
  const piece = /[^\s("'„“»«›‹[–—]*$/u.exec(before)?.[0] ?? "";
  const name = piece.slice(piece.lastIndexOf("-") + 1).toLowerCase();
  if (/^\p{N}+$/u.test(piece)) return endsWithNumber(before, piece, next);
  if (/^[IVX]+$/.test(piece)) return openers.has(next);
  if (/^\p{L}$/u.test(piece)) return endsWithLetter(before, piece, next);
  if (mayEnd.has(name)) return openers.has(next);
  // z.B., d.h., i.d.R.
  if (/^(?:\p{L}{1,3}\.)+\p{L}{1,4}$/u.test(piece)) return false;
  return !goOn.has(name);
}

/** `am 3. März`, `der 2. Weltkrieg`, `2.–4. Mai`, but `Das war 2019. Danach` and `auf Platz 3. Die anderen`. */
function endsWithNumber(before: string, piece: string, next: string): boolean {
  if (piece.length > 3) return true;
  if (months.has(next.toLowerCase()) || /^\p{N}/u.test(next)) return false;
  if (openers.has(next)) return true;
  const words = before.slice(0, -piece.length).trim().split(/\s+/);
  const last = words.at(-1)?.toLowerCase() ?? "";
  return last !== "" && !beforeOrdinals.has(last) && !/\p{N}\.?[–-]?$/u.test(last);
}

/** `z. B.`, `u. a.`, `J. W. Goethe`; a single capital ends a sentence as in `Vitamin C. Das`. */
function endsWithLetter(before: string, piece: string, next: string): boolean {
  const spaced = /(?:^|[\s(„"])((?:\p{L}{1,2}\.\s?)+)\p{L}$/u.exec(before)?.[1];
  if (spaced !== undefined) {
    const whole = `${spaced.replace(/\s/g, "")}${piece}`.toLowerCase();
    return mayEnd.has(whole) && openers.has(next);
  }
  return openers.has(next) && (mayEnd.has(piece) || !goOn.has(piece.toLowerCase()));
}
