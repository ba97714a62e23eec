/** The search index as files of the site: made when something has changed that readers can find, kept otherwise. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { digest, digestOf } from "../kernel/digest.ts";
import type { Problem } from "../kernel/problem.ts";
import type { OutputFile } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import { documentsKey, documentsOf, primary } from "./documents.ts";
import { NoPagefind, neededFiles, writeIndex } from "./pagefind.ts";

export interface SearchIndex {
  readonly files: readonly OutputFile[];
  readonly problems: readonly Problem[];
}

export interface SearchIndexOptions {
  /** The index of the last build and what it is the index of; nobody else's. */
  readonly folder: string;
  /** The content folder as the editor typed it. */
  readonly label: string;
  /** Of the program: what other code has made is made again. */
  readonly version: string;
  /** Whether an index will do that is not up to date. */
  readonly keep: boolean;
}

/** What the kept index is. */
interface Kept {
  readonly key: string;
  /** By path within the index: the digest of each file. */
  readonly files: Readonly<Record<string, string>>;
}

/** The files of the index of a site; Pagefind is loaded and started only if they have to be made. */
export async function searchIndex(site: Site, options: SearchIndexOptions): Promise<SearchIndex> {
  const { folder, label, version, keep } = options;
  const key = digestOf([version, documentsKey(site)]);
  const before = kept(folder);
  if (before && (keep || before.key === key)) return { files: filesOf(site, folder, before), problems: [] };
  try {
    return { files: filesOf(site, folder, await made(site, folder, key)), problems: [] };
  } catch (error) {
    if (error instanceof NoPagefind) return { files: [], problems: [noPagefind(join(label, "site.yaml"), error)] };
    throw error;
  }
}

/** The index comes into its place when it is complete; a process that ends before leaves the one before. */
async function made(site: Site, folder: string, key: string): Promise<Kept> {
  const coming = `${folder}.coming`;
  rmSync(coming, { recursive: true, force: true });
  mkdirSync(coming, { recursive: true });
  const documents = documentsOf(site);
  if (documents.length > 0) await writeIndex(documents, primary(site.settings.language), coming);
  const written = pathsIn(coming);
  const needed = new Set(documents.length > 0 ? neededFiles(coming, written) : []);
  for (const path of written) if (!needed.has(path)) rmSync(join(coming, path));
  const files = Object.fromEntries([...needed].map((path) => [path, digest(readFileSync(join(coming, path)))]));
  const result: Kept = { key, files };
  writeFileSync(join(coming, record), JSON.stringify(result));
  rmSync(folder, { recursive: true, force: true });
  renameSync(coming, folder);
  return result;
}

const record = "klartext.json";

function kept(folder: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, record), "utf8")) as Kept;
  } catch (error) {
    const isAbsent = ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");
    if (isAbsent || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function filesOf({ urls }: Site, folder: string, { files }: Kept): readonly OutputFile[] {
  return Object.entries(files).map(([path, key]) => ({
    url: urls.searchIndex(path),
    source: "feature search",
    passing: true,
    copyOf: join(folder, path),
    key,
  }));
}

function pathsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, "/"),
    )
    .sort();
}

function noPagefind(file: string, { message }: NoPagefind): Problem {
  return {
    file,
    line: 1,
    column: 1,
    severity: "error",
    rule: "search",
    message: {
      de: `der Suchindex lässt sich auf diesem Rechner nicht anlegen: ${message}`,
      en: `the search index cannot be made on this machine: ${message}`,
    },
    like: "search: false",
  };
}
