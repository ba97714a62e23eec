/** Reads the rules back from a `_redirects` of ours: a release that lies on a server has nothing else to tell them. */

export interface Redirect {
  /** Site-absolute, with the site's sub-path, not percent-encoded. */
  readonly from: string;
  /** Site-absolute, with the site's sub-path, as it stands in the file. */
  readonly to: string;
}

/**
 * The rules, in the order of the file.
 *
 * @throws Error for a line that the feature `redirects` did not write.
 */
export function redirectsFrom(file: string): readonly Redirect[] {
  return file
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [, from, to] = /^(\/\S*) (\/\S*) 301$/.exec(line) ?? [];
      if (from === undefined || to === undefined) throw new Error(`No rule of Klartext reads "${line}".`);
      return { from: decodeURIComponent(from), to };
    });
}
