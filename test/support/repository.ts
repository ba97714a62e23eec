/** Real git repositories in temporary folders, with as many people as a test needs. */
import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { emptyFolder, write } from "./folder.ts";

export interface Repository {
  readonly folder: string;
  /** Runs git as somebody: "Mia Müller", whose address follows from the name. */
  readonly as: (name: string, ...args: readonly string[]) => string;
  /** Writes files and commits everything as somebody. */
  readonly commit: (name: string, files: Readonly<Record<string, string>>) => void;
  /** Moves a file or folder and commits that as somebody. */
  readonly move: (name: string, from: string, to: string) => void;
}

/** @param folder - Where the repository will be made; by default in a folder of its own. */
export function repository(folder = emptyFolder()): Repository {
  let seconds = Date.parse("2026-01-01T12:00:00Z") / 1000;
  function as(name: string, ...args: readonly string[]): string {
    const email = `${name.toLowerCase().replaceAll(/[^a-z]/g, "")}@example.org`;
    const date = `${seconds++} +0000`;
    const person = {
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: email,
      GIT_COMMITTER_DATE: date,
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_SYSTEM: "/dev/null",
    };
    return execFileSync("git", args, {
      cwd: folder,
      env: { ...process.env, ...person },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  }
  as("Nobody", "init", "--quiet", "--initial-branch=main");
  const commitAll = (name: string) => {
    as(name, "add", "--all");
    as(name, "commit", "--quiet", "--message", "x");
  };
  return {
    folder,
    as,
    commit: (name, files) => {
      write(folder, files);
      commitAll(name);
    },
    move: (name, from, to) => {
      mkdirSync(dirname(join(folder, to)), { recursive: true });
      renameSync(join(folder, from), join(folder, to));
      commitAll(name);
    },
  };
}
