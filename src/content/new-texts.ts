/** What an editor has just written, taken over at once where nothing but the text of posts is new. */
import { existsSync } from "node:fs";
import { basename, sep } from "node:path";
import { digest } from "../kernel/digest.ts";
import { freshDocument } from "./document.ts";
import { bytesOf, type ContentFile } from "./files.ts";
import type { Memo } from "./memory.ts";
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
}

/**
 * Puts new texts in the place of the old ones, if that is all that has changed: then every list, link and title is still
 * right, and only the pages that show the texts have to be printed again.
 *
 * @param places - The files and folders to which something has happened, by their path on disk.
 * @param isTold - Whether there is anything to tell of a file: its place may have moved.
 * @returns `false` if something else has changed, too, or may have; then nothing was taken over.
 */
export function takeTexts(
  places: Iterable<string>,
  folder: ReadFolder,
  workshop: Workshop,
  isTold: (file: string) => boolean,
): boolean {
  const taken: (() => void)[] = [];
  for (const place of places) {
    const post = folder.posts.get(place);
    const take = post ? !isTold(post.file) && newText(post, workshop) : passedOver(place, folder);
    if (!take) return false;
    taken.push(take);
  }
  for (const take of taken) take();
  return true;
}

/** Programs for writing leave traces among the content that come and go: hidden files, and names that were never there. */
function passedOver(place: string, { folder, all }: ReadFolder) {
  if (!place.startsWith(folder + sep)) return undefined;
  const wasThere = all.some(({ disk }) => disk === place || disk.startsWith(place + sep));
  return !wasThere && (basename(place).startsWith(".") || !existsSync(place)) ? () => {} : undefined;
}

function newText(post: ReadPost, workshop: Workshop): (() => void) | undefined {
  const { memo } = post;
  const { text: known, fields } = memo;
  if (!known?.last || !fields || memo.problems.length + known.problems.length > 0) return undefined;
  const bytes = existsSync(post.disk) ? bytesOf(post) : undefined;
  if (bytes === undefined) return undefined;
  if (digest(bytes) === memo.digest) return () => {};

  let faults = 0;
  const report = () => void faults++;
  const document = freshDocument(post, bytes, report);
  const { whole } = check(postSchema(workshop.settings.timeZone), document, report);
  const { found } = read(document, known.language, known.isPublished, {
    ...workshop,
    targets: workshop.unguessed,
    notes: { report, link: () => {}, use: () => {} },
  });
  if (faults > 0 || JSON.stringify([whole, outline(found)]) !== JSON.stringify([fields, outline(known)]))
    return undefined;

  const { last } = known;
  return () => {
    const { digest, bodyLine } = document.memo;
    Object.assign(memo, { stamp: undefined, document: undefined, digest, bodyLine, text: found });
    if (found.last) last.body.replace(found.last.body);
    found.last = { ...last };
  };
}

/** What other pages may show of a text, and what they may be asked for by it. */
function outline({ summary, teaser, anchors, isBlank, questions, previews }: RememberedText) {
  return [
    summary,
    teaser,
    anchors,
    isBlank,
    questions.map(({ kind, destination, address }) => [kind, destination, address]),
    previews,
  ];
}
