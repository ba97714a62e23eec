/** `klartext next`: when the site will change by itself, and what will. */
import { assetsAt } from "../assets.ts";
import { readCache } from "../cache.ts";
import { readContent } from "../content/gate.ts";
import { UsageError } from "../failure.ts";
import type { Job } from "../prepare.ts";
import { awaitedJson, awaitedList } from "../schedule/listing.ts";
import { scheduleWords } from "../schedule/words.ts";
import { argumentsOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { type SiteOptions, siteOptions, siteOptionsFrom } from "./site-options.ts";
import { print, tell, tellReport } from "./terminal.ts";

const formats = ["text", "json"] as const;

export const next: Command = {
  summary: "say when the site will change by itself",
  help: `klartext next [options]

Prints the next moment at which the same content becomes another site, what happens then, and what comes after it:
scheduled posts and notes, posts that expire, versions of statements that come into force, corrections and comments that are
dated ahead, reviews and gaps whose day passes, a security.txt that is renewed. Between two of these moments, every build
of the same content has the same files; whoever builds at each of them has a site that is always up to date.

  --format text|json          for people, or for programs (default: text)
  --content DIR               content folder (default: content)
  --comments DIR              where comments are, if not in the content folder
  --output DIR                output folder of the last build, whose cache makes this quicker (default: _site)
  --now INSTANT               the moment to take as "now", as in 2026-03-01 or 2026-03-01T09:00+01:00
                              (default: SOURCE_DATE_EPOCH if set, or the clock)
  --drafts                    of a site that shows drafts and scheduled entries
  --previous FILE, --quiet, --verbose
                              taken as by "build", without effect
  --help                      print this

Ends with 1 if the content has errors: then nothing would be built, and what has an error is missing from the list. Where
the content is right now but would be refused at the next change, standard error says why, and the exit code is 0.`,

  async run(args) {
    const read = argumentsOf(args, siteOptions);
    const format = formats.find((known) => known === read.values.format);
    if (!format) throw new UsageError(`--format is one of ${formats.join(", ")}, not "${read.values.format}".`);
    const { job, output } = siteOptionsFrom(read, { drafts: false });
    const memory = memoryBeside(output);
    const errorsIn = (now: Job["now"]) => {
      const content = readContent({ ...job, now, memory, assets: assetsAt });
      return { ...content, problems: content.problems.filter(({ severity }) => severity === "error") };
    };
    const content = errorsIn(job.now);
    const { awaited, language, problems } = content;
    print(format === "json" ? awaitedJson(awaited) : awaitedList(awaited, language));
    tellReport(content, { format: "text" });
    if (problems.length > 0) return exitCode.problems;
    const [coming] = awaited;
    const then = coming && errorsIn(() => coming.at);
    if (then && then.problems.length > 0) {
      tell(scheduleWords[language].refused);
      tellReport(then, { format: "text" });
    }
    return exitCode.done;
  },
};

/** What the last build has read need not be read again; a damaged cache is the next build's business. */
function memoryBeside({ cache }: SiteOptions["output"]) {
  return readCache(cache, () => {}).memory;
}
