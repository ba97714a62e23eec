/** `klartext deploy receive`: what the hooks of the repository run. */
import { readFileSync } from "node:fs";
import { type Hook, hooks } from "../deploy/hooks.ts";
import { afterReceive, beforeReceive, updatesIn } from "../deploy/receive.ts";
import { Refusal, sentence } from "../deploy/refusal.ts";
import { UsageError } from "../failure.ts";
import { argumentsOf, refuseWords } from "./arguments.ts";
import { deploymentAt, siteFolder } from "./deploy-surroundings.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { tell } from "./terminal.ts";

export async function deployReceive(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = argumentsOf(args, { ...siteFolder, hook: { type: "string" } });
  refuseWords(positionals);
  const hook = hooks.find((known) => known === values.hook);
  if (!hook) throw new UsageError("This is what the hooks of the repository run. See: klartext deploy --help");
  const deployment = deploymentAt(values.site, "push", { variables: process.env });
  const updates = updatesIn(readFileSync(0, "utf8"));
  try {
    await (hook === "pre-receive" ? beforeReceive : afterReceive)(deployment, updates);
    return exitCode.done;
  } catch (error) {
    tell(`\n${sentence(error)}\n\n${verdict(hook)}`);
    return error instanceof Refusal && error.kind === "problems" ? exitCode.problems : exitCode.failure;
  }
}

function verdict(hook: Hook): string {
  return hook === "pre-receive"
    ? "REFUSED: nothing of this push was accepted; the site is as it was."
    : "NOT LIVE YET: the push was accepted, but the site is as it was. Once mended: klartext deploy run --site …";
}
