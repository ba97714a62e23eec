/** How each host builds: read out of the files that we write for it. */
import { parse as parseToml } from "smol-toml";
import { parse } from "yaml";
import { hostFiles } from "../../src/hosting/host-files.ts";
import type { HostName } from "../../src/hosting/hosts.ts";
import { type Step, stepsIn, workflowIn } from "./workflow.ts";

/** One build on a host. */
export interface Way {
  readonly shell: readonly string[];
  /** One after the other, until one fails. */
  readonly commands: readonly string[];
  /** What the host itself sets. */
  readonly env: Readonly<Record<string, string>>;
  /** The folder that is published, or kept for reading. */
  readonly published: string;
  /** What is kept from one build to the next. */
  readonly cached: readonly string[];
}

const usual = { schedule: "hourly", branch: "main" } as const;

export function fileOf(name: HostName, path: string): string {
  const text = hostFiles(name, usual).files.get(path);
  if (text === undefined) throw new Error(`There is no ${path} for ${name}.`);
  return text;
}

const bash = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"];

function workflowWay(name: "github" | "forgejo", path: string, env: Way["env"]): Way {
  const steps = stepsIn(workflowIn(fileOf(name, path)));
  const using = (action: string) => steps.find(({ uses = "" }) => uses.includes(action)) as Step;
  const upload = steps.find(({ uses = "" }) => /\/upload-/.test(uses));
  return {
    shell: bash,
    commands: steps.flatMap(({ name: is, run }) => (run === undefined || is === "Publish" ? [] : [run])),
    env,
    published: String(upload?.with?.["path"] ?? "_site"),
    cached: String(using("actions/cache@").with?.["path"]).trim().split(/\s+/),
  };
}

interface GitlabJob {
  readonly script: readonly string[];
  readonly artifacts: { readonly paths: readonly [string] };
}

function gitlabWay(job: "pages" | "preview", env: Way["env"]): Way {
  const file = parse(fileOf("gitlab", ".gitlab-ci.yml"));
  const { script, artifacts } = file[job] as GitlabJob;
  return {
    shell: bash,
    commands: [[...file.default.before_script, ...script].join("\n")],
    env: { GITLAB_CI: "true", ...env },
    published: file[job].pages?.publish ?? artifacts.paths[0],
    cached: file.default.cache.flatMap(({ paths }: { paths: readonly string[] }) => paths),
  };
}

function netlifyWay(context: "production" | "deploy-preview" | "branch-deploy"): Way {
  const file = parseToml(fileOf("netlify", "netlify.toml")) as {
    readonly build: { readonly publish: string; readonly command: string };
    readonly context: Readonly<Record<string, { readonly command: string }>>;
  };
  return {
    shell: ["bash", "-c"],
    commands: [file.context[context]?.command ?? file.build.command],
    env: { NETLIFY: "true", CONTEXT: context },
    published: file.build.publish,
    cached: [],
  };
}

function cloudflareWay(branch: string): Way {
  return {
    shell: ["sh", "-c"],
    commands: ["sh cloudflare-build.sh"],
    env: { CF_PAGES: "1", CF_PAGES_BRANCH: branch },
    published: String(parseToml(fileOf("cloudflare", "wrangler.toml"))["pages_build_output_dir"]),
    cached: [],
  };
}

/** Every way to a release, and every way to a preview. */
export const ways: Readonly<Record<"releases" | "previews", Readonly<Record<string, readonly [HostName, Way]>>>> = {
  releases: {
    GitHub: ["github", workflowWay("github", ".github/workflows/pages.yml", { GITHUB_ACTIONS: "true" })],
    GitLab: ["gitlab", gitlabWay("pages", { CI_COMMIT_BRANCH: "main" })],
    Forgejo: ["forgejo", workflowWay("forgejo", ".forgejo/workflows/pages.yml", { FORGEJO_ACTIONS: "true" })],
    Netlify: ["netlify", netlifyWay("production")],
    Cloudflare: ["cloudflare", cloudflareWay("main")],
  },
  previews: {
    GitHub: ["github", workflowWay("github", ".github/workflows/preview.yml", { GITHUB_ACTIONS: "true" })],
    GitLab: ["gitlab", gitlabWay("preview", { CI_PIPELINE_SOURCE: "merge_request_event" })],
    Forgejo: ["forgejo", workflowWay("forgejo", ".forgejo/workflows/preview.yml", { FORGEJO_ACTIONS: "true" })],
    "Netlify, of a pull request": ["netlify", netlifyWay("deploy-preview")],
    "Netlify, of a branch": ["netlify", netlifyWay("branch-deploy")],
    Cloudflare: ["cloudflare", cloudflareWay("text/neu")],
  },
};
