/** Comments that are a repository of their own: what they have committed becomes a part of each release. */
import { existsSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { ask, type Bare } from "../git/bare.ts";
import { git } from "../git/git.ts";
import type { Deployment } from "./deployment.ts";
import { Refusal } from "./refusal.ts";
import { liveRelease } from "./releases.ts";
import type { Settings } from "./settings.ts";

/** The repository, which somebody works in or which is bare; `undefined` where comments are a part of what is pushed. */
export function commentsRepository({ comments }: Pick<Settings, "comments">): Bare | undefined {
  if (comments === undefined) return undefined;
  const own = join(comments, ".git");
  return { folder: existsSync(own) ? own : comments, objects: {} };
}

/**
 * What is committed there.
 *
 * @returns `null` without comments, or before their first commit.
 * @throws Refusal if the repository is gone: a release without the comments that readers know would be published otherwise.
 */
export async function commentsCommit(settings: Pick<Settings, "comments">): Promise<string | null> {
  const bare = commentsRepository(settings);
  if (!bare) return null;
  const isThere = await ask(bare, ["rev-parse", "--git-dir"]);
  if (!isThere.ok)
    throw new Refusal("failure", `The comments in ${settings.comments} cannot be read: ${isThere.reason}`);
  const head = await ask(bare, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  return head.ok ? head.out.trim() : null;
}

/** Tells whether comments were committed, or went, since the live release was made. */
export async function hasNewComments({ places, settings }: Deployment): Promise<boolean> {
  const live = liveRelease(places);
  return live !== undefined && (live.comments ?? null) !== (await commentsCommit(settings));
}

/**
 * A folder that `deploy init` was given.
 *
 * @returns Its path without symbolic links.
 * @throws Refusal if it is no repository, or a part of one.
 */
export async function refuseForeignComments(comments: string): Promise<string> {
  const like = `Make one: git init ${comments}`;
  if (!statSync(comments, { throwIfNoEntry: false })?.isDirectory())
    throw new Refusal("usage", `--comments ${comments} is no folder. ${like}`);
  const folder = realpathSync(comments);
  const bare = await git(folder, ["rev-parse", "--is-bare-repository"]);
  if (bare.ok && bare.out.trim() === "true") return folder;
  const top = await git(folder, ["rev-parse", "--show-toplevel"]);
  if (!top.ok) throw new Refusal("usage", `--comments ${comments} is no repository of git (${top.reason}). ${like}`);
  if (realpathSync(top.out.replace(/\n$/, "")) === folder && statSync(join(folder, ".git")).isDirectory())
    return folder;
  throw new Refusal("usage", `--comments ${comments} is a part of another repository. Give one of its own.`);
}
