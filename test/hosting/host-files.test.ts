/** The files for hosts: read by the hosts' own parsers, and held to our own rules. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseToml } from "smol-toml";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { hostFiles, isBranchName, type Schedule, schedules } from "../../src/hosting/host-files.ts";
import { hostNames, hosts } from "../../src/hosting/hosts.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { run } from "../support/klartext.ts";
import { repository } from "../support/repository.ts";
import { commandFaults, isExact, workflowFaults } from "./faults.ts";
import { workflowIn } from "./workflow.ts";

const usual = { schedule: "hourly", branch: "main" } as const;
const fileOf = (name: (typeof hostNames)[number], path: string, wishes: Parameters<typeof hostFiles>[1] = usual) => {
  const text = hostFiles(name, wishes).files.get(path);
  if (text === undefined) throw new Error(`There is no ${path} for ${name}.`);
  return text;
};
const workflows = (["github", "forgejo"] as const).flatMap((host) =>
  hosts[host].files.filter(({ to }) => to.includes("/workflows/")).map(({ to }) => [host, to] as const),
);

async function parseErrors(texts: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = write(emptyFolder(), texts);
  const files = Object.keys(texts).map((name) => join(folder, name));
  const { code, out, err } = await run(process.execPath, ["test/hosting/parse-workflows.ts", ...files]);
  expect(err).toBe("");
  expect(code).toBe(0);
  return JSON.parse(out);
}

const variants = schedules.flatMap((schedule) =>
  ["main", "release/2026", "2026-11-01", "yes"].map((branch) => ({ schedule, branch })),
);

describe("Workflows of GitHub and Forgejo", () => {
  test("are what GitHub's own parser takes, whatever is wished", async () => {
    const texts = variants.flatMap((wishes, i) =>
      workflows.map(([host, path], k) => [`${i}-${k}.yml`, fileOf(host, path, wishes)] as const),
    );
    expect(texts.length).toBe(48);
    expect(await parseErrors(Object.fromEntries(texts))).toEqual([]);
  });

  test.each([
    ["permissions:\n  contents: read", "permissions:\n  contens: read"],
    ["runs-on:", "run-on:"],
    ["vars.KLARTEXT", "variables.KLARTEXT"],
    ["- cron:", "- cronn:"],
    ["timeout-minutes: 20", "timeout-minutes: soon"],
  ])("and it would notice %j as %j", async (right, wrong) => {
    const text = fileOf("github", ".github/workflows/pages.yml");
    expect(text).toContain(right);
    expect(await parseErrors({ "pages.yml": text.replace(right, wrong) })).not.toEqual([]);
  });

  test.each(workflows)("%s: %s asks for no more than it needs", (host, path) => {
    for (const wishes of variants) expect(workflowFaults(fileOf(host, path, wishes), host)).toEqual([]);
  });

  test.each([
    [/@de0fac2e\w+ # v6.0.2/, "@v6", "not pinned"],
    [/(@de0fac2e\w+) # v6.0.2/, "$1", "not pinned and told"],
    ["contents: read", "contents: write", "more than read at the top"],
    ["    if: github.ref == 'refs/heads/main'\n", "", "whatever branch"],
    ["      pages: write", "      pages: write\n      contents: write", "deploy: it may more"],
    ["workflow_dispatch:", "pull_request_target:", "runs at pull_request_target"],
    ["persist-credentials: false", "persist-credentials: true", "keeps the right to write"],
    ["npm ci --omit=dev --ignore-scripts", "npm install", "installs something else"],
    ["npm ci --omit=dev --ignore-scripts", "npm ci", "installs something else"],
    ["npx --no -- klartext", "npx klartext", "nobody has pinned"],
    [" --previous live", "", "forgets what is online"],
    ["npx --no -- klartext audit _site", "npx --no -- klartext check", "publishes unaudited"],
    ["build --previous", "build --drafts --previous", "publishes drafts"],
    ["vars.KLARTEXT", "secrets.KLARTEXT", "asks for a secret"],
    ["run: npm", "run: echo $" + "{{ github.head_ref }} && npm", "somebody else's words"],
    ["runs-on: ubuntu-24.04", "runs-on: ubuntu-latest", "machine changes"],
    ["    timeout-minutes: 20\n", "", "for hours"],
  ])("and our rules would notice %j as %j", (right, wrong, fault) => {
    const text = fileOf("github", ".github/workflows/pages.yml");
    const altered = text.replace(right, wrong);
    expect(altered).not.toBe(text);
    expect(workflowFaults(altered, "github").join("\n")).toContain(fault);
  });

  test("pin one action to one commit in all files of a host", () => {
    for (const host of ["github", "forgejo"] as const) {
      const pins = workflows
        .filter(([name]) => name === host)
        .flatMap(([, path]) => [...fileOf(host, path).matchAll(/uses: (\S+)@(.*)$/gm)])
        .map(([, action = "", pin = ""]) => [action, pin] as const);
      const known = new Map(pins);
      expect(pins.filter(([action, pin]) => known.get(action) !== pin)).toEqual([]);
      expect(known.size).toBeGreaterThan(2);
    }
  });

  test("of Forgejo name the place of their actions, because each server has another one", () => {
    for (const [host, path] of workflows.filter(([name]) => name === "forgejo"))
      for (const [, action] of fileOf(host, path).matchAll(/uses: (\S+)/g))
        expect(action).toMatch(/^https:\/\/code\.forgejo\.org\/actions\//);
  });

  test("publish the branch that is wished, as a name", () => {
    for (const { branch, schedule } of variants)
      for (const [host, path] of workflows.filter(([, each]) => each.endsWith("pages.yml")))
        expect(workflowIn(fileOf(host, path, { branch, schedule })).on["push"]).toEqual({ branches: [branch] });
  });

  test.each([
    ["hourly", [{ cron: "7 * * * *" }]],
    ["daily", [{ cron: "7 23 * * *" }]],
    ["never", undefined],
  ] as const)("build %s", (schedule: Schedule, cron) => {
    for (const [host, path] of workflows.filter(([, each]) => each.endsWith("pages.yml")))
      expect(workflowIn(fileOf(host, path, { ...usual, schedule })).on["schedule"]).toEqual(cron);
  });
});

describe("Dependabot", () => {
  test("updates both what is pinned by commit and what is pinned by the lock file", () => {
    const { version, updates } = parse(fileOf("github", ".github/dependabot.yml"));
    expect(version).toBe(2);
    expect(updates.map((each: Record<string, unknown>) => each["package-ecosystem"])).toEqual([
      "github-actions",
      "npm",
    ]);
  });
});

describe("The file of GitLab", () => {
  const text = fileOf("gitlab", ".gitlab-ci.yml");

  async function listed(file: string) {
    const { folder, as, commit } = repository();
    commit("Mia", { ".gitlab-ci.yml": file, "package-lock.json": "{}" });
    as("Mia", "remote", "add", "origin", "https://gitlab.example/bank/blog.git");
    const program = join(process.cwd(), "node_modules/gitlab-ci-local/dist/index.js");
    return run(process.execPath, [program, "--list-json"], { cwd: folder });
  }

  test("has the form of GitLab's own schema", async () => {
    const { code, out, err } = await listed(text);
    expect(err).not.toContain("Invalid");
    expect(JSON.parse(out.slice(out.indexOf("[\n"))).map(({ name }: { name: string }) => name)).toEqual([
      "pages",
      "preview",
    ]);
    expect(code).toBe(0);
  });

  test.each([
    ["publish: public", "publisch: public"],
    ["expose_as:", "exposed_as:"],
    ["timeout: 20 minutes", "timeout: [20]"],
  ])("and that would notice %j as %j", async (right, wrong) => {
    const altered = text.replace(right, wrong);
    expect(altered).not.toBe(text);
    const { code, out, err } = await listed(altered);
    expect(code).not.toBe(0);
    expect(out + err).toContain("Invalid .gitlab-ci.yml");
  });

  test("publishes the default branch only, and merge requests nowhere", () => {
    const { pages, preview, default: all } = parse(text);
    expect(pages.rules).toEqual([{ if: "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH" }]);
    expect(preview.pages).toBe(undefined);
    expect(isExact(all.image)).toBe(true);
    expect(commandFaults([...all.before_script, ...pages.script], false)).toEqual([]);
    expect(commandFaults([...all.before_script, ...preview.script], true)).toEqual([]);
  });
});

describe("The files of Netlify and Cloudflare", () => {
  test("are TOML, and their commands keep our rules", () => {
    const netlify = parseToml(fileOf("netlify", "netlify.toml")) as Record<string, Record<string, unknown>>;
    const contexts = netlify["context"] as Record<string, { command: string }>;
    expect(commandFaults([String(netlify["build"]?.["command"])], false)).toEqual([]);
    expect(Object.keys(contexts)).toEqual(["deploy-preview", "branch-deploy"]);
    for (const { command } of Object.values(contexts)) expect(commandFaults([command], true)).toEqual([]);
    expect(commandFaults([fileOf("cloudflare", "cloudflare-build.sh")], false)).toEqual([]);
    expect(parseToml(fileOf("cloudflare", "wrangler.toml"))["pages_build_output_dir"]).toBe("_site");
  });
});

test("Every file of a host is written somewhere", () => {
  for (const name of hostNames) {
    const { files, byHand } = hosts[name];
    const used = [...files.map(({ from }) => from), byHand].map((path) => path.slice(name.length + 1)).sort();
    expect(readdirSync(join("src/hosting", name)).sort()).toEqual(used);
  }
});

test("What is to be set by hand is said with the wishes in it", () => {
  for (const name of hostNames) {
    const { byHand } = hostFiles(name, { schedule: "daily", branch: "haupt" });
    expect(byHand).not.toMatch(/[{}]/);
    expect(byHand).toContain("KLARTEXT_FIRST_RELEASE");
    expect(readFileSync(`src/hosting/${name}/by-hand.txt`, "utf8")).toContain("url in site.yaml");
  }
});

test.each(["main", "release/2026", "v1.2", "a-b_c"])("%j is the name of a branch", (name) => {
  expect(isBranchName(name)).toBe(true);
});

test.each(["", "-x", "a b", "a..b", "a/", "/a", "a//b", "a.lock", "a]", 'a"', "a$b", "a/.b", "a."])(
  "%j is not the name of a branch",
  (name) => {
    expect(isBranchName(name)).toBe(false);
  },
);
