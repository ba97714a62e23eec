/** `klartext reviews`: when which statement is to be read again, and by whom. */
import { assetsAt } from "../assets.ts";
import { readContent } from "../content/gate.ts";
import { UsageError } from "../failure.ts";
import { closest } from "../kernel/closest.ts";
import { ownersOf, type Review, reviewsOf } from "../model/review.ts";
import type { Site } from "../model/site.ts";
import { nowFrom } from "../now.ts";
import { reviewCalendar } from "../reviews/calendar.ts";
import { reviewJson, reviewList } from "../reviews/listing.ts";
import { isOwnedBy } from "../reviews/owner.ts";
import { argumentsOf, refuseWords } from "./arguments.ts";
import type { Command } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { contentFrom, siteOptions } from "./site-options.ts";
import { print, tellReport } from "./terminal.ts";

const formats = ["text", "json", "ics"] as const;

export const reviews: Command = {
  summary: "list the reviews of statements to come",
  help: `klartext reviews [options]

Prints when which statement is to be read again, and by whom, the most urgent first; as a calendar for its owners:

  klartext reviews --owner Vorstand --format ics > pruefungen.ics

  --owner NAME                the statements of one owner only
  --format text|json|ics      as a list, for programs, or as a calendar (default: text)
  --content DIR               content folder (default: content)
  --now INSTANT               the moment to take as "now", as in 2026-03-01 or 2026-03-01T09:00+01:00
                              (default: SOURCE_DATE_EPOCH if set, or the clock)
  --help                      print this`,

  async run(args) {
    const { content, now, format: asText } = siteOptions;
    const { values, positionals } = argumentsOf(args, { content, now, format: asText, owner: { type: "string" } });
    refuseWords(positionals, "--content");
    const format = formats.find((known) => known === values.format);
    if (!format) throw new UsageError(`--format is one of ${formats.join(", ")}, not "${values.format}".`);
    const folder = contentFrom(values.content);
    const read = readContent({ ...folder, now: nowFrom(values.now), drafts: false, assets: assetsAt });
    // An overdue review stands in the list; whatever else is wrong may keep a statement out of it.
    const problems = read.problems.filter(({ severity, rule }) => severity === "error" && rule !== "review");
    print(printed(read.readable, format, values.owner));
    tellReport({ ...read, problems }, { format: "text" });
    return problems.length === 0 ? exitCode.done : exitCode.problems;
  },
};

function printed(site: Site, format: (typeof formats)[number], owner: string | undefined): string {
  const all = reviewsOf(site);
  const chosen = owner === undefined ? all : ownedBy(all, owner);
  if (format === "ics") return reviewCalendar(site, owner);
  return format === "json" ? reviewJson(chosen, site) : reviewList(chosen, site.settings.interface);
}

/** @throws UsageError if nobody of that name owns a statement: a calendar that stays empty is never noticed. */
function ownedBy(all: readonly Review[], owner: string): readonly Review[] {
  const own = all.filter((review) => isOwnedBy(review, owner));
  if (own.length > 0) return own;
  const owners = ownersOf(all);
  const meant = closest(owner, owners);
  const known = owners.length === 0 ? "No statement has an owner." : `The owners are: ${owners.join(", ")}`;
  throw new UsageError(`"${owner}" owns no statement.${meant ? ` Did you mean "${meant}"?` : ""} ${known}`);
}
