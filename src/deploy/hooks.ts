/** The hooks of the repository: a few lines of shell that start our program. */
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ask } from "../git/bare.ts";
import { writeDurably } from "./durable.ts";
import type { Places } from "./places.ts";
import { shellWord } from "./quoting.ts";
import { Refusal } from "./refusal.ts";

export const hooks = ["pre-receive", "post-receive"] as const;

export type Hook = (typeof hooks)[number];

const mark = "# Written by klartext deploy init; it may be written anew.";

/** Depends on nothing that whoever pushes could have set. */
export function hookText(hook: Hook, { program, folder }: Pick<Places, "program" | "folder">): string {
  return `#!/bin/sh
${mark}
node=${shellWord(join(program, "bin", "node"))}
if [ ! -x "$node" ]; then
  echo "Klartext: $node is missing. Run klartext deploy init again." >&2
  exit 1
fi
unset NODE_OPTIONS NODE_PATH
exec "$node" ${shellWord(join(program, "src", "klartext.js"))} deploy receive --hook ${hook} --site ${shellWord(folder)}
`;
}

/** @throws Refusal where hooks of somebody else are, or would never be run. */
export async function refuseForeignHooks(repo: string): Promise<void> {
  const paths = await ask({ folder: repo, objects: {} }, ["config", "--get-all", "core.hooksPath"]);
  // The last one is that of the question itself, which is asked with hooks turned off.
  const elsewhere = paths.ok ? paths.out.trim().split("\n").slice(0, -1).at(-1) : undefined;
  if (elsewhere !== undefined)
    throw new Refusal(
      "usage",
      `${repo} runs the hooks in ${elsewhere} (core.hooksPath), so that ours would never be run. Unset it: git -C ${repo} config --unset core.hooksPath`,
    );
  for (const hook of hooks) {
    const file = join(repo, "hooks", hook);
    if (existsSync(file) && !isOurs(file))
      throw new Refusal(
        "usage",
        `${file} is a hook of somebody else and stays. Move it away, or make another repository: one hook of each kind is run.`,
      );
  }
}

export function writeHooks(repo: string, places: Places): void {
  for (const hook of hooks) {
    const file = join(repo, "hooks", hook);
    writeDurably(file, hookText(hook, places), 0o755);
    chmodSync(file, 0o755);
  }
}

/** Tells whether a hook is the one that `deploy init` would write now. */
export function isHookRight(repo: string, hook: Hook, places: Places): boolean {
  const file = join(repo, "hooks", hook);
  return existsSync(file) && readFileSync(file, "utf8") === hookText(hook, places);
}

function isOurs(file: string): boolean {
  return readFileSync(file, "utf8").includes(mark);
}
