/** The commands of `klartext deploy` that are about a site that is there. */
import { deployDue, deployForgetting, deployNow } from "../deploy/due.ts";
import { printedList, printedStatus } from "../deploy/print.ts";
import { liveId, releasesOf } from "../deploy/releases.ts";
import { rollBack } from "../deploy/rollback.ts";
import { statusOf } from "../deploy/status.ts";
import { Failure, UsageError } from "../failure.ts";
import { argumentsOf, refuseWords } from "./arguments.ts";
import { deploymentAt, siteFolder } from "./deploy-surroundings.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { print } from "./terminal.ts";

const withNow = { ...siteFolder, now: { type: "string" } } as const;
const withFormat = { ...siteFolder, format: { type: "string", default: "text" } } as const;

export async function deployRun(args: readonly string[]): Promise<ExitCode> {
  const { values } = valuesOf(args, { ...withNow, forget: { type: "boolean", default: false } });
  const deployment = deploymentAt(values.site, "deploy run", { now: momentOf(values.now) });
  const outcome = await (values.forget ? deployForgetting : deployNow)(deployment);
  if (!outcome) throw new Failure("Another deployment does not end. See: klartext deploy status");
  print(outcome.told);
  if (values.forget) print("The releases before are gone, and what was kept to build faster.");
  return exitCode.done;
}

export async function deployDueCommand(args: readonly string[]): Promise<ExitCode> {
  const { values } = valuesOf(args, { ...withNow, wait: { type: "boolean", default: false } });
  const deployment = deploymentAt(values.site, "deploy due", { now: momentOf(values.now) });
  print((await deployDue(deployment, values.wait ? "wait" : "leave")).told);
  return exitCode.done;
}

export async function deployRollback(args: readonly string[]): Promise<ExitCode> {
  const { values } = valuesOf(args, { ...siteFolder, to: { type: "string" } });
  const { id, subject } = await rollBack(deploymentAt(values.site, "deploy rollback"), values.to);
  print(`Live: ${id} ${subject}\nNothing changes by itself until the next push or klartext deploy run.`);
  return exitCode.done;
}

export async function deployList(args: readonly string[]): Promise<ExitCode> {
  const { values } = valuesOf(args, withFormat);
  const { places } = deploymentAt(values.site, "deploy list");
  const [releases, live] = [releasesOf(places), liveId(places)];
  if (formatOf(values.format) === "text") print(printedList(releases, live));
  else
    print(JSON.stringify({ releases: releases.map((each) => ({ ...each, isLive: each.id === live })) }, undefined, 2));
  return exitCode.done;
}

/** Ends with 3 if somebody has to look after something, so that a watchman notices. */
export async function deployStatus(args: readonly string[]): Promise<ExitCode> {
  const { values } = valuesOf(args, { ...withFormat, ...withNow });
  const status = await statusOf(deploymentAt(values.site, "deploy status", { now: momentOf(values.now) }));
  print(formatOf(values.format) === "text" ? printedStatus(status) : JSON.stringify(status, undefined, 2));
  return status.faults.length === 0 ? exitCode.done : exitCode.failure;
}

function valuesOf<O extends Parameters<typeof argumentsOf>[1]>(args: readonly string[], options: O) {
  const read = argumentsOf(args, options);
  refuseWords(read.positionals);
  return read;
}

function formatOf(format: string): "text" | "json" {
  if (format === "text" || format === "json") return format;
  throw new UsageError(`--format is one of text, json, not "${format}".`);
}

/** Milliseconds since 1970. Without an offset it would be another moment on each machine. */
function momentOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const moment = /(?:Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(moment)) return moment;
  throw new UsageError(`--now ${text} is no moment. Write it like: --now 2026-03-01T09:00:00+01:00`);
}
