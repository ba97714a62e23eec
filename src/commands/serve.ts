/** `klartext serve`: the site as it will be, drafts included, rebuilt with each save. */
import { fileURLToPath } from "node:url";
import { editorialAnswer, editorialPlace, type Shown, showsOtherPlan } from "../editorial.ts";
import type { Prepared } from "../prepare.ts";
import { startAlarm } from "../preview/alarm.ts";
import { foreignPage } from "../preview/foreign-page.ts";
import { freePort } from "../preview/free-port.ts";
import type { Places } from "../preview/gathered.ts";
import { problemPage } from "../preview/problem-page.ts";
import { type Preview, startPreview } from "../preview/server.ts";
import { watchFolders } from "../preview/watch.ts";
import { previewPolicy } from "../server-headers.ts";
import { argumentsOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { hostNameOption, hostNamesFrom } from "./host-name-option.ts";
import { aloneOn } from "./output-lock.ts";
import { portFrom, portOption } from "./port-option.ts";
import { startSession } from "./session.ts";
import { type SiteOptions, siteOptions, siteOptionsFrom, siteOptionsHelp } from "./site-options.ts";
import { speakerFor, tell } from "./terminal.ts";

const editorialNote = { de: "(nur hier: was zu prüfen ist)", en: "(here only: what is to be reviewed)" } as const;

const layouts = fileURLToPath(new URL("../../layouts/", import.meta.url));

export const serve: Command = {
  summary: "preview with drafts; reloads with each save",
  help: `klartext serve [options]

Shows the site on this machine only, with drafts and scheduled entries marked, and rebuilds it with each save, and when
something scheduled is due.
The search finds what there was to find when the preview began.

  --port NUMBER               (default: 8080, or the next one that is free)
  --host-name NAME            a name under which a proxy passes the preview on, as in --host-name vorschau.example.org; may
                              be given more than once. Other names than localhost are refused, so that no page of
                              somebody else can read drafts
${siteOptionsHelp}`,

  async run(args) {
    const read = argumentsOf(args, { ...siteOptions, ...portOption, ...hostNameOption });
    const options = siteOptionsFrom(read, { drafts: true, again: true });
    const port = portFrom(read.values.port);
    const hostNames = hostNamesFrom(read.values["host-name"]);
    return aloneOn(options.output, options.outputLabel, () => served(options, port, hostNames));
  },
};

async function served(options: SiteOptions, port: number, hostNames: readonly string[]): Promise<ExitCode> {
  const asked = askedToEnd();
  const session = startSession(options);
  // Watching begins before the first read, so that no save between the two is lost.
  const started = Promise.withResolvers<(places: Places) => Promise<void>>();
  let allSeen = true;
  const { folder, comments } = options.job;
  const watching = watchFolders([folder, ...(comments ? [comments.folder] : []), layouts], {
    changed: async (places) => {
      const rebuild = await started.promise;
      await surviving(() => rebuild(allSeen ? places : undefined));
    },
    failed: (error) => {
      allSeen = false;
      tell(`klartext: Some changes will go unnoticed: ${error.message}`);
    },
  });
  let preview: Preview | undefined;
  const alarm = startAlarm(Date.now, watching.pretend);
  const wait = (next: Prepared) => alarm.setTo(options.standsStill ? undefined : next.awaited[0]?.at.epoch);
  try {
    let latest = await session.build();
    let lastRight = shownOf(latest, options);
    preview = await startPreview({
      folder: options.output.current,
      port: await freePort(port),
      base: baseOf(latest),
      policy: (path) => latest.plan && latest.site && previewPolicy(path, latest.site, latest.plan.values()),
      hostNames,
      refusal: (host) => foreignPage(host, latest.language),
      instead: () => (latest.plan ? undefined : problemPage(latest.problems, latest.language)),
      own: (address) => lastRight && editorialAnswer(address, lastRight),
      welcome: (address) =>
        `${address}\n${address}${editorialPlace(latest.language)} ${editorialNote[latest.language]}`,
      tell: speakerFor(options),
    });
    const show = preview;
    wait(latest);
    started.resolve(async (places) => {
      const wasRight = latest.plan !== undefined;
      const next = await session.build(places);
      latest = next;
      wait(next);
      const shown = shownOf(next, options);
      const isPlanOther = shown !== undefined && showsOtherPlan(shown, lastRight);
      lastRight = shown ?? lastRight;
      if (next.plan) show.moveTo(baseOf(next));
      if (next.changed.length > 0 || isPlanOther || !wasRight || !next.plan) show.reload(next.changed);
    });
    await asked;
    return exitCode.done;
  } finally {
    alarm.stop();
    // A save may be waiting for a preview that never began.
    started.resolve(async () => {});
    await watching.close();
    await preview?.close();
    session.end();
  }
}

/** What the editors' pages show; `undefined` while there are mistakes. */
function shownOf({ plan, site, written }: Prepared, { job }: SiteOptions): Shown | undefined {
  return plan && site && { site, written, showsDrafts: job.drafts };
}

/** A preview outlives whatever goes wrong in it: the next save is the next try. */
async function surviving(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    tell(`klartext: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The site's sub-path with a slash at its end. */
function baseOf({ site }: Prepared): string {
  return `${site?.settings.base ?? ""}/`;
}

/** Listens from the beginning; who asks twice is already being heard. */
function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
  });
}
