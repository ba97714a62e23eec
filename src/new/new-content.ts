/** `klartext new`: a file from a template, in its place in the content folder. */
import { statSync } from "node:fs";
import { type ContentFile, filesIn } from "../content/files.ts";
import type { Language, Wording } from "../kernel/problem.ts";
import type { Instant } from "../model/instant.ts";
import { draftOf } from "./draft.ts";
import { newVersion, versionsOf } from "./new-version.ts";
import { badContent, badRequest, type Refused } from "./refused.ts";
import {
  type Draft,
  examples,
  type LengthOf,
  type NewKind,
  type Request,
  type SourceRequest,
  type Surroundings,
} from "./request.ts";
import { noteAddress, siteFacts, surroundingsOf } from "./surroundings.ts";
import { ownerOf } from "./taken.ts";
import { writeNewFile } from "./write-new-file.ts";

export { type NewKind, newKinds } from "./request.ts";

export interface NewOptions {
  /** The content folder on disk. */
  readonly folder: string;
  /** What messages call it: `content`. */
  readonly label: string;
  readonly now: (timeZone: string) => Instant;
  /** For notes, which must not be too long. Nobody else needs Markdown, which takes a while to load. */
  readonly lengthOf: LengthOf;
  /** What a note points at, and what that is called; the address's host if nothing is said. */
  readonly link?: string;
  readonly linkTitle?: string;
  /** The `kind` of a note or a statement. */
  readonly kind?: string;
  /** Where a note has it from. */
  readonly source?: SourceRequest;
  /** For a new version of a statement: see `VersionRequest`. */
  readonly from?: string;
  readonly since?: string;
}

/** What has come of it, and the language to tell it in. */
export type Created = (
  | {
      readonly ok: true;
      readonly file: string;
      /** Where readers will find it, if it is published as it is. */
      readonly url?: string;
      readonly moved?: string;
    }
  | Refused
) & {
  readonly language: Language;
};

/**
 * Makes one file and overwrites none.
 *
 * @param words - Title, name or text, as they stand on the command line.
 * @returns The new file as the editor would type it: `content/posts/2026/2026-03-01-ein-titel.md`.
 */
export function newContent(kind: NewKind, words: readonly string[], options: NewOptions): Created {
  const { folder, label } = options;
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return { ...badRequest(noFolder(label), "--content content"), language: "de" };
  const files = filesIn(folder, label, leftToCheck);
  const site = siteFacts(files);
  if (!site.ok) return site;
  const { language, timeZone } = site;
  const now = options.now(timeZone);
  const surroundings = surroundingsOf(files, site, now, options.lengthOf);
  const draft = draftOf(requestOf(kind, words, options), surroundings);
  if (!draft.ok) return { ...draft, language };
  const versions = kind === "statement" ? versionsOf(draft.id, files) : [];
  if (versions.length > 0) return { ...versionOf(versions, options, surroundings), language };
  if (options.from !== undefined || options.since !== undefined)
    return { ...badRequest(kind === "statement" ? noStatement(draft.id) : onlyVersions, examples[kind]), language };
  const url = kind === "note" ? noteAddress(site, now, draft.id) : undefined;
  return { ...placed(kind, draft, files, options), ...(url !== undefined && { url }), language };
}

function versionOf(versions: readonly ContentFile[], options: NewOptions, surroundings: Surroundings) {
  if (options.kind !== undefined) return badRequest(kindIsKnown, examples.statement);
  return newVersion(versions, options, surroundings);
}

function placed(
  kind: NewKind,
  { id, path, text }: Draft,
  files: readonly ContentFile[],
  { folder, label }: NewOptions,
) {
  const file = `${label}/${path}`;
  const owner = ownerOf(id, kind, files);
  if (owner) return badContent(taken(id, owner.file), examples[kind]);
  const written = writeNewFile(folder, path, text);
  if (written === "exists") return badContent(taken(id, file), examples[kind]);
  if (written === "outside") return badContent(outside(file), examples[kind]);
  return { ok: true, file } as const;
}

function requestOf(kind: NewKind, words: readonly string[], options: NewOptions): Request {
  const { link, linkTitle, kind: form, source } = options;
  return {
    kind,
    words: words.join(" "),
    ...(link !== undefined && { link }),
    ...(linkTitle !== undefined && { linkTitle }),
    ...(form !== undefined && { form }),
    ...(source !== undefined && { source }),
  };
}

/** Faults of other files do not keep anybody from adding one; `klartext check` reports them. */
function leftToCheck(): void {}

function noFolder(label: string): Wording {
  return { de: `den Ordner ${label} gibt es nicht.`, en: `there is no folder ${label}.` };
}

const onlyVersions: Wording = {
  de: "--from und --since gibt es nur für neue Fassungen von Erklärungen.",
  en: "--from and --since are only for new versions of statements.",
};

function noStatement(id: string): Wording {
  return {
    de: `--from und --since gibt es nur für neue Fassungen, aber eine Erklärung „${id}“ gibt es noch nicht.`,
    en: `--from and --since are only for new versions, but there is no statement "${id}" yet.`,
  };
}

const kindIsKnown: Wording = {
  de: "--kind gibt es nur für neue Erklärungen; eine neue Fassung ist von der Art der vorigen.",
  en: "--kind is only for new statements; a new version is of the kind of the one before.",
};

function taken(id: string, file: string): Wording {
  return {
    de: `die Kennung „${id}“ ist vergeben, sie gehört zu ${file}. Nehmen Sie andere Worte.`,
    en: `the id "${id}" is taken, it belongs to ${file}. Choose other words.`,
  };
}

function outside(file: string): Wording {
  return {
    de: `${file} läge außerhalb des Ordners, weil eine symbolische Verknüpfung hinausführt.`,
    en: `${file} would lie outside the folder, because a symbolic link leads out of it.`,
  };
}
