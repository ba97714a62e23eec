/** `klartext headers`: the headers of the site in the words of one server, on standard output. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Memory } from "../content/memory.ts";
import { UsageError } from "../failure.ts";
import { closest } from "../kernel/closest.ts";
import { prepare } from "../prepare.ts";
import { headerForms, serverHeaders } from "../server-headers.ts";
import { argumentsOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { siteOptions, siteOptionsFrom, siteOptionsHelp } from "./site-options.ts";
import { print, stopwatchFor, tellReport } from "./terminal.ts";

export const headers: Command = {
  summary: "print the site's headers for nginx or Caddy",
  help: `klartext headers <nginx|caddy|netlify> [options]

Prints what the server is to send along with each file, for its configuration to include:

  klartext headers nginx > /etc/nginx/snippets/klartext.conf     # include it in the server block
  klartext headers caddy > /etc/caddy/klartext.caddy             # import it into the site's block

Netlify and Cloudflare Pages read _headers, which every build writes.

${siteOptionsHelp}`,

  async run(args) {
    const { values, positionals } = argumentsOf(args, siteOptions);
    const [name, ...words] = positionals;
    const form = headerForms.find((known) => known === name);
    if (!form) throw new UsageError(unknown(name));
    const options = siteOptionsFrom({ values, positionals: words }, { drafts: false });
    const scratch = mkdtempSync(join(tmpdir(), "klartext-headers-"));
    try {
      const prepared = await prepare(
        { ...options.job, pages: join(scratch, "pages"), isRecorded: false, search: undefined },
        new Memory(),
        stopwatchFor(options),
      );
      // Standard output is the configuration of a server.
      tellReport(prepared, options);
      if (!prepared.plan || !prepared.site) return exitCode.problems;
      print(serverHeaders(form, prepared.site, prepared.plan.values()).trimEnd());
      return exitCode.done;
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};

function unknown(name: string | undefined): string {
  const list = headerForms.join(", ");
  if (name === undefined) return `Say for which server: ${list}. As in: klartext headers nginx`;
  const meant = closest(name, headerForms);
  return `"${name}" is none of ${list}.${meant ? ` Did you mean "${meant}"?` : ""}`;
}
