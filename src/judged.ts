/** Puts the files of a whole site together, and tells everything that stands against them. */
import type { Content } from "./content/gate.ts";
import type { FreePages } from "./eleventy/free-pages.ts";
import { byPlace, type Problem, strictly } from "./kernel/problem.ts";
import { deadEnds, unled } from "./links-within.ts";
import type { Site } from "./model/site.ts";
import type { ForeignFiles } from "./output/foreign.ts";
import { planOf } from "./output/plan.ts";
import type { Prepared } from "./prepare.ts";
import { ofThisSite } from "./previous-release.ts";
import type { ReleaseRecord } from "./release/record.ts";
import { released, type Succession } from "./release/release.ts";
import type { SearchIndex } from "./search/search-index.ts";
import { filesOf } from "./site.ts";

export interface Judging extends Omit<Succession, "previous"> {
  /** The content folder as the editor typed it. */
  readonly label: string;
  /** The content folder on disk. */
  readonly folder: string;
  readonly previous?: ReleaseRecord | undefined;
  readonly index: SearchIndex;
  /** What files of others ask for, and where they lead. */
  readonly foreign: ForeignFiles;
}

/**
 * Puts the free pages and all others together, and finds what only the whole site can tell.
 *
 * @throws Failure for the record of another site.
 */
export function judged(
  content: Content,
  free: FreePages,
  { label, folder, previous, commit, isRecorded, index, foreign }: Judging,
): Omit<Prepared, "prune"> {
  const { site, readable, problems, files, language, external, documents, unused, awaited, written } = content;
  const all = filesOf(readable, free.files).concat(index.files);
  const { base } = readable.settings;
  const planWith = (site: Site) => planOf(filesOf(site, free.files).concat(index.files), base).plan;
  const whole = planOf(all, base);
  const faulty = new Set(problems.filter(isError).map(({ file }) => file));
  const sound = () => all.filter(({ source }) => !faulty.has(source));
  const { problems: collisions } = faulty.size === 0 ? whole : planOf(sound(), base);
  // Without the free pages nobody knows which addresses there are.
  const isComplete = faulty.size + free.problems.length === 0;
  const release = released(
    { site: readable, files: all, plan: whole.plan, label, folder, faulty, isComplete },
    // With wrong settings, no address is what it should be.
    { previous: faulty.has(`${label}/site.yaml`) ? undefined : ofThisSite(previous, readable), commit, isRecorded },
  );
  const { plan } = release;
  const grave = [...free.problems, ...foreign.problems, ...index.problems, ...collisions, ...release.problems];
  const known = { isSound: faulty.size === 0, isPrintable: isComplete && site !== undefined && !hasError(grave) };
  const dead = free.problems.length > 0 ? [] : deadEnds(content, foreign, plan, planWith, known);
  const later = [...grave, ...dead];
  const told = [...problems, ...(readable.settings.strict ? later.map(strictly) : later)].sort(byPlace);
  const isNamed = (name: string) => told.some(({ file, message }) => file === name || message.en.includes(name));
  const isAsTold = () => !previous || sameProblems(release.problemsNow(), release.problems);
  return {
    plan: hasError(told) ? undefined : plan,
    site,
    readable,
    problems: told,
    files,
    language,
    awaited,
    address: readable.settings.url,
    external,
    unused: () => unled(unused(), foreign, readable),
    documents,
    written,
    comparison: release.comparison,
    takeWords: (places) => {
      // Free pages may show any words, and links may lead to what they make of them.
      const taken = free.files.length === 0 ? content.takeWords(places, isNamed) : undefined;
      return taken && { ...taken, isSame: taken.isSame && isAsTold() };
    },
  };
}

function sameProblems(some: readonly Problem[], others: readonly Problem[]): boolean {
  const inOrder = (problems: readonly Problem[]) => JSON.stringify(problems.toSorted(byPlace));
  return inOrder(some) === inOrder(others.filter(({ rule }) => rule !== "moved"));
}

function hasError(problems: readonly Problem[]): boolean {
  return problems.some(isError);
}

function isError({ severity }: Problem): boolean {
  return severity === "error";
}
