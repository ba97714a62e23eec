/** Whether links lead where they led. Pure. */
import type { Target } from "./targets.ts";
import type { ThesisTargets } from "./thesis-targets.ts";

/** Everything that decides where a link leads. */
export interface LinkTargets {
  readonly posts: ReadonlyMap<string, Target>;
  readonly files: ReadonlyMap<string, Target>;
  readonly theses: ReadonlyMap<string, ThesisTargets>;
  /** Paths of media. */
  readonly media: readonly string[];
  /** For messages. */
  readonly example: string | undefined;
}

export function leadAlike(one: LinkTargets, other: LinkTargets): boolean {
  return (
    one.example === other.example &&
    areAlike(one.posts, other.posts) &&
    areAlike(one.files, other.files) &&
    outlineOf(one.theses) === outlineOf(other.theses) &&
    one.media.length === other.media.length &&
    one.media.every((path, index) => path === other.media[index])
  );
}

function areAlike(some: ReadonlyMap<string, Target>, others: ReadonlyMap<string, Target>): boolean {
  if (some.size !== others.size) return false;
  for (const [name, { file, url, status }] of some) {
    const other = others.get(name);
    if (other?.url !== url || other?.status !== status || other?.file !== file) return false;
  }
  return true;
}

/** There are few statements: their theses are compared as one text. */
function outlineOf(theses: LinkTargets["theses"]): string {
  return JSON.stringify(Array.from(theses, ([id, { isValues, theses }]) => [id, isValues, [...theses]]));
}
