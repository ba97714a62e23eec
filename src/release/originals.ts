/** What files of a site are made of in the content folder. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import { hashOfFile } from "../output/file-content.ts";
import type { Comparison } from "./problems.ts";

type Originals = Pick<Comparison, "originalOf" | "hashOf">;

/**
 * Free pages name themselves in what they print, and pictures are published without what cameras write into them: only the
 * file in the content folder tells that one of them has nothing but another address.
 *
 * @param folder - The content folder on disk.
 */
export function originalsIn(folder: string, site: Site, sourceOf: (file: string) => string): Originals {
  const originalOf = ({ url, source }: OutputFile): string | undefined => {
    const path = sourceOf(source);
    if (!path.startsWith("pages/")) return site.pictures.get(url)?.madeOf;
    const disk = join(folder, path);
    return existsSync(disk) ? hashOfFile(disk) : undefined;
  };
  return {
    originalOf,
    hashOf: (file) => ("copyOf" in file && existsSync(file.copyOf) ? hashOfFile(file.copyOf) : undefined),
  };
}
