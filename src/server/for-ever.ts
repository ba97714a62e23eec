/** Files outside of assets/ with a digest in their names, which browsers may keep as well. Pure. */
import { literally } from "../features/headers/pattern.ts";
import type { ServerPlan } from "./plan.ts";

/** What is sent along with them. */
export const isForEver = "public, max-age=31536000, immutable";

/** Sizes of pictures, and the parts of the search index. */
const names = [
  "/media/(?:.*/)?[^/]*-[0-9a-f]{8}-[0-9]+(?:x[0-9]+)?\\.(?:avif|webp|png|jpg)$",
  "/[^/]+/index/(?:.*/)?[^/]*_[0-9a-f]{6,}\\.pf_(?:fragment|index|meta|filter)$",
];

/** Patterns of their addresses; none that an editor's own file has by chance. */
export function forEver({ base, lasting }: Pick<ServerPlan, "base" | "lasting">): readonly string[] {
  return names
    .map((name) => `^${literally(decodeURI(base))}${name}`)
    .filter((pattern) => !lasting.some((path) => new RegExp(pattern).test(path)));
}
