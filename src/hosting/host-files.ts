/** The files of a host, for one project. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type HostName, hosts } from "./hosts.ts";

/** How often a host builds by itself, in UTC. */
const crons = { hourly: "7 * * * *", daily: "7 23 * * *", never: undefined } as const;

export type Schedule = keyof typeof crons;
export const schedules = Object.keys(crons) as readonly Schedule[];

export interface Wishes {
  readonly schedule: Schedule;
  /** The branch that is published. */
  readonly branch: string;
}

export interface HostFiles {
  /** Texts by their path below the project. */
  readonly files: ReadonlyMap<string, string>;
  /** What is to be set by hand there. */
  readonly byHand: string;
}

/** Whether git and every one of the files can have a branch of this name. */
export function isBranchName(name: string): boolean {
  return /^[A-Za-z0-9](?:[\w.-]|\/(?![./]))*$/.test(name) && !/\.\.|[./]$|\.lock$/.test(name);
}

/** What is to be written for a host, and what is to be done there. */
export function hostFiles(name: HostName, { schedule, branch }: Wishes): HostFiles {
  const { files, byHand } = hosts[name];
  const cron = crons[schedule];
  const texts = files.map(({ from, to }) => [to, suited(textOf(from), cron, branch)] as const);
  const said = { cron: cron === undefined ? "as often as you like" : `"${cron}"`, branch };
  return {
    files: new Map(texts),
    byHand: textOf(byHand).replace(/\{(cron|branch)\}/g, (_, word: keyof typeof said) => said[word]),
  };
}

function suited(text: string, cron: string | undefined, branch: string): string {
  const timed =
    cron === undefined
      ? text.replace(/^ {2}schedule:\n(?: {4}.*\n)*? {4}- cron: .*\n/m, "")
      : text.replace(/- cron: ".*"/, `- cron: "${cron}"`);
  return timed
    .replace("branches: [main]", `branches: [${quoted(branch)}]`)
    .replace("'refs/heads/main'", `'refs/heads/${branch}'`)
    .replace('= "main" ]', `= "${branch}" ]`);
}

/** Some names would be numbers, dates or truths in YAML. */
function quoted(branch: string): string {
  return branch === "main" ? branch : `"${branch}"`;
}

/** Paths of the project where something else stands, in the order of the files. */
export function differing({ files }: HostFiles, project: string): readonly string[] {
  return [...files.keys()].filter((path) => {
    const disk = join(project, path);
    return existsSync(disk) && readFileSync(disk, "utf8") !== files.get(path);
  });
}

/** Writes what is not there yet. @returns Its paths. */
export function writeMissing({ files }: HostFiles, project: string): readonly string[] {
  const missing = [...files.keys()].filter((path) => !existsSync(join(project, path)));
  for (const path of missing) {
    const disk = join(project, path);
    mkdirSync(dirname(disk), { recursive: true });
    writeFileSync(disk, files.get(path) as string, { flag: "wx" });
  }
  return missing;
}

function textOf(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8");
}
