/** A site as the release that follows another one: what stands against it, and the record of it. */
import { normalize } from "node:path";
import type { Problem } from "../kernel/problem.ts";
import type { OutputFile } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import { type Plan, planOf } from "../output/plan.ts";
import { account } from "./account.ts";
import { falseFarewells } from "./farewells.ts";
import { fatesOf } from "./fates.ts";
import { originalsIn } from "./originals.ts";
import { recordPath } from "./print.ts";
import { type Comparison, problemsSince } from "./problems.ts";
import type { ReleaseRecord } from "./record.ts";

export interface Succession {
  /** Of the release that this one replaces. */
  readonly previous: ReleaseRecord | undefined;
  /** Of the content. */
  readonly commit: string | undefined;
  /** Whether a record is written; a preview of drafts is no release. */
  readonly isRecorded: boolean;
}

/** What has been found out of a site so far. */
export interface Judged {
  readonly site: Site;
  readonly files: readonly OutputFile[];
  readonly plan: Plan;
  /** The content folder as the editor typed it. */
  readonly label: string;
  /** The content folder on disk. */
  readonly folder: string;
  /** Files with an error, as the editor typed them: what they hold is missing from the site. */
  readonly faulty: ReadonlySet<string>;
  /** Whether all pages are known that there would be. */
  readonly isComplete: boolean;
}

export interface Released {
  readonly problems: readonly Problem[];
  /** With the record, where there is one. */
  readonly plan: Plan;
  /** What is held against the release before, where there is one. */
  readonly comparison: Comparison | undefined;
  /** What the texts of posts are held against, once more; for a preview in which nothing but those has changed. */
  readonly problemsNow: () => readonly Problem[];
}

/** Holds a site against the release before it. */
export function released(
  { site, files, plan, label, folder, faulty, isComplete }: Judged,
  succession: Succession,
): Released {
  const { previous, commit, isRecorded } = succession;
  const sourceOf = insideOf(label);
  const fates = fatesOf(site, plan, previous, files);
  const unknown = new Set([...faulty].map(sourceOf));
  // Pages that are made of many files may be missing because of any of them.
  const isUnknown = (source: string) => unknown.has(source) || (!isComplete && !source.endsWith(".md"));
  const originals = originalsIn(folder, site, sourceOf);
  const comparison: Comparison | undefined = previous && {
    ...{ previous, site, fates, plan, label, sourceOf, isUnknown },
    ...originals,
  };
  const problemsNow = () => (comparison ? problemsSince(comparison) : []);
  const problems = [...falseFarewells(site, plan, isComplete), ...problemsNow()];
  if (!isRecorded) return { problems, plan, comparison, problemsNow };
  const record = account({ site, plan, fates, previous, commit, sourceOf, originalOf: originals.originalOf });
  const taken = plan.get(recordPath);
  if (taken)
    return {
      ...{ plan, comparison, problemsNow },
      problems: [...problems, ...planOf([taken, record], site.settings.base).problems],
    };
  return { problems, plan: new Map([...plan, [recordPath, record]]), comparison, problemsNow };
}

/** Turns a path as the editor typed it into one inside the content folder, which is the same wherever that lies. */
function insideOf(label: string): (file: string) => string {
  const beginnings = [...new Set([`${label}/`, `${normalize(label)}/`])];
  return (file) => {
    const beginning = beginnings.find((each) => file.startsWith(each));
    return beginning === undefined ? file : file.slice(beginning.length);
  };
}
