/** Makes sure that a contender has done its work: who writes fewer pages is faster. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Pages, pagesOf } from "./corpus.ts";
import type { Place } from "./place.ts";

/** @throws Error that names whatever there is too little or too much of. */
export function verify(place: Place): void {
  const { contender, posts, output } = place;
  const files = filesIn(output);
  const wanted = pagesOf(posts);
  const wrong = (Object.keys(wanted) as (keyof Pages)[]).flatMap((kind) => {
    const found = files.filter((file) => contender.kinds[kind].test(file)).length;
    return found === wanted[kind] ? [] : [`${kind}: ${found} of ${wanted[kind]}`];
  });
  const told = wrong.length > 0 ? wrong : [...withinFeed(place), ...withinSitemap(place), ...missingNeighbours(place)];
  if (told.length > 0) throw new Error(`${contender.name} did not build what it should have:\n  ${told.join("\n  ")}`);
}

/** Paths of all files of the output, relative to it, with slashes. */
export function filesIn(output: string): readonly string[] {
  return readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(output, join(entry.parentPath, entry.name)).replaceAll(sep, "/"));
}

function withinFeed({ posts, output }: Place): readonly string[] {
  const [found, wanted] = [occurrences("<entry>", join(output, "feed.xml")), Math.min(20, posts.length)];
  return found === wanted ? [] : [`entries of the feed: ${found} of ${wanted}`];
}

function withinSitemap({ posts, output }: Place): readonly string[] {
  const found = occurrences("<loc>", join(output, "sitemap.xml"));
  return found < posts.length ? [`addresses in the sitemap: ${found} for ${posts.length} posts`] : [];
}

/** A post in the middle leads to the one before and the one after it. */
function missingNeighbours({ contender, posts, output }: Place): readonly string[] {
  const byDate = posts.toSorted((a, b) => a.date.getTime() - b.date.getTime());
  const middle = Math.floor(byDate.length / 2);
  const page = filesIn(output).find(
    (file) => contender.kinds.posts.test(file) && file.endsWith(`/${byDate[middle]?.slug}/index.html`),
  );
  const text = page === undefined ? "" : readFileSync(join(output, page), "utf8");
  return [byDate[middle - 1], byDate[middle + 1]]
    .filter((neighbour) => neighbour !== undefined && !text.includes(`/${neighbour.slug}/`))
    .map((neighbour) => `a link to the neighbour ${neighbour?.slug}`);
}

function occurrences(text: string, file: string): number {
  return readFileSync(file, "utf8").split(text).length - 1;
}
