/** The options that build, serve and check share. */
import { statSync } from "node:fs";
import { homedir } from "node:os";
import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Elsewhere } from "../content/files.ts";
import { UsageError } from "../failure.ts";
import { nowFrom, standsStill } from "../now.ts";
import { type OutputFolder, outputFolder } from "../output/folder.ts";
import { realPathOf } from "../output/real-path.ts";
import type { Job } from "../prepare.ts";
import { type Format, formats } from "../report/print-problems.ts";
import { type argumentsOf, refuseWords } from "./arguments.ts";
import { previousOption } from "./record-option.ts";

const klartext = fileURLToPath(new URL("../../", import.meta.url));

export const siteOptions = {
  content: { type: "string", default: "content" },
  comments: { type: "string" },
  output: { type: "string", default: "_site" },
  now: { type: "string" },
  previous: { type: "string" },
  "first-release": { type: "boolean", default: false },
  drafts: { type: "boolean" },
  noindex: { type: "boolean", default: false },
  format: { type: "string", default: "text" },
  quiet: { type: "boolean", default: false },
  verbose: { type: "boolean", default: false },
} as const;

export const siteOptionsHelp = `  --content DIR               content folder (default: content)
  --comments DIR              where comments are, if not in comments/ of the content folder: a repository of its own
  --output DIR                output folder (default: _site)
  --now INSTANT               the moment to take as "now", as in 2026-03-01 or 2026-03-01T09:00+01:00
                              (default: SOURCE_DATE_EPOCH if set, or the clock)
  --previous FILE|live|URL    the release.json of the release to be replaced: nothing that was published may vanish or
                              change silently. "live" asks the site at the url of site.yaml, URL another address:
                              the only moment at which this goes online. No answer ends with exit code 3
  --first-release             nothing was ever released at that address, and it may answer that there is no record
  --drafts                    include drafts and scheduled entries, visibly marked (--no-drafts: leave them out)
  --noindex                   a preview that search engines are told to leave out, as with --drafts; no release.json
  --format text|json|github   how problems are printed (default: text)
  --quiet                     print problems only
  --verbose                   print how long each stage took
  --help                      print this`;

export interface SiteOptions {
  readonly job: Job;
  /** Whether "now" stays the same however long the command runs. */
  readonly standsStill: boolean;
  readonly output: OutputFolder;
  /** The output folder as the maintainer typed it. */
  readonly outputLabel: string;
  readonly format: Format;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

interface Defaults {
  readonly drafts: boolean;
  /** Whether the command prepares the site more than once; if not said, it does not. */
  readonly again?: boolean;
}

interface Arguments {
  readonly values: ReturnType<typeof argumentsOf<typeof siteOptions>>["values"];
  readonly positionals: readonly string[];
}

/**
 * What the arguments ask for.
 *
 * @param read - By `argumentsOf`, with `siteOptions` among the options.
 * @throws UsageError for anything that cannot be meant.
 */
export function siteOptionsFrom({ values, positionals }: Arguments, defaults: Defaults): SiteOptions {
  refuseWords(positionals, "--content");
  const format = formats.find((known) => known === values.format);
  if (!format) throw new UsageError(`--format is one of ${formats.join(", ")}, not "${values.format}".`);

  const content = contentFrom(values.content);
  const comments = commentsFrom(values.comments, content.folder);
  const output = outputFolder(values.output);
  refuseDangerous(output, content.folder, values.output);
  if (comments) refuseDangerous(output, comments.folder, values.output, "the folder of comments");

  const drafts = values.drafts ?? defaults.drafts;
  const isPreview = drafts || values.noindex;
  const job = {
    ...content,
    comments,
    now: nowFrom(values.now),
    drafts,
    again: defaults.again ?? false,
    pages: output.pages,
    pictures: { folder: output.pictures, make: true },
    search: output.search,
    ...previousOption(values.previous, values["first-release"]),
    isPreview,
    isRecorded: !isPreview,
  };
  const { quiet, verbose } = values;
  return { job, standsStill: standsStill(values.now), output, outputLabel: values.output, format, quiet, verbose };
}

/**
 * The content folder on disk, and what messages call it.
 *
 * @throws UsageError if it is no folder.
 */
export function contentFrom(typed: string): Pick<Job, "folder" | "label"> {
  const folder = realPathOf(typed);
  if (!isFolder(folder)) throw new UsageError(`--content ${typed} is not a folder.`);
  return { folder, label: typed.replace(/\/+$/, "") || "/" };
}

/** @throws UsageError if it is no folder, or one whose files are content already. */
export function commentsFrom(typed: string | undefined, content: string): Elsewhere | undefined {
  if (typed === undefined) return undefined;
  const folder = realPathOf(typed);
  if (!isFolder(folder)) throw new UsageError(`--comments ${typed} is not a folder.`);
  if (contains(content, folder) || contains(folder, content))
    throw new UsageError(
      `--comments ${typed} is to lie outside of the content folder; comments/ within it is read without this option.`,
    );
  return { folder, label: typed.replace(/\/+$/, "") || "/" };
}

/** What lies in the output folder is replaced as a whole, and what lies in the folder beside it is tidied away. */
function refuseDangerous(
  { current, work }: OutputFolder,
  content: string,
  label: string,
  called = "the content folder",
): void {
  for (const [name, precious] of [
    [called, content],
    ["the working folder", process.cwd()],
    ["Klartext itself", realPathOf(klartext)],
    ["your home", realPathOf(homedir())],
  ] as const) {
    if (contains(current, precious) || contains(work, precious))
      throw new UsageError(`--output ${label} would replace ${name}. Give a folder of its own, as in --output _site`);
  }
  if (contains(content, current))
    throw new UsageError(`--output ${label} lies within ${called}. Give a folder outside it, as in --output _site`);
}

function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
