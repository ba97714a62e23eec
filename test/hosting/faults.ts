/** What no file of ours may ask of a host. Each fault is a sentence. */
import { type Job, stepsIn, type Workflow, workflowIn } from "./workflow.ts";

const triggers = ["push", "schedule", "workflow_dispatch", "pull_request"];

/** What is wrong with a workflow of GitHub or Forgejo. */
export function workflowFaults(text: string, host: "github" | "forgejo"): readonly string[] {
  const workflow = workflowIn(text);
  const isPreview = "pull_request" in workflow.on;
  return [
    ...Object.keys(workflow.on)
      .filter((trigger) => !triggers.includes(trigger))
      .map((trigger) => `it runs at ${trigger}`),
    ...(host === "github" ? rightsFaults(workflow) : []),
    ...Object.entries(workflow.jobs).flatMap(([name, job]) => jobFaults(job).map((fault) => `${name}: ${fault}`)),
    ...branchFaults(workflow),
    ...actionFaults(text, workflow),
    ...(/\bsecrets\b/.test(text) ? ["it asks for a secret"] : []),
    ...commandFaults(
      stepsIn(workflow).map(({ run = "" }) => run),
      isPreview,
    ),
    ...stepsIn(workflow)
      .filter(({ run = "" }) => run.includes("${{"))
      .map(({ run }) => `somebody else's words become part of a command: ${run}`),
  ];
}

function rightsFaults({ permissions, jobs }: Workflow): readonly string[] {
  const faults = JSON.stringify(permissions) === '{"contents":"read"}' ? [] : ["it may more than read at the top"];
  for (const [name, job] of Object.entries(jobs)) {
    if (job.permissions === undefined) continue;
    const deploys = job.steps.every(({ uses = "" }) => uses.startsWith("actions/deploy-pages@"));
    const isLeast = JSON.stringify(job.permissions) === '{"pages":"write","id-token":"write"}';
    if (!deploys || !isLeast) faults.push(`${name}: it may more than it needs`);
  }
  return faults;
}

/** Whoever may start a workflow by hand may do so on any branch. */
function branchFaults({ on, jobs }: Workflow): readonly string[] {
  if (!("workflow_dispatch" in on)) return [];
  const { branches } = on["push"] as { readonly branches: readonly string[] };
  const [first] = Object.values(jobs);
  return first?.if === `github.ref == 'refs/heads/${branches}'`
    ? []
    : ["it publishes whatever branch it is started on"];
}

function jobFaults({ container, ...job }: Job): readonly string[] {
  return [
    ...(job["timeout-minutes"] === undefined ? ["it may run for hours"] : []),
    ...(job["runs-on"].endsWith("latest") ? ["its machine changes by itself"] : []),
    ...(container && !isExact(container.image) ? ["its image changes by itself"] : []),
  ];
}

/** Whether an image names its registry and a version to the last digit. */
export function isExact(image: string): boolean {
  return /^[\w.-]+\.[a-z]+\/[\w./-]+:\d+\.\d+\.\d+-[a-z]+$/.test(image);
}

function actionFaults(text: string, workflow: Workflow): readonly string[] {
  const uses = stepsIn(workflow).flatMap((step) => (step.uses === undefined ? [] : [step]));
  const pinned = /^ *(?:- )?uses: (\S+@[0-9a-f]{40}) # v\d+\.\d+\.\d+$/gm;
  const exact = new Set(Array.from(text.matchAll(pinned), ([, action]) => action));
  const checkouts = uses.filter(({ uses: name = "" }) => name.includes("actions/checkout@"));
  return [
    ...uses.filter((step) => !exact.has(step.uses)).map((step) => `${step.uses} is not pinned and told`),
    ...checkouts
      .filter(({ with: how = {} }) => how["persist-credentials"] !== false && how["ref"] !== "pages")
      .map(() => "what is checked out keeps the right to write"),
  ];
}

/**
 * What is wrong with commands of any host.
 *
 * @param isPreview - Whether what they build is not for readers.
 */
export function commandFaults(commands: readonly string[], isPreview: boolean): readonly string[] {
  const lines = commands.flatMap((command) => command.split(/\n|&&/)).map((line) => line.trim());
  const installs = lines.filter((line) => /^(?:npm|yarn|pnpm)\b/.test(line));
  const runs = lines.filter((line) => /\bnpx\b/.test(line));
  const builds = runs.filter((line) => / build( |$)/.test(line));
  return [
    ...installs
      .filter((line) => !line.startsWith("npm ci --omit=dev --ignore-scripts"))
      .map((line) => `installs something else, or runs what it installs: ${line}`),
    ...runs
      .filter((line) => !line.startsWith("npx --no -- klartext "))
      .map((line) => `may fetch a program that nobody has pinned: ${line}`),
    ...builds.filter((line) => !line.includes("--previous live")).map((line) => `forgets what is online: ${line}`),
    ...builds
      .filter((line) => line.includes("--drafts") !== isPreview && !line.includes("$drafts"))
      .map((line) => `${isPreview ? "shows no draft" : "publishes drafts"}: ${line}`),
    ...(isPreview || lines.some((line) => /klartext audit (?:_site|public)\b/.test(line))
      ? []
      : ["publishes unaudited"]),
    ...(lines.some((line) => /\b(?:curl|wget|sudo)\b/.test(line)) ? ["fetches something else"] : []),
    ...(lines.some((line) => /push.*(?:--force|-f\b|\+)/.test(line)) ? ["pushes by force"] : []),
  ];
}
