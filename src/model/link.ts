/** Links inside the site that can only be judged when every page is known. */
import type { Place } from "../kernel/problem.ts";

export interface InternalLink {
  /** Where the editor wrote it. */
  readonly place: Place;
  /** Site-absolute, with the site's sub-path, decoded, without query and fragment: `/blog/2008/12/es-wird-weihnachten/`. */
  readonly url: string;
  /** Decoded, without its `#`; `undefined` if the link means the whole page. */
  readonly fragment: string | undefined;
  readonly kind: "link" | "image";
}
