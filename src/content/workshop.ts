/** What every kind of content needs while it is being turned into the model. */
import type { ReadMarkdown } from "../markdown/markdown.ts";
import type { Instant } from "../model/instant.ts";
import type { FrameService } from "../model/service.ts";
import type { Settings } from "../model/settings.ts";
import type { Urls } from "../model/urls.ts";
import type { Document } from "./document.ts";
import type { Report } from "./finding.ts";
import type { Notes } from "./links/notes.ts";
import type { Targets } from "./links/targets.ts";

export interface Workshop {
  readonly settings: Settings;
  readonly urls: Urls;
  readonly now: Instant;
  /** See `MarkdownContext`. */
  readonly player: FrameService | undefined;
  readonly targets: Targets;
  /** The same for those who only ask where links lead, and must not use up the guesses. */
  readonly unguessed: Targets;
  readonly report: Report;
  readonly notes: Notes;
  readonly readMarkdown: ReadMarkdown;
  /** The lasting numbers of the theses in a version of a statement, where they are others than its lists count. */
  readonly theses: ReadonlyMap<Document, readonly number[]>;
}
