/** Adds to content what takes long to load, or to make, where there is a use for it. */
import { rmSync } from "node:fs";
import type { Content } from "./content/gate.ts";
import { type Problem, strictly } from "./kernel/problem.ts";
import { hasPictures } from "./model/picture-kinds.ts";
import type { PictureOptions } from "./pictures/pictures.ts";
import { keptIds } from "./release/kept-ids.ts";
import type { ReleaseRecord } from "./release/record.ts";

interface Completed {
  readonly content: Content;
  /** Tidies up the pictures that the site has no use for any more; to be called when it is published. */
  readonly prune: () => void;
}

/** The same content, with all that is to be known of its pictures and all that it takes to compare versions. */
export async function completed(content: Content, pictures: PictureOptions): Promise<Completed> {
  const { content: shown, prune } = await illustrated(content, pictures);
  return { content: await comparable(shown), prune };
}

/** The same content, with all that is to be known of its pictures. They are made only if nothing stands against the site. */
async function illustrated(content: Content, { folder, make }: PictureOptions): Promise<Completed> {
  if (!hasPictures(content.readable)) {
    return { content, prune: () => rmSync(folder, { recursive: true, force: true }) };
  }
  // Plain texts do not wait for what they have no use for.
  const { preparedPictures } = await import("./pictures/pictures.ts");
  const isRight = content.site !== undefined;
  const made = await preparedPictures(content.readable, { folder, make: make && isRight });
  const { pictures, cards, prune } = made;
  const readable = { ...content.readable, pictures, cards };
  const problems = readable.settings.strict ? made.problems.map(strictly) : made.problems;
  const site = isRight && !hasError(problems) ? readable : undefined;
  return { content: { ...content, readable, site, problems: [...content.problems, ...problems] }, prune };
}

/** The same content, with all that it takes to compare versions of statements. */
async function comparable(content: Content): Promise<Content> {
  const { readable, site } = content;
  if (!readable.ledgers.some(({ versions }) => versions.length > 1)) return content;
  // Nobody else waits for what takes two texts apart.
  const { comparisonOf: compare } = await import("./comparison/comparison.ts");
  const ready = { ...readable, compare };
  return { ...content, readable: ready, site: site && ready };
}

/** The same content, in which feeds and their entries go on being called what they were called where they were before. */
export function withKeptIds(content: Content, previous: ReleaseRecord | undefined): Content {
  const { readable, site } = content;
  if (previous?.site !== readable.settings.url) return content;
  const kept = keptIds(readable, previous);
  if (kept.size === 0) return content;
  return { ...content, readable: { ...readable, keptIds: kept }, site: site && { ...readable, keptIds: kept } };
}

function hasError(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}
