/** What readers have to load, and where it is more than it should be. */
import { brotliCompressSync, constants } from "node:zlib";
import type { Wording } from "../../kernel/problem.ts";
import { telling, wholeFile } from "../fault.ts";
import { fileAt, type PageFacts } from "../page-facts.ts";
import type { Fault, Published } from "../published.ts";

const warning = telling("audit-size", "warning");
const note = telling("audit-size", "note");

/** In bytes. A file is read as text up to `read`. */
export const budgets = {
  post: 14 * 1024,
  page: 512 * 1024,
  picture: 400 * 1024,
  script: 64 * 1024,
  style: 64 * 1024,
  read: 32 * 1024 * 1024,
} as const;

/** What is left of a post when it is compressed: 0.30 to 0.35 of our sample site, by brotli. */
const mostCompressed = 0.4;
const mostTold = 10;

const picture = /\.(?:jpe?g|png|webp|avif|gif|svg)$/;

/** A warning for every file that is larger than its kind may be. */
export function sizeFaults({ files }: Published): readonly Fault[] {
  return [...files].flatMap(([path, size]) => {
    const kind = kindOf(path);
    if (kind !== undefined && size > budgets[kind]) return [warning(wholeFile(path), tooBig(size, budgets[kind]))];
    return size > budgets.read ? [warning(wholeFile(path), notWhole)] : [];
  });
}

function kindOf(path: string): "page" | "picture" | "script" | "style" | undefined {
  if (path.endsWith(".html")) return "page";
  if (/\.m?js$/.test(path)) return "script";
  return path.endsWith(".css") ? "style" : picture.test(path) ? "picture" : undefined;
}

/**
 * A note for the posts that do not fit into the first answer of a server, with their style sheets: the largest ten, because
 * compressing all would take longer than anything else.
 *
 * @param posts - The pages of posts only.
 * @see RFC 6928: ten packets, about 14 KiB
 */
export function postFaults(posts: readonly PageFacts[], { files, read, site }: Published): readonly Fault[] {
  const known = new Map<string, number>();
  const compressed = (path: string) => {
    const size = known.get(path) ?? brotli(read(path));
    known.set(path, size);
    return size;
  };
  const sizeOf = ({ path }: PageFacts) => files.get(path) ?? 0;
  const heavy = posts
    .filter((page) => sizeOf(page) * mostCompressed > budgets.post / 2)
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  return heavy.slice(0, mostTold).flatMap(({ path, address, styles }) => {
    const sheets = styles.flatMap((href) => fileOf(href, address, site, files));
    const size = [path, ...sheets].reduce((sum, each) => sum + compressed(each), 0);
    return size <= budgets.post ? [] : [note(wholeFile(path), slow(size))];
  });
}

function fileOf(href: string, address: string, site: string, files: Published["files"]): readonly string[] {
  const path = fileAt(href, address, site);
  return path !== undefined && files.has(path) ? [path] : [];
}

/** At the level at which servers compress as they go, which says more than the best that is possible. */
function brotli(bytes: Buffer): number {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
}

function kibibytes(bytes: number): Wording {
  const written =
    bytes < 1024 * 1024
      ? `${(bytes / 1024).toFixed(bytes < 100 * 1024 ? 1 : 0)} KiB`
      : `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
  return { de: written.replace(".", ","), en: written };
}

function tooBig(size: number, most: number): Wording {
  const [is, may] = [kibibytes(size), kibibytes(most)];
  return { de: `hat ${is.de}; vorgesehen sind höchstens ${may.de}.`, en: `has ${is.en}; ${may.en} at most are meant.` };
}

function slow(size: number): Wording {
  const [is, may] = [kibibytes(size), kibibytes(budgets.post)];
  return {
    de: `braucht mit Gestaltung ${is.de} (brotli); bis ${may.de} kommt alles mit der ersten Antwort.`,
    en: `needs ${is.en} with its styles (brotli); up to ${may.en} come with the first answer.`,
  };
}

const notWhole: Wording = {
  de: "ist so groß, dass nur die ersten 32 MiB geprüft wurden.",
  en: "is so large that only its first 32 MiB were checked.",
};
