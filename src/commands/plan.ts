/** `klartext plan`: how regularly something was published, and what is to come. */
import { assetsAt } from "../assets.ts";
import { readContent } from "../content/gate.ts";
import { UsageError } from "../failure.ts";
import { nowFrom } from "../now.ts";
import { planCalendar } from "../planning/calendar.ts";
import { planJson } from "../planning/json.ts";
import { planList } from "../planning/listing.ts";
import { planOf, usualWeeks } from "../planning/plan.ts";
import { argumentsOf, refuseWords } from "./arguments.ts";
import type { Command } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { contentFrom, siteOptions } from "./site-options.ts";
import { print, tellReport } from "./terminal.ts";

const formats = ["text", "json", "ics"] as const;
const mostWeeks = 520;

export const plan: Command = {
  summary: "show what was published, what is to come, and gaps",
  help: `klartext plan [options]

Prints how many posts and notes were published each week, which are scheduled and which are drafts; what was promised in
site.yaml ("promise: { posts: every 14 days }"), when the next one is due, and where the promise was not kept. As a calendar
with the days on which something is due and with everything that is scheduled:

  klartext plan --format ics > redaktionsplan.ics

  --format text|json|ics      as a table, for programs, or as a calendar (default: text)
  --weeks NUMBER              how many weeks before this one, and how many after it (default: ${usualWeeks})
  --content DIR               content folder (default: content)
  --now INSTANT               the moment to take as "now", as in 2026-03-01 or 2026-03-01T09:00+01:00
                              (default: SOURCE_DATE_EPOCH if set, or the clock)
  --help                      print this

Ends with 1 if the content has errors: what has an error is missing from the plan. Gaps do not change the exit code.`,

  async run(args) {
    const { content, now, format: asText } = siteOptions;
    const options = { content, now, format: asText, weeks: { type: "string", default: String(usualWeeks) } } as const;
    const { values, positionals } = argumentsOf(args, options);
    refuseWords(positionals, "--content");
    const format = formats.find((known) => known === values.format);
    if (!format) throw new UsageError(`--format is one of ${formats.join(", ")}, not "${values.format}".`);
    const weeks = weeksFrom(values.weeks);
    const folder = contentFrom(values.content);
    const read = readContent({ ...folder, now: nowFrom(values.now), drafts: false, assets: assetsAt });
    const problems = read.problems.filter(({ severity }) => severity === "error");
    const { readable: site, written, language } = read;
    const whole = planOf({ entries: written, settings: site.settings, now: site.now, weeks });
    if (format === "ics") print(planCalendar(whole, site));
    else print(format === "json" ? planJson(whole, site.urls) : planList(whole, language));
    tellReport({ ...read, problems }, { format: "text" });
    return problems.length === 0 ? exitCode.done : exitCode.problems;
  },
};

/** @throws UsageError for anything but a whole number from 0. */
function weeksFrom(written: string): number {
  const weeks = /^\d{1,4}$/.test(written) ? Number(written) : Number.NaN;
  if (!(weeks <= mostWeeks)) throw new UsageError(`--weeks is a number from 0 to ${mostWeeks}, not "${written}".`);
  return weeks;
}
