/** Keeps the free pages in the output folder. Pure. */

/** Where each template wants to be written. @see https://www.11ty.dev/docs/events/#eleventy-contentmap */
export interface ContentMap {
  readonly urlToInputPath: Readonly<Record<string, { readonly inputPath: string }>>;
}

/**
 * Eleventy follows a permalink wherever it leads, even out of the output folder.
 *
 * @throws Error naming the template; Eleventy has written nothing by then.
 */
export function refuseOutside({ urlToInputPath }: ContentMap): void {
  for (const [url, { inputPath }] of Object.entries(urlToInputPath)) {
    if (!url.startsWith("/") || url.split(/[/\\]/).includes("..")) {
      throw new Error(
        `The permalink of ${inputPath} leads out of the site: ${url}. Write it like: permalink: /unsere-zahlen/`,
      );
    }
  }
}
