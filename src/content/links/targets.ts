/** What a link inside the content can lead to, known before any text is read. */
import { slug } from "../../kernel/slug.ts";
import { isPublic, type Status } from "../../model/entry.ts";
import type { Instant } from "../../model/instant.ts";
import type { Settings } from "../../model/settings.ts";
import type { Urls } from "../../model/urls.ts";
import { stemOf } from "../dated.ts";
import type { Document } from "../document.ts";
import type { MediaLibrary } from "../media-library.ts";
import type { Memory } from "../memory.ts";
import type { NoteDraft } from "../notes.ts";
import type { PostDraft } from "../posts.ts";
import type { StatementFiles } from "../statements.ts";
import { type Guess, limitedGuess } from "../suggestion.ts";
import type { NumberedStatement } from "../theses/numbering.ts";
import { type ThesisTargets, thesisTargets } from "./thesis-targets.ts";

/** An entry that may be linked. */
export interface Target {
  readonly file: string;
  /** `undefined` if a mistake, reported elsewhere, keeps it from having an address. */
  readonly url: string | undefined;
  /** `undefined` likewise. */
  readonly status: Status | undefined;
}

export interface Targets {
  readonly posts: ReadonlyMap<string, Target>;
  /** The id of some published post, for examples; `undefined` if there is none. */
  readonly example: string | undefined;
  /** By the file's path inside the content folder, in composed form: `posts/2008/2008-12-29-gls.md`. */
  readonly files: ReadonlyMap<string, Target>;
  /** By the id of a statement that has theses. */
  readonly theses: ReadonlyMap<string, ThesisTargets>;
  readonly media: MediaLibrary;
  readonly guess: Guess;
  readonly urls: Urls;
  /** The same for as long as every link leads where it led. */
  readonly version: object;
}

interface Given {
  readonly posts: readonly PostDraft[];
  readonly notes: readonly NoteDraft[];
  readonly statements: readonly NumberedStatement[];
  /** Statements without an address. */
  readonly refused: readonly StatementFiles[];
  readonly authors: readonly Document[];
  readonly media: MediaLibrary;
  readonly urls: Urls;
  readonly settings: Settings;
  readonly now: Instant;
}

/**
 * Everything that a link inside the content can lead to.
 *
 * @param memory - Knows what there was the last time.
 */
export function targetsOf(given: Given, memory: Memory): Targets {
  const { posts, notes, statements, refused, authors, media, urls } = given;
  const byId = new Map<string, Target>();
  const files = new Map<string, Target>();
  for (const { document, head, url } of [...notes, ...posts]) {
    const target = { file: document.file, url, status: head.status };
    files.set(document.path.normalize("NFC"), target);
  }
  for (const { document, head, url } of posts) {
    if (head.id !== undefined) byId.set(head.id, { file: document.file, url, status: head.status });
  }
  const withoutAddress = [
    ...refused.flatMap(({ versions }) => versions),
    ...[...refused, ...statements.map(({ files }) => files)].flatMap(({ misnamed }) => misnamed),
  ];
  for (const { document } of withoutAddress) {
    files.set(document.path.normalize("NFC"), { file: document.file, url: undefined, status: undefined });
  }
  for (const { files: statement } of statements) {
    for (const { document, effective } of statement.versions) {
      const { id } = statement;
      const url = effective ? urls.version(id, effective) : urls.statement(id);
      files.set(document.path.normalize("NFC"), { file: document.file, url, status: "published" });
    }
  }
  for (const { path, file } of authors) {
    files.set(path.normalize("NFC"), { file, url: urls.author(slug(stemOf(path))), status: "published" });
  }
  const example = posts.find(({ head }) => isPublic(head.status))?.head.id;
  const theses = thesisTargets(statements, given);
  const version = memory.sameTargets({ posts: byId, files, theses, media: [...media.paths()], example });
  return { posts: byId, example, files, theses, media, urls, guess: limitedGuess(), version };
}
