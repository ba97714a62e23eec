/** Pagefind, run as a program of its own: documents go in, the files of an index come out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "./documents.ts";

type Pagefind = typeof import("pagefind");

/** Thrown where there is no Pagefind for this machine. */
export class NoPagefind extends Error {
  override name = "NoPagefind";
}

/**
 * Writes an index of the documents.
 *
 * All of them are read by the rules of the site's language: a site has one field to search in, not one for each language.
 *
 * @param folder - Filled by Pagefind, also with what nobody needs: see `neededFiles`.
 * @param language - ISO 639-1.
 * @throws NoPagefind if its program is not there.
 * @throws Error if it fails.
 */
export async function writeIndex(documents: readonly Document[], language: string, folder: string): Promise<void> {
  // Loaded only when there is something to index.
  const pagefind = await import("pagefind");
  try {
    const { index, errors } = await started(pagefind, language);
    if (!index) throw new Error(`Pagefind: ${errors.join(" ")}`);
    // It takes them in the order in which they are sent, so that the same documents make the same index.
    const added = await Promise.all(documents.map(({ url, markup }) => index.addHTMLFile({ url, content: markup })));
    const { errors: unwritten } = await index.writeFiles({ outputPath: folder });
    const failures = [...added.flatMap((each) => each.errors), ...unwritten];
    if (failures.length > 0) throw new Error(`Pagefind: ${failures.join(" ")}`);
  } finally {
    await pagefind.close();
  }
}

async function started(pagefind: Pagefind, language: string): ReturnType<Pagefind["createIndex"]> {
  try {
    return await pagefind.createIndex({ forceLanguage: language });
  } catch (error) {
    throw new NoPagefind(error instanceof Error ? (error.message.split("\n")[0] as string) : String(error));
  }
}

/** Of all that Pagefind writes, what a search needs: its module, its program for the language, and the index. */
export function neededFiles(folder: string, written: readonly string[]): readonly string[] {
  const { languages } = JSON.parse(readFileSync(join(folder, "pagefind-entry.json"), "utf8")) as Entry;
  const programs = Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? "unknown"}.pagefind`);
  const needed = new Set(["pagefind.js", "pagefind-entry.json", ...programs]);
  return written.filter((path) => needed.has(path) || /\.pf_(?:meta|index|fragment|filter)$/.test(path));
}

interface Entry {
  readonly languages: Readonly<Record<string, { readonly wasm: string | null }>>;
}
