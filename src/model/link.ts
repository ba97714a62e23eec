/** Links inside the site that can only be judged when every page is known. */
import type { Place, Problem } from "../kernel/problem.ts";

export interface InternalLink {
  /** Where the editor wrote it. */
  readonly place: Place;
  /** Site-absolute, with the site's sub-path, decoded, without query and fragment: `/blog/2008/12/es-wird-weihnachten/`. */
  readonly url: string;
  /** Decoded, without its `#`; `undefined` if the link means the whole page. */
  readonly fragment: string | undefined;
  readonly kind: "link" | "image";
  /** A line that would be accepted, where it is not one of a text. */
  readonly like?: Problem["like"];
}

/** A link to somebody else's page, noted only when it shall be asked. */
export interface ExternalLink {
  /** Where the editor wrote it. */
  readonly place: Place;
  /** Complete, as pages hold it. */
  readonly url: string;
  /**
   * `text`: in a text. `source`, `archive`: of a source, and of its archived copy. `link`: what a note or a person points at.
   * `standing`: a profile, a service, an address of security.txt, which are of use only as they are today.
   */
  readonly role: "text" | "source" | "archive" | "link" | "standing";
  /** The key in front of it, `""` for an item of a list; `undefined` in a text. */
  readonly key: string | undefined;
  /** Of a source: its archived copy. */
  readonly archive?: string | undefined;
  /** Of an archived copy: where the original lay. */
  readonly original?: string | undefined;
  /** `YYYY-MM-DD`: when it was there, as far as is known. */
  readonly day?: string | undefined;
}
