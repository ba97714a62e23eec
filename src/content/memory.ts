/** What is remembered of the files of the content folder, so that one that has not changed is not read again. */
import type { Problem } from "../kernel/problem.ts";
import type { WrittenThesis } from "../markdown/written-theses.ts";
import type { Tag } from "../model/tag.ts";
import type { Content, Document } from "./document.ts";
import type { ContentFile } from "./files.ts";
import { type LinkTargets, leadAlike } from "./links/lead-alike.ts";
import type { RememberedText } from "./remembered-text.ts";

/** What was found in one file of Markdown. What stands behind `text` is only of use to this process. */
export interface Memo {
  /** Of the file when it was read; `undefined` if it was so new that another change could look the same. */
  stamp: string | undefined;
  /** Of the file's bytes. */
  digest: string;
  /** The line on which the text begins, counted from 1. */
  bodyLine: number;
  /** What is wrong with the file and its particulars. */
  readonly problems: Problem[];
  /** Particulars as their schema returned them; `undefined` if they are wrong: then nothing of the file is of use. */
  fields?: object;
  text?: RememberedText;
  /** The theses of a version of a statement, as written. */
  theses?: readonly WrittenThesis[];
  /** The line of the cache that this was read from, and what has to be the same for it to be still right. */
  kept?: { readonly line: string; readonly stamp: string | undefined; readonly text: RememberedText | undefined };
  /** What the file says, until its text is read. */
  content?: Content;
  /** The document, for as long as this process runs and nobody touches the file. */
  document?: Document;
  /** The part of the model that was made of it, and of what else, for as long as this process runs. */
  made?: { readonly from: readonly unknown[]; readonly part: unknown };
}

/** Remembers files by their path inside the content folder. */
export class Memory {
  #memos: Map<string, Memo>;
  #next = new Map<string, Memo>();
  #context: string;
  readonly #tags = new Map<string, Tag>();
  #targets: LinkTargets | undefined;

  constructor(context = "", memos: Iterable<readonly [string, Memo]> = []) {
    this.#context = context;
    this.#memos = new Map(memos);
  }

  /** Forgets everything if it was read under other circumstances: with another time zone, language or address. */
  useFor(context: string): void {
    if (context !== this.#context) for (const memos of [this.#memos, this.#next]) memos.clear();
    this.#context = context;
  }

  get context(): string {
    return this.#context;
  }

  /** What is known of a file that has not been touched since; `undefined` if it has to be read. */
  untouched({ path, stamp }: ContentFile): Memo | undefined {
    const memo = this.#memos.get(path);
    return stamp !== undefined && memo?.stamp === stamp && memo.fields ? this.#kept(path, memo) : undefined;
  }

  /** What is known of a file that was touched but says the same as before. */
  unchanged({ path, stamp }: ContentFile, digest: string): Memo | undefined {
    const memo = this.#memos.get(path);
    if (memo?.digest !== digest || !memo.fields) return undefined;
    memo.stamp = stamp;
    return this.#kept(path, memo);
  }

  /** Takes down a file that has been read. */
  keep({ path }: ContentFile, memo: Memo): Memo {
    return this.#kept(path, memo);
  }

  /** Forgets the files that have not been asked for since the last call: they are gone. */
  forgetOthers(): void {
    this.#memos = this.#next;
    this.#next = new Map();
  }

  /** The first of all tags that are alike, so that two builds share them. */
  sameTag(tag: Tag): Tag {
    const key = JSON.stringify(tag);
    const known = this.#tags.get(key) ?? tag;
    this.#tags.set(key, known);
    return known;
  }

  /** The first of all sets of targets that lead to the same places. */
  sameTargets(targets: LinkTargets): object {
    if (this.#targets === undefined || !leadAlike(this.#targets, targets)) this.#targets = targets;
    return this.#targets;
  }

  entries(): Iterable<readonly [string, Memo]> {
    return this.#memos;
  }

  #kept(path: string, memo: Memo): Memo {
    this.#next.set(path, memo);
    return memo;
  }
}
