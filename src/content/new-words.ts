/** What an editor has just written, taken over at once where only words of posts are new: texts, titles, summaries. */
import { lstatSync } from "node:fs";
import { basename, join, sep } from "node:path";
import { digest } from "../kernel/digest.ts";
import type { Entry } from "../model/entry.ts";
import type { Post } from "../model/post.ts";
import { freshDocument } from "./document.ts";
import { bytesOf, type ContentFile } from "./files.ts";
import type { Memo } from "./memory.ts";
import type { PostFields } from "./posts.ts";
import type { RememberedText } from "./remembered-text.ts";
import { check } from "./schema/check.ts";
import { postSchema } from "./schema/post.ts";
import { read } from "./text.ts";
import type { Workshop } from "./workshop.ts";

/** A post as it was read last. */
export interface ReadPost extends ContentFile {
  readonly memo: Memo;
}

/** A content folder as it was read last. */
export interface ReadFolder {
  /** Path on disk. */
  readonly folder: string;
  /** By their path on disk. */
  readonly posts: ReadonlyMap<string, ReadPost>;
  /** Every file that there was. */
  readonly all: readonly ContentFile[];
  /** Whether a file is named with its title outside of the site. */
  readonly isAwaited: (file: string) => boolean;
}

/** Posts of a site, each with what takes its place because lists show something else of it now. */
export type Retold = ReadonlyMap<Entry, Post>;

/**
 * Puts new texts in the place of the old ones, if nothing else has changed but titles and summaries: then every address,
 * every order and every link is still right.
 *
 * @param places - The files and folders to which something has happened, by their path on disk.
 * @param isTold - Whether there is anything to tell of a file: its place may have moved.
 * @returns `undefined` if something else has changed, too, or may have; then nothing was taken over.
 */
export function takeWords(
  places: Iterable<string>,
  folder: ReadFolder,
  workshop: Workshop,
  isTold: (file: string) => boolean,
): Retold | undefined {
  const retold = new Map<Entry, Post>();
  const taken: (() => void)[] = [];
  for (const place of places) {
    const post = folder.posts.get(place);
    const take = post ? !isTold(post.file) && newWords(post, folder, workshop, retold) : passedOver(place, folder);
    if (!take) return undefined;
    taken.push(take);
  }
  for (const take of taken) take();
  return retold;
}

/** Programs for writing leave traces among the content that come and go: hidden files, and names that were never there. */
function passedOver(place: string, { folder, all }: ReadFolder) {
  // Among free pages, a hidden file can say which of them are built.
  if (!place.startsWith(folder + sep) || isWithin(place, join(folder, "pages"))) return undefined;
  const wasThere = all.some(({ disk }) => isWithin(disk, place));
  return !wasThere && (basename(place).startsWith(".") || factsOf(place) === undefined) ? () => {} : undefined;
}

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(place + sep);
}

/** Of what lies there itself, wherever it may lead. */
function factsOf(place: string) {
  return lstatSync(place, { throwIfNoEntry: false });
}

/** `undefined` for what is no plain file any more, or cannot be read: whoever reads everything again has words for it. */
function plainBytesOf(file: ContentFile): Buffer | undefined {
  if (!factsOf(file.disk)?.isFile()) return undefined;
  try {
    return bytesOf(file);
  } catch {
    return undefined;
  }
}

function newWords(
  post: ReadPost,
  folder: ReadFolder,
  workshop: Workshop,
  retold: Map<Entry, Post>,
): (() => void) | undefined {
  const { memo } = post;
  const { text: known, made } = memo;
  const fields = memo.fields as PostFields | undefined;
  if (!known?.last || !fields || !made || memo.problems.length + known.problems.length > 0) return undefined;
  const bytes = plainBytesOf(post);
  if (bytes === undefined) return undefined;
  const name = digest(bytes);
  if (name === memo.digest) return () => {};

  let faults = 0;
  const report = () => void faults++;
  const document = freshDocument(post, bytes, report, name);
  const { whole } = check(postSchema(workshop.settings.timeZone), document, report);
  const { found } = read(document, known.language, known.isPublished, {
    ...workshop,
    targets: workshop.unguessed,
    notes: { report, link: () => {}, use: () => {} },
  });
  if (faults > 0 || !whole || !areAlike([wordless(whole), outline(found)], [wordless(fields), outline(known)]))
    return undefined;

  const { title } = whole;
  const summary = whole.summary ?? found.summary;
  const { teaser } = found;
  const before = made.part as Post;
  const isRetold = !areAlike([title, summary, teaser], [before.title, before.summary, before.teaser]);
  if (isRetold && folder.isAwaited(post.file)) return undefined;
  const { last } = known;
  return () => {
    const { digest, bodyLine } = document.memo;
    Object.assign(memo, { stamp: undefined, document: undefined, digest, bodyLine, text: found, fields: whole });
    if (found.last) last.body.replace(found.last.body);
    found.last = { ...last, summary: found.summary, teaser };
    if (!isRetold) return;
    const after: Post = { ...before, title, summary, teaser };
    retold.set(before, after);
    memo.made = { from: made.from, part: after };
  };
}

function areAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Everything that the particulars say besides words, which no address, no order and no other file depends on. */
function wordless({ title: _title, summary: _summary, ...others }: PostFields): object {
  return others;
}

/** What a text says that others may be asked for, and what they may be asked for by it. */
function outline({ anchors, isBlank, questions, previews }: RememberedText) {
  return [anchors, isBlank, questions.map(({ kind, destination, address }) => [kind, destination, address]), previews];
}
