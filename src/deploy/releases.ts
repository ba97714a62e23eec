/** The releases of a site: their names and what is known of each. */
import { existsSync, readdirSync, readlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { jsonIn } from "./durable.ts";
import type { Places } from "./places.ts";

/** `deploy.json` of a release. */
export interface Release {
  /** `20261127T224500Z-1a2b3c4d5e6f`: of two releases the later has the greater one. */
  readonly id: string;
  readonly commit: string;
  readonly subject: string;
  /** The commit of the comments, where they are a repository of their own. */
  readonly comments?: string | null;
  /** The moment that the build took as "now". ISO 8601. */
  readonly now: string;
  /** When it was complete. ISO 8601. */
  readonly finished: string;
  /** Who pushed it, or which command made it. */
  readonly by: string;
  /** The next moment at which the same commit is another site. */
  readonly next: { readonly at: string; readonly epoch: number } | null;
  /** The newest release that was ever live when this one was made; its record is the one that this follows. */
  readonly base: string | null;
  /** The address of the site. */
  readonly site: string;
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

const form = /^\d{8}T\d{6}Z-[0-9a-f]{12}$/;

/** The name of a release that is made now, after all others. */
export function releaseId(seconds: number, commit: string, newest: string | null): string {
  const later = newest === null ? seconds : Math.max(seconds, secondsOf(newest) + 1);
  const instant = new Date(later * 1000).toISOString().replace(/[-:]|\.\d+/g, "");
  return `${instant}-${commit.slice(0, 12)}`;
}

/** The second of its name, since 1970. */
export function secondsOf(id: string): number {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(id)?.map(Number) ?? [];
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second) / 1000;
}

/** Names of releases in a folder, the oldest first. */
export function idsIn(folder: string): readonly string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => form.test(name))
        .sort()
    : [];
}

/** What is known of a release; `undefined` if it is not whole. */
export function releaseIn(folder: string, id: string): Release | undefined {
  const read = jsonIn(join(folder, id, "deploy.json")) as Release | undefined;
  return read?.id === id ? read : undefined;
}

/** All kept releases, the oldest first. */
export function releasesOf({ releases }: Places): readonly Release[] {
  return idsIn(releases).flatMap((id) => releaseIn(releases, id) ?? []);
}

/** The name of the release that readers see; `null` before the first. */
export function liveId({ current }: Places): string | null {
  try {
    return basename(readlinkSync(current));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** The release that readers see. */
export function liveRelease(places: Places): Release | undefined {
  const id = liveId(places);
  return id === null ? undefined : releaseIn(places.releases, id);
}
