/** What of comments was published, what was not, and what was taken down again. Pure. */
import type { Comment, Comments } from "./comment.ts";
import type { Entry } from "./entry.ts";
import { perSite } from "./per-site.ts";
import type { Site } from "./site.ts";
import { answersBelow } from "./thread.ts";

/** What can be commented on and is or was public. */
function commented({ posts, notes }: Pick<Site, "posts" | "notes">): readonly Comments[] {
  return [...posts, ...notes].flatMap((entry: Entry) => {
    const isPublic = entry.status === "published" || entry.status === "expired";
    return isPublic && entry.comments.state !== "off" ? entry.comments : [];
  });
}

/** Whether the site has a page on its moderation: where readers can comment, have commented, or are told what was refused. */
export const isModerated: (site: Site) => boolean = perSite(isModeratedWith);

/** The same of a site that is still being put together. */
export function isModeratedWith(site: Pick<Site, "posts" | "notes" | "settings" | "moderation">): boolean {
  if (site.moderation !== undefined || site.settings.dialogue.posts === "open") return true;
  return commented(site).some(({ state, count }) => state === "open" || count > 0);
}

/** Every comment that readers can see on the site, those that were taken down included; in no order. */
export function shownComments(site: Site): readonly Comment[] {
  return commented(site)
    .flatMap(({ threads }) => threads)
    .flatMap((first) => [first, ...answersBelow(first).map(({ comment }) => comment)]);
}
