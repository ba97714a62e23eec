/** Content that takes new words of posts over, instead of being read again. */
import type { Content } from "./gate.ts";
import type { Inventory } from "./inventory.ts";
import { type ReadFolder, type Retold, takeWords } from "./new-words.ts";
import { replaced, withPosts } from "./retold.ts";
import type { Workshop } from "./workshop.ts";

/** What became of content in which some words are new. */
export interface Taken {
  readonly content: Content;
  /** Whether it is the very same, in which texts say something else that no list shows. */
  readonly isSame: boolean;
}

type Untaken = Omit<Content, "takeWords">;

/** @param files - What the content was read from. */
export function taking(content: Untaken, folder: string, files: Inventory, workshop: Workshop): Content {
  let read: ReadFolder | undefined;
  // Gathered when it is needed: only a preview takes words.
  const folderRead = () => {
    read ??= readFolder(content, folder, files);
    return read;
  };
  return ready(content, folderRead, workshop);
}

function ready(given: Untaken, folder: () => ReadFolder, workshop: Workshop): Content {
  const content: Content = {
    ...given,
    takeWords: (places, isTold) => {
      const retold = takeWords(places, folder(), workshop, isTold);
      if (retold === undefined || retold.size === 0) return retold && { content, isSame: true };
      return { content: ready(withRetold(given, retold), folder, workshop), isSame: false };
    },
  };
  return content;
}

function withRetold(content: Untaken, retold: Retold): Untaken {
  const readable = withPosts(content.readable, retold);
  return { ...content, readable, site: content.site && readable, written: replaced(content.written, retold) };
}

function readFolder({ awaited }: Untaken, folder: string, { posts, all }: Inventory): ReadFolder {
  const files = new Set(awaited.map(({ file }) => file));
  return { folder, posts: new Map(posts.map((post) => [post.disk, post])), all, isAwaited: (file) => files.has(file) };
}
