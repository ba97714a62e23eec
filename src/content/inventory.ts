/** Reads the files of the content folder and sorts them by kind. */
import { digestOf } from "../kernel/digest.ts";
import { type Document, readMarkdownFile, readYamlFile } from "./document.ts";
import { type ContentFile, type Elsewhere, filesIn, isAllowed } from "./files.ts";
import { type Report, startOf } from "./finding.ts";
import { readJsonFile } from "./json-file.ts";
import type { Listing } from "./listing.ts";
import type { Memory } from "./memory.ts";
import { type Kind, kindOf, misplaced } from "./places.ts";
import { refuseTwins } from "./twins.ts";

/** Every list is sorted by path. */
export interface Inventory {
  readonly site: Document | undefined;
  readonly tags: Document | undefined;
  readonly services: Document | undefined;
  readonly accessibility: Document | undefined;
  readonly accessibilityChecks: Document | undefined;
  readonly moderation: Document | undefined;
  readonly posts: readonly Document[];
  readonly notes: readonly Document[];
  /** Of one version and of several. */
  readonly statements: readonly Document[];
  readonly authors: readonly Document[];
  readonly comments: readonly Document[];
  /** Not read, only known. */
  readonly media: readonly ContentFile[];
  readonly pages: readonly ContentFile[];
  /** Every file, also those that belong nowhere. */
  readonly all: readonly ContentFile[];
}

/** Reads every file that holds content; those that belong nowhere are reported. */
export function readFiles(
  {
    folder,
    label,
    listing,
    comments,
  }: {
    readonly folder: string;
    readonly label: string;
    readonly listing?: Listing | undefined;
    readonly comments?: Elsewhere | undefined;
  },
  memory: Memory,
  report: Report,
): Inventory {
  const files = filesIn(folder, label, report, listing, comments);
  refuseTwins(files, report);
  const byKind = Map.groupBy(files, ({ path }) => kindOf(path));
  for (const file of byKind.get(undefined) ?? []) report({ ...startOf(file.file), ...misplaced(file.path) });
  const texts = (...kinds: readonly Kind[]) =>
    kinds.flatMap((kind) => byKind.get(kind) ?? []).map((file) => readMarkdownFile(file, memory, report));
  const settings = (kind: Kind) => (byKind.get(kind) ?? []).map((file) => readYamlFile(file, report))[0];
  const site = settings("site");
  const services = settings("services");
  memory.useFor(digestOf([label, comments?.label, site?.memo.digest, services?.memo.digest]));
  return {
    site,
    tags: settings("tags"),
    services,
    accessibility: settings("accessibility"),
    accessibilityChecks: (byKind.get("accessibility-checks") ?? []).map((file) => readJsonFile(file, report))[0],
    moderation: settings("moderation"),
    posts: texts("post"),
    notes: texts("note"),
    statements: texts("statement", "statement-version"),
    authors: texts("author"),
    comments: texts("comment"),
    media: byKind.get("media") ?? [],
    pages: (byKind.get("page") ?? []).filter((file) => isAllowed(file, report)),
    all: files,
  };
}
