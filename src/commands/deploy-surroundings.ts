/** What the commands of `klartext deploy` share. */
import { type Deployment, deploymentOf } from "../deploy/deployment.ts";
import { UsageError } from "../failure.ts";
import { realPathOf } from "../output/real-path.ts";
import { tell } from "./terminal.ts";

export const siteFolder = { site: { type: "string" } } as const;

/**
 * The deployment of a folder.
 *
 * @param typed - `--site`.
 * @param what - What asks for it, for the log: "push to main".
 * @throws UsageError without a folder, Refusal for one that is none of a site.
 */
export function deploymentAt(
  typed: string | undefined,
  what: string,
  more: Partial<Pick<Deployment, "now">> & { readonly variables?: NodeJS.ProcessEnv } = {},
): Deployment {
  const { now, variables = {} } = more;
  return deploymentOf(realPathOf(siteFrom(typed)), {
    tell,
    clock: Date.now,
    now,
    by: `${what} by ${person()}`,
    variables,
  });
}

export function siteFrom(typed: string | undefined): string {
  if (typed === undefined) throw new UsageError("Say which site, as in: --site /srv/bank");
  return typed;
}

/** Servers that speak http name who has signed in; otherwise it is who runs this. */
function person(): string {
  const { REMOTE_USER, USER, LOGNAME } = process.env;
  return REMOTE_USER || USER || LOGNAME || `user ${process.getuid?.() ?? "unknown"}`;
}
