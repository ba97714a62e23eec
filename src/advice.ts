/** Measures the German texts of a site for `klartext check`: no other command asks for it, so that none pays for it. */
import type { Document } from "./content/document.ts";
import { type Problem, strictly } from "./kernel/problem.ts";
import { isGerman, isSimple, type MeasuredKind, type Thresholds } from "./model/readability.ts";
import type { Site } from "./model/site.ts";
import { passagesOf } from "./passages.ts";
import type { Prepared } from "./prepare.ts";
import { adviceFor, untold } from "./readability/advice.ts";
import { readabilityOf } from "./readability/readability.ts";

export const notesOptions = ["some", "all", "none"] as const;

/** `some` is enough to work on; `all` is every hard sentence, and the figures of every text. */
export type Notes = (typeof notesOptions)[number];

/** How many sentences of one text are named, and how many posts and notes: an old blog that moves in has thousands. */
const sentencesOfText = 10;
const textsOfSite = 20;

interface Measured {
  readonly document: Document;
  readonly kind: MeasuredKind;
  readonly limits: Thresholds;
  readonly isSimple: boolean;
}

/**
 * Advice on all texts, in no order; none while there are errors, because those come first.
 *
 * Drafts are measured, too; versions of statements that are no longer in force are not, because nobody can change them.
 */
export function adviceOn({ site, plan, documents }: Prepared, notes: Notes): readonly Problem[] {
  if (!site || !plan) return [];
  const most = notes === "all" ? Number.POSITIVE_INFINITY : sentencesOfText;
  const found: Problem[] = [];
  let named = 0;
  let others = 0;
  let sentences = 0;
  let label = "";
  for (const { document, kind, limits, isSimple } of measured(site, documents)) {
    if (notes === "none" && limits.severity === "note") continue;
    const readability = readabilityOf(passagesOf(document), limits, isSimple);
    const isWarning = limits.severity === "warning";
    const options = { most: isWarning ? Number.POSITIVE_INFINITY : most, always: notes === "all" };
    const advice = adviceFor(document.file, readability, limits, options);
    if (advice.length === 0) continue;
    if (kind === "statements" || isWarning || notes === "all" || named < textsOfSite) {
      found.push(...(notes === "none" ? advice.filter(({ severity }) => severity !== "note") : advice));
      if (kind !== "statements") named++;
    } else {
      others++;
      sentences += readability.hard.length;
      label = document.file.slice(0, -document.path.length);
    }
  }
  if (others > 0) found.push(untold(`${label}site.yaml`, others, sentences));
  return site.settings.strict ? found.map(strictly) : found;
}

/** The German texts that somebody asks for advice on: statements first, then posts and notes, drafts and the newest first. */
function measured(site: Site, { statements, posts, notes }: Prepared["documents"]): readonly Measured[] {
  const { readability, language } = site.settings;
  const old = new Set(
    site.ledgers.flatMap(({ versions, current }) => superseded(versions, current)).map(({ file }) => file),
  );
  const dates = new Map([...site.posts, ...site.notes].map(({ file, date }) => [file, date.epoch]));
  const age = ({ file }: Document) => dates.get(file) ?? Number.POSITIVE_INFINITY;
  const newest = (documents: readonly Document[]) =>
    documents.toSorted((a, b) => (age(a) === age(b) ? 0 : age(b) - age(a)));
  const of = (kind: MeasuredKind, documents: readonly Document[]) =>
    documents.flatMap((document): readonly Measured[] => {
      const fields = document.memo.fields as { readonly language?: string | null } | undefined;
      const spoken = fields?.language ?? language;
      const limits = readability[isSimple(spoken) ? "simple" : kind];
      if (!isGerman(spoken) || readability[kind].severity === "off" || limits.severity === "off") return [];
      return [{ document, kind, limits, isSimple: isSimple(spoken) }];
    });
  const current = statements.filter(({ file }) => !old.has(file));
  return [...of("statements", current), ...of("posts", newest(posts)), ...of("notes", newest(notes))];
}

function superseded<T>(versions: readonly T[], current: T | undefined): readonly T[] {
  return current === undefined ? [] : versions.slice(0, versions.indexOf(current));
}
