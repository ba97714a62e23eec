/** `klartext hosting`: files in their places, or nothing at all. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hosting } from "../../src/commands/hosting.ts";
import { hostNames, hosts } from "../../src/hosting/hosts.ts";
import { contentOf, emptyFolder, write } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";

const project = () => write(emptyFolder(), { "package-lock.json": "{}" });
const refusal = (...args: readonly string[]) => hosting.run(args).then(String, ({ message }: Error) => message);

describe("The files of a host", () => {
  test.each(hostNames)("%s: are written where the host looks for them, as they lie in the program", async (name) => {
    const cwd = project();
    const { code, out, err } = await klartext(["hosting", name], { cwd });
    expect([code, err]).toEqual([0, ""]);
    for (const { from, to } of hosts[name].files) {
      expect(readFileSync(join(cwd, to), "utf8")).toBe(readFileSync(join("src/hosting", from), "utf8"));
      expect(out).toContain(`written: ${to}\n`);
    }
    expect(Object.keys(contentOf(cwd)).length).toBe(hosts[name].files.length + 1);
    expect(out).toContain("To be set by hand");
  });

  test("are printed, and then not written", async () => {
    const cwd = project();
    const { out } = await klartext(["hosting", "github", "--print"], { cwd });
    for (const { to } of hosts.github.files) expect(out).toContain(`==> ${to} <==\n`);
    expect(Object.keys(contentOf(cwd))).toEqual(["package-lock.json"]);
  });

  test("may be asked for again", async () => {
    const cwd = project();
    await klartext(["hosting", "gitlab"], { cwd });
    const { code, out } = await klartext(["hosting", "gitlab"], { cwd });
    expect(code).toBe(0);
    expect(out).toContain("as it is: .gitlab-ci.yml\n");
  });

  test("never take the place of another file, and then none of them is written", async () => {
    const cwd = write(project(), { ".github/dependabot.yml": "version: 2\n" });
    const { code, err } = await klartext(["hosting", "github"], { cwd });
    expect(code).toBe(3);
    expect(err).toContain("Something else stands in .github/dependabot.yml.");
    expect(readFileSync(join(cwd, ".github/dependabot.yml"), "utf8")).toBe("version: 2\n");
    expect(existsSync(join(cwd, ".github/workflows"))).toBe(false);
  });

  test("are of no use where npm has no lock file", async () => {
    const { code, err } = await klartext(["hosting", "github"], { cwd: emptyFolder() });
    expect(code).toBe(3);
    expect(err).toContain("There is no package-lock.json here");
  });

  test("come with a script that a shell can read", async () => {
    const cwd = project();
    await klartext(["hosting", "cloudflare", "--branch", "haupt"], { cwd });
    execFileSync("sh", ["-n", "cloudflare-build.sh"], { cwd });
    expect(readFileSync(join(cwd, "cloudflare-build.sh"), "utf8")).toContain('"$CF_PAGES_BRANCH" = "haupt"');
  });
});

describe("A command line that makes no sense is told what would", () => {
  test.each([
    [[], "Say for which host: github, gitlab, forgejo, netlify, cloudflare"],
    [["githup"], 'Did you mean "github"?'],
    [["github", "gitlab"], 'Unexpected "gitlab". --help says what can stand there.'],
    [["github", "--schedule", "weekly"], "--schedule is one of hourly, daily, never"],
    [["gitlab", "--branch", "haupt"], "Which branch gitlab publishes is set there"],
    [["github", "--branch", "a b"], "--branch a b is not the name of a branch"],
  ])("%j", async (args, said) => {
    expect(await refusal(...args)).toContain(said);
  });
});
