/** `klartext server`: the files for a real server, of a host once and of each release. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Failure, UsageError } from "../failure.ts";
import { closest } from "../kernel/closest.ts";
import { recordPath } from "../release/print.ts";
import { serverPlan } from "../server/plan.ts";
import { type Server, serverNames, servers } from "../server/servers.ts";
import { argumentsOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { recordOption } from "./record-option.ts";
import { hostFrom, hostOptions, hostOptionsHelp } from "./server-host.ts";
import { print } from "./terminal.ts";

const options = { ...hostOptions, release: { type: "string" } } as const;

export const server: Command = {
  summary: "the files for nginx or Caddy: of a host once, and of each release",
  help: `klartext server <nginx|caddy> --site DIR [options]
klartext server <nginx|caddy> --release RELEASE

With --site, prints the host's file: names, certificate, where the site lies. It is written once, for every release.
With --release, writes into RELEASE/server/ what follows from the content in RELEASE/site/: headers, where old addresses lead,
and what is gone. The host's file includes it from the release that is live.

  klartext server nginx --site /srv/klartext --url https://example.org/ --name www.example.org > nginx.conf
  klartext server nginx --release /srv/klartext/releases/20261127T224500Z-1f0c9a2b3c4d

  --release RELEASE           folder of a release, with the built site in RELEASE/site/
${hostOptionsHelp}
  --help                      print this

Exit codes: 0 done, 2 wrong usage, 3 anything else.`,

  async run(args) {
    const { values, positionals } = argumentsOf(args, options);
    const [name, ...more] = positionals;
    const known = serverNames.find((each) => each === name);
    if (!known) throw new UsageError(unknown(name));
    if (more.length > 0) throw new UsageError(`Unexpected "${more[0]}". Options begin with two dashes.`);
    const { release, ...host } = values;
    if ((release === undefined) === (host.site === undefined))
      throw new UsageError(
        `Give either --site DIR or --release RELEASE, as in: klartext server ${known} --site /srv/klartext`,
      );
    if (release !== undefined) return written(servers[known], release, host);
    print(servers[known].host(hostFrom(host)).trimEnd());
    return exitCode.done;
  },
};

/** @param host - Of which none may be given: a release knows nothing of its host. */
function written({ release: files }: Server, release: string, host: Readonly<Record<string, unknown>>): ExitCode {
  const odd = Object.entries(host).find(([, value]) => value !== undefined && value !== false);
  if (odd) throw new UsageError(`--${odd[0]} belongs to the host's file: give it together with --site.`);
  const site = join(release, "site");
  if (!existsSync(join(site, recordPath)))
    throw new UsageError(
      `There is no ${join(site, recordPath)}. Give the folder of a release, with the built site in its folder site.`,
    );
  const record = recordOption("release", join(site, recordPath));
  const folder = resolve(release, "server");
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(planned())) {
    writeFileSync(join(folder, `${name}.coming`), text);
    renameSync(join(folder, `${name}.coming`), join(folder, name));
  }
  return exitCode.done;

  function planned() {
    try {
      const read = (name: string) => readFileSync(join(site, name), "utf8");
      const plan = serverPlan({ ...record, headers: read("_headers"), redirects: read("_redirects") });
      return files(plan);
    } catch (error) {
      throw new Failure(`${release} cannot be served: ${(error as Error).message}`);
    }
  }
}

function unknown(name: string | undefined): string {
  const list = serverNames.join(", ");
  if (name === undefined) return `Say for which server: ${list}. As in: klartext server nginx --site /srv/klartext`;
  const meant = closest(name, serverNames);
  return `"${name}" is none of ${list}.${meant ? ` Did you mean "${meant}"?` : ""}`;
}
