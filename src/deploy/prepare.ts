/** Makes a release of a commit, complete and checked, that only has to be switched to. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { subjectOf } from "../git/bare.ts";
import { assemble } from "./assemble.ts";
import { commentsCommit, commentsRepository } from "./comments.ts";
import { type Deployment, nowOf } from "./deployment.ts";
import { printedJson, settle, writeDurably } from "./durable.ts";
import { install } from "./install.ts";
import { plain } from "./log.ts";
import { Refusal } from "./refusal.ts";
import { type Release, releaseId } from "./releases.ts";
import { runStep } from "./run-step.ts";
import { exportCommit } from "./source.ts";
import { readState } from "./state.ts";
import { type Making, stepsAfter, stepsBefore } from "./steps.ts";
import { settleFiles } from "./times.ts";

/**
 * A release in `work/prepared`. Only the holder of the lock may call this; nothing that readers see is touched.
 *
 * @throws Refusal, with everything that stands against the commit.
 */
export async function prepare(deployment: Deployment, commit: string): Promise<Release> {
  const { places, settings, bare, tell, clock, by } = deployment;
  const began = clock();
  const subject = plain(await subjectOf(bare, commit));
  tell(`Klartext: preparing ${commit.slice(0, 12)} ${JSON.stringify(subject)}`);
  const { newest } = readState(places);
  const id = releaseId(Math.floor(began / 1000), commit, newest);
  const folder = join(places.making, id);
  const before = newest === null ? undefined : join(places.releases, newest, "site");
  const making: Making = {
    folder,
    content: settings.content,
    commit,
    now: new Date(nowOf(deployment)).toISOString().replace(".000Z", "Z"),
    before,
    previous: existsSync(places.record) ? join(folder, "previous.json") : undefined,
  };
  mkdirSync(folder, { recursive: true });
  if (making.previous !== undefined) copyFileSync(places.record, making.previous);
  mkdirSync(places.cache, { recursive: true, mode: 0o700 });
  mkdirSync(places.prepared, { recursive: true });
  const comments = await commentsCommit(settings);
  const repository = commentsRepository(settings);
  const below = `${settings.content}/comments`;
  const added = repository && comments !== null ? { bare: repository, commit: comments, below } : undefined;
  await exportCommit(bare, commit, places.source, added);
  const { isReused, modules } = await install(places, settings);
  tell(`  ${"install".padEnd(14)}${isReused ? "as before" : `${seconds(clock() - began)} s`}`);
  const node = nodeIn(modules);
  for (const step of stepsBefore(places, making)) await runStep(deployment, node, step);
  mkdirSync(join(folder, "server"), { recursive: true });
  const site = join(folder, "site");
  const assembled = assemble(places.output, site, before);
  for (const step of stepsAfter(places, making)) await runStep(deployment, node, step);
  await writeHostFiles(deployment, node, assembled.record.site);
  const release: Release = {
    id,
    commit,
    subject,
    ...(settings.comments !== undefined && { comments }),
    now: making.now,
    finished: new Date(clock()).toISOString(),
    by,
    next: nextIn(join(folder, "next.json"), nowOf(deployment)),
    base: newest,
    site: assembled.record.site,
    pages: assembled.files.filter((path) => path.endsWith(".html")).length,
    files: assembled.files.length,
    bytes: assembled.bytes,
  };
  for (const name of ["next.json", "previous.json"]) rmSync(join(folder, name), { force: true });
  writeFileSync(join(folder, "named.json"), JSON.stringify(assembled.named));
  await settleFiles(folder, before, id);
  writeDurably(join(folder, "deploy.json"), printedJson(release));
  renameSync(folder, join(places.prepared, id));
  settle(places.prepared);
  tell(`Prepared in ${seconds(clock() - began)} s: ${release.pages} pages, ${release.files} files.`);
  return release;
}

/** The Node that the commit brings along, or ours. */
function nodeIn(modules: string): string {
  const node = join(modules, `node-${process.platform}-${process.arch}`, "bin", "node");
  return existsSync(node) ? node : process.execPath;
}

/** What a server reads first is written once: afterwards it is the host's. */
async function writeHostFiles(deployment: Deployment, node: string, site: string): Promise<void> {
  const { places } = deployment;
  for (const [server, file] of Object.entries(places.hostFiles)) {
    if (existsSync(file)) continue;
    const coming = `${file}.coming`;
    const args = ["server", server, "--site", places.folder, "--url", site];
    await runStep(deployment, node, { name: `${server} host`, args, into: coming, judges: false });
    renameSync(coming, file);
  }
}

/**
 * @param now - Milliseconds since 1970; a change that is not later would be due for ever.
 * @throws Refusal if that is no answer of `klartext next`.
 */
function nextIn(file: string, now: number): Release["next"] {
  const { next, epoch } = JSON.parse(readFileSync(file, "utf8")) as { readonly next: unknown; readonly epoch: unknown };
  if (next === null) return null;
  if (typeof next !== "string" || typeof epoch !== "number" || !(epoch * 1000 > now))
    throw new Refusal(
      "failure",
      `"klartext next" told no change to come: ${JSON.stringify({ next, epoch })}. Bring the commit's Klartext and the one that deploys to one version.`,
    );
  return { at: next, epoch };
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
