/** Whoever has the commit has the site: two people who share nothing but a repository build the same bytes. */
import { execFileSync } from "node:child_process";
import { cpSync, lutimesSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentOf, emptyFolder } from "../support/folder.ts";
import { root, run } from "../support/klartext.ts";

const now = "2026-11-01T12:00:00+01:00";

function git(folder: string, ...args: readonly string[]): string {
  const settings = ["-c", "user.name=Mia Muster", "-c", "user.email=mia@example.org", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...settings, ...args], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** What anybody gets who clones the repository, and then installs. */
function cloned(origin: string, folder: string): string {
  git(origin, "clone", "--quiet", origin, folder);
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** Gives all files another time and their folders another order, as a copy from an archive would. */
function agedBackwards(folder: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => !/^(?:\.git|node_modules)/.test(name),
  );
  for (const [index, name] of names.sort().reverse().entries())
    lutimesSync(join(folder, name), 1e9 + index, 1e9 + index);
}

interface Person {
  readonly env: Readonly<Record<string, string>>;
  readonly umask: number;
}

async function built(project: string, { env, umask }: Person): Promise<Readonly<Record<string, string>>> {
  const before = process.umask(umask);
  const output = join(project, "_site");
  const args = [join(project, "src/klartext.js"), "build", "--quiet", "--now", now];
  const { code, out, err } = await run(process.execPath, args, { cwd: project, env }).finally(() =>
    process.umask(before),
  );
  expect([code, err], out).toEqual([0, ""]);
  return contentOf(output);
}

test("Two clones of one commit, in other places, by other people, at other times, build the same bytes", async () => {
  const place = emptyFolder();
  const origin = join(place, "origin");
  for (const name of ["src", "layouts", "content", "package.json", ".eleventy.js", ".npmrc", ".gitignore"])
    cpSync(join(root, name), join(origin, name), { recursive: true });
  git(origin, "init", "--quiet");
  git(origin, "add", "--all");
  git(origin, "commit", "--quiet", "--message", "Write");

  const one = cloned(origin, join(place, "a"));
  const other = cloned(origin, join(place, "zu Hause", "Bücher & Blog"));
  agedBackwards(other);
  mkdirSync(join(place, "home"));
  const first = await built(one, {
    env: { TZ: "America/New_York", LANG: "en_US.UTF-8", LC_ALL: "C", HOME: join(place, "home"), USER: "mia" },
    umask: 0o022,
  });
  const second = await built(other, {
    env: {
      TZ: "Pacific/Apia",
      LANG: "tr_TR.UTF-8",
      LC_ALL: "tr_TR.UTF-8",
      HOME: "/nonexistent",
      USER: "jan",
      TMPDIR: join(place, "home"),
    },
    umask: 0o077,
  });

  expect(Object.keys(second)).toEqual(Object.keys(first));
  for (const [path, bytes] of Object.entries(first)) expect(second[path] === bytes, path).toBe(true);
  // Among them what programs of others have made, and what tells of all the rest.
  const kinds = new Set(Object.keys(first).map((path) => path.replace(/^.*\./, "")));
  for (const kind of ["html", "xml", "avif", "webp", "jpg", "pf_index"]) expect(kinds).toContain(kind);
  const { commit } = JSON.parse(first["release.json"] as string) as { readonly commit: string };
  expect(commit).toBe(git(origin, "rev-parse", "HEAD").trim());
}, 240_000);
