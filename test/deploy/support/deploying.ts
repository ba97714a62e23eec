/** A server with a bare repository and a site, and somebody who works in a copy of the repository. */
import { cpSync, existsSync, mkdtempSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, vi } from "vitest";
import { emptyFolder, write } from "../../support/folder.ts";
import { klartext, type Run, run } from "../../support/klartext.ts";

/** Each push starts a dozen programs, on a machine that may have others to run. */
vi.setConfig({ testTimeout: 180_000 });

export interface Desk {
  readonly folder: string;
  readonly git: (...args: readonly string[]) => Promise<Run>;
  /** Writes files, commits all and pushes. */
  readonly push: (files: Readonly<Record<string, string>>, message?: string) => Promise<Run>;
  /** The same without pushing. */
  readonly commit: (files: Readonly<Record<string, string>>, message?: string) => Promise<void>;
}

export interface Server {
  readonly repo: string;
  readonly site: string;
  /** `klartext deploy` with this site. */
  readonly deploy: (...args: readonly string[]) => Promise<Run>;
  /** A page as readers get it. */
  readonly page: (path: string) => string | undefined;
  /** The name of the live release. */
  readonly live: () => string | undefined;
  readonly head: (branch?: string) => Promise<string>;
  /** Another copy of the repository, for somebody else. */
  readonly clone: () => Promise<Desk>;
}

const person = {
  GIT_AUTHOR_NAME: "Mia",
  GIT_AUTHOR_EMAIL: "mia@example.org",
  GIT_COMMITTER_NAME: "Mia",
  GIT_COMMITTER_EMAIL: "mia@example.org",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  USER: "mia",
};

export const miniature = fileURLToPath(new URL("../miniature/", import.meta.url));

/** @param options - Of `deploy init`. */
export async function server(options: readonly string[] = [], folder = emptyFolder()): Promise<Server> {
  const [repo, site] = [join(folder, "bank.git"), join(folder, "bank")];
  const made = await klartext(["deploy", "init", "--repo", repo, "--site", site, ...options]);
  expect(made).toMatchObject({ code: 0, err: "" });
  seedInstalls(site);
  const head = async (branch = "main") =>
    (await run("git", ["--git-dir", repo, "rev-parse", "--verify", "--quiet", branch])).out.trim();
  return {
    repo,
    site,
    head,
    deploy: (...args) => klartext(["deploy", ...args, "--site", site]),
    page: (path) => textIn(join(site, "current/site", path, "index.html")),
    live: () => (existsSync(join(site, "current")) ? basename(readlinkSync(join(site, "current"))) : undefined),
    clone: async () => {
      const copy = emptyFolder();
      await run("git", ["clone", "--quiet", repo, "."], { cwd: copy, env: person });
      return desk(copy, repo);
    },
  };
}

/** A working copy of the miniature, with a first commit that is not pushed. */
export async function deskFor({ repo }: Server, files: Readonly<Record<string, string>> = {}): Promise<Desk> {
  const folder = emptyFolder();
  cpSync(miniature, folder, { recursive: true });
  const made = desk(folder, repo);
  await made.git("init", "--quiet", "--initial-branch=main");
  await made.git("remote", "add", "origin", repo);
  await made.commit(files, "Erster Stand");
  return made;
}

/** A folder in which somebody works with git. */
export function desk(folder: string, repo: string): Desk {
  const git = (...args: readonly string[]) => run("git", args, { cwd: folder, env: person });
  const commit = async (files: Readonly<Record<string, string>>, message = "Etwas Neues") => {
    write(folder, files);
    await git("add", "--all");
    expect(await git("commit", "--quiet", "--allow-empty", "--message", message)).toMatchObject({ code: 0 });
  };
  return {
    folder,
    git,
    commit,
    push: async (files, message) => {
      await commit(files, message);
      return git("push", "--quiet", repo, "HEAD:main");
    },
  };
}

/** What npm has installed for the miniature once, for all servers of a test file. */
let installed: string | undefined;

function seedInstalls(site: string): void {
  if (installed !== undefined) cpSync(installed, join(site, "installs"), { recursive: true, verbatimSymlinks: true });
}

/** A server with the miniature live on it. */
export async function liveServer(options: readonly string[] = [], files: Readonly<Record<string, string>> = {}) {
  const on = await server(options);
  const mia = await deskFor(on, files);
  expect(await mia.push({})).toMatchObject({ code: 0 });
  if (installed === undefined) {
    const folder = mkdtempSync(join(tmpdir(), "klartext-installed-"));
    process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
    installed = folder;
    cpSync(join(on.site, "installs"), installed, { recursive: true, verbatimSymlinks: true });
  }
  return { on, mia };
}

/** `undefined` for a file that is not there. */
export function textIn(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
