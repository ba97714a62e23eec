/** Where that is now which stood at a published address. Pure. */
import type { Wording } from "../kernel/problem.ts";
import { pathOf } from "../output/paths.ts";
import { entryHeirs } from "./entry-heirs.ts";
import { isServed } from "./fates.ts";
import { fileHeir } from "./file-heirs.ts";
import type { Comparison } from "./problems.ts";
import type { Line } from "./record.ts";
import { tagHeirs } from "./tag-heirs.ts";

/** What has taken the place of something that was published. */
export interface Heir {
  /** Site-absolute, with the site's sub-path. */
  readonly to: string;
  /** The post that is there now, as the editor typed its file; it can lead on by itself, all others by site.yaml. */
  readonly post?: { readonly file: string; readonly aliases: readonly string[] };
  /** What is where now, as half a sentence: "die Notiz steht jetzt in content/notes/…". */
  readonly now: Wording;
  /** Whether it is the same without a doubt: a title alone is none, the same words are. */
  readonly isSure: boolean;
}

export type HeirOf = (address: string, line: Line) => Heir | undefined;

/** Finds heirs in a site. What it has to know of all entries is found out once. */
export function heirsIn(comparison: Comparison): HeirOf {
  const { previous, fates, plan, site } = comparison;
  const entryHeir = entryHeirs(comparison);
  const tagHeir = tagHeirs(comparison, entryHeir);
  const own = (address: string, line: Line) =>
    entryHeir(address, line) ?? tagHeir(address, line) ?? fileHeir(comparison, line);

  const at = (address: string): Heir | undefined => {
    const post = site.posts.find(({ url }) => url === address);
    const file = plan.get(pathOf(address, site.settings.base) ?? "");
    if (file?.passing || !isServed(address, plan, site)) return undefined;
    return { to: address, ...(post && { post }), now: standsAt(address, post?.file), isSure: true };
  };

  // What led to something leads to wherever that is now.
  const followed = (address: string, line: Line, seen: ReadonlySet<string>): Heir | undefined => {
    if (line.to === undefined || seen.has(line.to)) return own(address, line);
    const fate = fates.of(line.to);
    if (fate.is === "here") return at(line.to);
    if (fate.is === "moved") return at(fate.to);
    if (fate.is === "gone") return undefined;
    const next = previous.addresses[line.to];
    const heir = next && followed(line.to, next, new Set([...seen, line.to]));
    return heir ?? own(address, line);
  };
  return (address, line) => followed(address, line, new Set([address]));
}

function standsAt(address: string, file: string | undefined): Wording {
  if (file === undefined) return { de: `es steht jetzt unter ${address}`, en: `what stood there is at ${address} now` };
  return { de: `der Beitrag steht jetzt in ${file}`, en: `the post is in ${file} now` };
}
