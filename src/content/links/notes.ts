/** What is noted while the links of a text are resolved. */
import type { InternalLink } from "../../model/link.ts";
import type { Media } from "../../model/media.ts";
import type { Report } from "../finding.ts";
import type { WrittenLink } from "./external.ts";

export interface Notes {
  readonly report: Report;
  /** A link that only the whole site can judge. */
  readonly link: (link: InternalLink) => void;
  /** A picture or another file of media/ is shown. */
  readonly use: (media: Media, isPublished: boolean) => void;
  /** A link to somebody else's page; there only if somebody wants to know. */
  readonly external?: ((link: WrittenLink) => void) | undefined;
}

/** For whoever asks once more and only wants the answer. */
export const unnoted: Notes = { report: () => {}, link: () => {}, use: () => {} };
