/** What is known of a content folder before any text is read: its files, particulars, addresses, and what links can lead to. */
import type { Problem } from "../kernel/problem.ts";
import { readMarkdown } from "../markdown/read.ts";
import type { InternalLink } from "../model/link.ts";
import { type Service, videoService } from "../model/service.ts";
import { urlsOf } from "../model/urls.ts";
import type { GateOptions } from "./gate.ts";
import { type Inventory, readFiles } from "./inventory.ts";
import type { WrittenLink } from "./links/external.ts";
import { targetsOf } from "./links/targets.ts";
import { MediaLibrary } from "./media-library.ts";
import { Memory } from "./memory.ts";
import { draftNotes, type NoteDraft } from "./notes.ts";
import { draftPosts, type PostDraft } from "./posts.ts";
import { warnOfExpiry } from "./security.ts";
import { servicesOf } from "./services.ts";
import { settingsOf } from "./settings.ts";
import { type FilesOfStatements, statementFiles } from "./statement-files.ts";
import { numberedStatements, numbersToTell } from "./theses/numbering.ts";
import type { Workshop } from "./workshop.ts";

export interface Opening extends FilesOfStatements {
  readonly memory: Memory;
  readonly files: Inventory;
  readonly workshop: Workshop;
  readonly services: readonly Service[];
  readonly posts: readonly PostDraft[];
  readonly notes: readonly NoteDraft[];
  readonly media: MediaLibrary;
  /** Collects the links that only the whole site can judge. */
  readonly links: readonly InternalLink[];
  /** Collects the links to pages of others, if they are asked for. */
  readonly external: readonly WrittenLink[];
  /** Collects what is wrong. */
  readonly problems: readonly Problem[];
}

/** Reads everything but texts. */
export function opened(options: Omit<GateOptions, "drafts" | "assets">): Opening {
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const memory = options.memory ?? new Memory();
  const files = readFiles(options, memory, report);
  memory.forgetOthers();
  const settings = settingsOf(files.site, `${options.label}/site.yaml`, report);
  const urls = urlsOf(settings);
  const now = options.now(settings.timeZone);
  const heads = { timeZone: settings.timeZone, now, urls, report };
  warnOfExpiry(files.site, settings, now, report);
  const services = servicesOf(files.services, report);

  const media = new MediaLibrary(files.media, urls, report);
  const posts = draftPosts(files.posts, heads);
  const notes = draftNotes(files.notes, heads);
  const { statements, refused } = statementFiles(files.statements, heads);
  const numbered = numberedStatements(statements, settings.interface, report);
  const numberedInVain = numberedStatements(refused, settings.interface, report);
  const { authors } = files;
  const linked = { posts, notes, statements: numbered, refused, authors, media };
  const targets = targetsOf({ ...linked, urls, settings, now }, memory);
  const links: InternalLink[] = [];
  const external: WrittenLink[] = [];
  const noted = {
    report,
    link: (link: InternalLink) => void links.push(link),
    use: media.use.bind(media),
    ...(options.external && { external: (link: WrittenLink) => void external.push(link) }),
  };
  const unguessed = { ...targets, guess: () => undefined };
  const player = videoService(services);
  const workshop: Workshop = {
    settings,
    urls,
    now,
    player,
    targets,
    unguessed,
    report,
    notes: noted,
    readMarkdown,
    theses: numbersToTell([...numbered, ...numberedInVain]),
  };
  return { memory, files, workshop, services, posts, notes, statements, refused, media, links, external, problems };
}
