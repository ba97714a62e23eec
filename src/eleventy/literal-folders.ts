/** Eleventy reads the names of folders as patterns, so that it finds nothing in "Blog (2)"; here they are names. */
import type { FileSystemSearch } from "@11ty/eleventy";

/**
 * Lets searches below these folders find what is there, whatever the folders are called.
 *
 * @param folders - From the working directory, as Eleventy was given them.
 */
export function takeLiterally(search: FileSystemSearch, folders: readonly string[]): void {
  const find = search.search.bind(search);
  const literally = (pattern: string) => folders.reduce(withName, pattern);
  search.search = (key, patterns, options = {}) =>
    find(key, [patterns].flat().map(literally), {
      ...options,
      ...(options.ignore && { ignore: options.ignore.map(literally) }),
    });
}

/** Escapes the folder's name where the pattern begins with it. */
function withName(pattern: string, folder: string): string {
  const [, dot = "", rest = ""] = /^(\.\/)?(.*)$/s.exec(pattern) ?? [];
  const isBelow = rest === folder || rest.startsWith(`${folder}/`);
  return isBelow ? dot + folder.replace(/[\\()[\]{}!*?+@|]/g, "\\$&") + rest.slice(folder.length) : pattern;
}
