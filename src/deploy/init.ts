/** Makes a folder for a site, and a repository that deploys into it. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, relative, sep } from "node:path";
import { ask, headOf } from "../git/bare.ts";
import { git } from "../git/git.ts";
import { lockWithin } from "../output/lock.ts";
import { makeFolder } from "../output/make-folder.ts";
import { realPathOf } from "../output/real-path.ts";
import { refuseForeignComments } from "./comments.ts";
import { jsonIn } from "./durable.ts";
import { refuseForeignHooks, writeHooks } from "./hooks.ts";
import { noteNextChange } from "./next-change.ts";
import { type Places, placesIn } from "./places.ts";
import { keepProgram } from "./program.ts";
import { Refusal } from "./refusal.ts";
import { type Settings, writeSettings } from "./settings.ts";

/** What was asked for; what is left out stays as it was, or as it usually is. */
export interface Wishes {
  readonly repo: string;
  readonly site: string;
  readonly branch: string | undefined;
  readonly keep: number | undefined;
  readonly content: string | undefined;
  readonly comments: string | undefined;
  readonly reload: string | undefined;
  readonly npm: string | undefined;
}

export interface Made {
  readonly places: Places;
  readonly settings: Settings;
  readonly isRepositoryNew: boolean;
  /** Whether the branch has a commit that is to be deployed. */
  readonly hasCommit: boolean;
}

/**
 * May be run again at any time: to change a setting, or to bring the program up to date.
 *
 * @param root - Of the Klartext that runs now.
 * @throws Refusal for anything that would be destroyed.
 */
export async function initDeployment(wishes: Wishes, root: string): Promise<Made> {
  const [repo, folder] = [realPathOf(wishes.repo), realPathOf(wishes.site)];
  const places = placesIn(folder);
  if (contains(repo, folder) || contains(folder, repo))
    throw new Refusal("usage", "The repository and the folder of the site are to lie beside each other, not within.");
  refuseForeignSite(places, repo);
  const isRepositoryNew = await refuseForeignRepository(repo);
  if (!isRepositoryNew) await refuseForeignHooks(repo);
  const comments = wishes.comments === undefined ? undefined : await refuseForeignComments(realPathOf(wishes.comments));
  const settings = settingsFrom({ ...wishes, comments }, places, repo);
  await refuseOddBranch(settings.branch);
  if (isRepositoryNew) await makeRepository(repo, settings.branch);
  makeFolder(folder);
  const lock = await lockWithin(60_000, places.lock, () => {});
  if (!lock) throw new Refusal("failure", "A deployment is under way. Run this again when it has ended.");
  try {
    keepProgram(places, root);
    writeSettings(places, settings);
    writeHooks(repo, places);
    noteNextChange(places);
  } finally {
    lock.release();
  }
  const bare = { folder: repo, objects: {} };
  return { places, settings, isRepositoryNew, hasCommit: (await headOf(bare, settings.branch)) !== undefined };
}

function settingsFrom(wishes: Wishes, places: Places, repo: string): Settings {
  const known = jsonIn(places.settings) as Partial<Settings> | undefined;
  const settings = {
    repo,
    branch: wishes.branch ?? known?.branch ?? "main",
    keep: wishes.keep ?? known?.keep ?? 5,
    content: wishes.content ?? known?.content ?? "content",
    comments: wishes.comments ?? known?.comments,
    reload: wishes.reload ?? known?.reload,
    npm: wishes.npm ?? [known?.npm].find((npm) => npm !== undefined && existsSync(npm)) ?? npmOnPath(),
  };
  if (!existsSync(settings.npm)) throw new Refusal("usage", `--npm ${settings.npm} is not there. ${likeNpm}`);
  if (/^\/|(?:^|\/)\.\.(?:\/|$)/.test(settings.content))
    throw new Refusal("usage", `--content ${settings.content} is to be a folder of the repository, as in: content`);
  return settings;
}

const likeNpm = "Give npm-cli.js, as in: --npm /usr/lib/node_modules/npm/bin/npm-cli.js";

/** npm is a program of Node's, and ours runs it: the one that is found now is remembered. */
function npmOnPath(): string {
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    const npm = join(folder, "npm");
    if (folder === "" || !existsSync(npm)) continue;
    const real = realpathSync(npm);
    if (real.endsWith(".js")) return real;
    const beside = join(dirname(real), "..", "lib", "node_modules", "npm", "bin", "npm-cli.js");
    if (existsSync(beside)) return realpathSync(beside);
  }
  throw new Refusal("usage", `There is no npm on the PATH. ${likeNpm}`);
}

function refuseForeignSite(places: Places, repo: string): void {
  const { folder, settings } = places;
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new Refusal("usage", `${folder} is a file. Give a folder.`);
  const known = jsonIn(settings) as Partial<Settings> | undefined;
  const ours = new Set(["deploy.lock", "programs", "program"]);
  const isFree = readdirSync(folder).every((name) => ours.has(name));
  if (!known && !isFree && !existsSync(settings))
    throw new Refusal("usage", `${folder} holds files of somebody else. Give an empty folder, or one to be made.`);
  if (known?.repo !== undefined && known.repo !== repo && existsSync(known.repo))
    throw new Refusal(
      "usage",
      `${folder} belongs to the repository ${known.repo}. Give that one, or another folder for the site.`,
    );
}

/** @returns Whether it has yet to be made. */
async function refuseForeignRepository(repo: string): Promise<boolean> {
  if (!existsSync(repo) || (statSync(repo).isDirectory() && readdirSync(repo).length === 0)) return true;
  const bare = await ask({ folder: repo, objects: {} }, ["rev-parse", "--is-bare-repository"]);
  if (bare.ok && bare.out.trim() === "true") return false;
  const isWorkingTree = existsSync(join(repo, ".git"));
  throw new Refusal(
    "usage",
    isWorkingTree
      ? `${repo} is a repository that somebody works in. Give a bare one, as in --repo ${repo}.git; it is made if it is not there.`
      : `${repo} is no bare repository. Give one, or a path where one is to be made, as in --repo /srv/site.git`,
  );
}

async function refuseOddBranch(branch: string): Promise<void> {
  // Asked outside of any repository: within one, some names would stand for branches of it.
  const valid = await git(tmpdir(), ["check-ref-format", "--branch", branch]);
  if (!valid.ok) throw new Refusal("usage", `--branch ${branch} is no name of a branch.`);
}

async function makeRepository(repo: string, branch: string): Promise<void> {
  makeFolder(repo);
  const made = await git(repo, ["init", "--quiet", "--bare", `--initial-branch=${branch}`, "."]);
  if (!made.ok) throw new Refusal("failure", `git cannot make a repository in ${repo}: ${made.reason}`);
  if (!readFileSync(join(repo, "HEAD"), "utf8").includes(branch)) throw new Error(`${repo} has another branch.`);
}

function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`));
}
