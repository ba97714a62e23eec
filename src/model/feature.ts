/** The one shape that every feature has. */
import type { OutputFile } from "./page.ts";
import type { Site } from "./site.ts";

export interface Feature {
  /** Kebab case, and the name of the feature's folder. */
  readonly name: string;
  /** One sentence for the table in `src/README.md`; a test keeps the two equal. */
  readonly summary: string;
  /**
   * The files that the feature adds to the site. Pure.
   *
   * @param earlier - What the features before it in `src/site.ts` have added, for those that list pages.
   */
  readonly pages: (site: Site, earlier: readonly OutputFile[]) => readonly OutputFile[];
}
