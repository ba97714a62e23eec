/** Forgejo: what was built becomes the branch that is shown. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, write } from "../support/folder.ts";
import { repository } from "../support/repository.ts";
import { Project } from "./project.ts";
import { fileOf } from "./ways.ts";
import { type Step, stepsIn, workflowIn } from "./workflow.ts";

const steps = stepsIn(workflowIn(fileOf("forgejo", ".forgejo/workflows/pages.yml")));
const publish = steps.find(({ name }) => name === "Publish") as Step;
const checkout = steps.find((step) => step.with?.["ref"] === "pages") as Step;
const bash = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"];

/** A server with the branch "pages", as the by-hand text has it made, and a project that has built. */
function begun() {
  const remote = emptyFolder();
  execFileSync("git", ["init", "--quiet", "--bare", remote]);
  const { folder, as } = repository();
  as("Mia", "commit", "--quiet", "--allow-empty", "--message", "Begin");
  as("Mia", "push", "--quiet", remote, "main:pages");
  const git = (...args: readonly string[]) => execFileSync("git", args, { cwd: remote, encoding: "utf8" });
  const project = new Project("https://example.org/");
  const path = String(checkout.with?.["path"]);
  const fresh = () =>
    execFileSync("git", ["clone", "--quiet", "--branch", "pages", remote, join(project.folder, path)]);
  fresh();
  write(project.folder, {
    "_site/index.html": "eins",
    "_site/.well-known/security.txt": "x",
    "_site/a/index.html": "a",
  });
  const run = () => project.run(bash, publish.run as string, { GITHUB_SHA: "0123456789" });
  const shown = () => git("ls-tree", "-r", "--name-only", "pages").trim().split("\n");
  const count = () => Number(git("rev-list", "--count", "pages"));
  return { project, run, shown, count, git, path, folder, as, remote };
}

test("All that was built is shown, hidden files and the domains as well, and nothing else", async () => {
  const { project, run, shown, git, count } = begun();
  write(project.folder, { ".domains": "blog.example.org\n" });
  expect(await run()).toMatchObject({ code: 0 });
  expect(shown()).toEqual([".domains", ".well-known/security.txt", "a/index.html", "index.html"]);
  expect(git("show", "-s", "--format=%s", "pages").trim()).toBe("Publish 0123456789");
  project.remove("_site/a/index.html");
  expect(await run()).toMatchObject({ code: 0 });
  expect(shown()).toEqual([".domains", ".well-known/security.txt", "index.html"]);
  expect(count()).toBe(3);
});

test("Where nothing has changed, nothing is pushed", async () => {
  const { run, count } = begun();
  await run();
  const before = count();
  expect(await run()).toMatchObject({ code: 0 });
  expect(count()).toBe(before);
});

test("Who comes late fails, and overwrites nothing", async () => {
  const { run, git, as, remote } = begun();
  as("Mia", "commit", "--quiet", "--allow-empty", "--message", "Faster");
  as("Mia", "push", "--quiet", remote, "main:pages");
  const ran = await run();
  expect(ran.code).not.toBe(0);
  expect(ran.told).toContain("rejected");
  expect(git("show", "-s", "--format=%s", "pages").trim()).toBe("Faster");
});
