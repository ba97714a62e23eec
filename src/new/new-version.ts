/** `klartext new statement`, where the statement exists: a version that follows the last one. */
import { renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { stemOf } from "../content/dated.ts";
import { bytesOf, type ContentFile } from "../content/files.ts";
import { parseDay } from "../content/instant.ts";
import { kindOf } from "../content/places.ts";
import { slug } from "../kernel/slug.ts";
import { badContent, badRequest, type Refused } from "./refused.ts";
import type { Surroundings } from "./request.ts";
import { keyOf } from "./taken.ts";
import { nextVersionText } from "./version-text.ts";
import { writeNewFile } from "./write-new-file.ts";

/** What is asked of a new version. Days are written as `2027-07-01`. */
export interface VersionRequest {
  readonly folder: string;
  readonly label: string;
  /** From which day it is in force; from today on if nothing is said. */
  readonly from?: string;
  /** Since when the only version so far is in force, which until now said nothing of it. */
  readonly since?: string;
}

interface Version {
  readonly ok: true;
  readonly file: string;
  /** Where the only version so far lies now. */
  readonly moved?: string;
}

/**
 * The files of the statement that is meant, oldest version first; none if there is no such statement.
 *
 * @param id - The slug of what somebody called it: of its title, or of its file or folder.
 */
export function versionsOf(id: string, files: readonly ContentFile[]): readonly ContentFile[] {
  const statements = Map.groupBy(files.filter(isStatement), ({ path }) => nameOf(path));
  const byTitle = () =>
    [...statements.values()].find((versions) => versions.some((version) => keyOf(version, "title") === id));
  return statements.get(id) ?? byTitle() ?? [];
}

function isStatement({ path }: ContentFile): boolean {
  const kind = kindOf(path);
  return kind === "statement" || kind === "statement-version";
}

function nameOf(path: string): string {
  const [, name = ""] = path.split("/");
  return slug(name.replace(/\.md$/, ""));
}

/**
 * Makes the file of a new version, named by its day; a statement that is a single file becomes a folder.
 *
 * @param versions - Of the statement; at least one.
 */
export function newVersion(
  versions: readonly ContentFile[],
  request: VersionRequest,
  { day: today, language }: Surroundings,
): Version | Refused {
  const { folder, label } = request;
  const from = dayOf("--from", request.from ?? today);
  if (!from.ok) return from;
  const { day } = from;
  const start = request.since === undefined ? undefined : dayOf("--since", request.since);
  if (start && !start.ok) return start;
  const since = start?.day;
  const single = versions.find(({ path }) => kindOf(path) === "statement");
  if (single && since === undefined) return badContent(undated(single.file), example(single));
  if (!single && since !== undefined) return badRequest(datedAlready, `--from ${day}`);
  if (since !== undefined && since >= day)
    return badRequest(notAfter(since, day), `--since ${since} --from ${later(since)}`);

  const home = single ? single.path.replace(/\.md$/, "") : dirname((versions[0] as ContentFile).path);
  const path = `${home}/${day}.md`;
  const before = versions.findLast((version) => stemOf(version.path) < day) ?? (versions[0] as ContentFile);
  const text = bytesOf(single ?? before).toString("utf8");
  const written = writeNewFile(folder, path, nextVersionText(text, language));
  if (written !== "written") return badContent(taken(`${label}/${path}`), `--from ${later(day)}`);
  if (!single) return { ok: true, file: `${label}/${path}` };
  const moved = `${home}/${since}.md`;
  renameSync(single.disk, join(folder, ...moved.split("/")));
  return { ok: true, file: `${label}/${path}`, moved: `${label}/${moved}` };
}

/** Blanks around a day are none of it, and must not get into the name of a file. */
function dayOf(option: string, written: string): { readonly ok: true; readonly day: string } | Refused {
  const reading = parseDay(written);
  return reading.ok ? reading : badRequest(reading.message, `${option} ${reading.like}`);
}

function example({ path }: ContentFile): string {
  return `npm run new -- statement "${stemOf(path)}" --since 2024-05-01`;
}

/** A day after, for examples. */
function later(day: string): string {
  return `${Number(day.slice(0, "YYYY".length)) + 1}-01-01`;
}

function undated(file: string) {
  return {
    de: `${file} hat noch keine Fassungen. Sagen Sie, seit wann der Text gilt, dann bekommt er eine zweite.`,
    en: `${file} has no versions yet. Say since when the text is in force, and it gets a second one.`,
  };
}

const datedAlready = {
  de: "--since gibt es nur für eine Erklärung, die noch keine Fassungen hat.",
  en: "--since is only for a statement that has no versions yet.",
};

function notAfter(since: string, day: string) {
  return {
    de: `die neue Fassung gilt ab ${day}, die alte aber erst seit ${since}.`,
    en: `the new version is in force from ${day}, but the old one only since ${since}.`,
  };
}

function taken(file: string) {
  return { de: `${file} gibt es schon.`, en: `${file} exists already.` };
}
