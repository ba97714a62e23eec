/** The merged text: every block of both versions once, with what became of it. */
import type { Block, Token } from "./blocks.ts";

export type Merged = Same | Within | Reworded | Single | Filler;

/** Nothing has changed but what no reader sees. */
export interface Same {
  readonly change: "none";
  readonly old: Block;
  readonly young: Block;
}

/** Something inside has changed. */
export interface Within {
  readonly change: "within";
  readonly old: Block;
  readonly young: Block;
  readonly children: readonly Merged[];
}

/** Some of its words have changed. */
export interface Reworded {
  readonly change: "words";
  readonly old: Block;
  readonly young: Block;
  readonly passages: readonly Passage[];
}

/** It stands in one version only, or has moved. */
export type Single = SingleAs<"removed"> | SingleAs<"inserted">;

interface SingleAs<Change> {
  readonly change: Change;
  readonly block: Block;
  readonly children: readonly Merged[];
  /** The same for all blocks of one parent. */
  readonly home: object;
  move?: Move;
}

/** A cell that keeps the columns together where a row has none. */
export interface Filler {
  readonly change: "filler";
}

export interface Move {
  /** Counted from 1 in the order of the new version. */
  number: number;
  /** Whether it stands further up than before. */
  isUp: boolean;
  /** What became of the block on its way; shown in its new place. */
  readonly merged: Merged;
}

/** Words that follow each other and have the same fate. */
export type Passage = Kept | Changed;

export interface Kept {
  readonly change: "none";
  readonly old: readonly Token[];
  readonly young: readonly Token[];
}

export interface Changed {
  readonly change: "words";
  readonly old: readonly Token[];
  readonly young: readonly Token[];
  /** What the words do not show: where a link led. */
  readonly notes: readonly Note[];
  /** Whether it is all that the block says. */
  readonly isWhole: boolean;
}

/** Something that is not in the words. `undefined` if there was or is none. */
export interface Note {
  readonly kind: "link" | "form" | "picture";
  readonly before: string | undefined;
  readonly now: string | undefined;
}
