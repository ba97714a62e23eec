/** Builds that begin and end: cold ones and warm ones, the contenders in turn. */

import { refuse } from "./appear.ts";
import type { Collection } from "./collect.ts";
import { appearances, changeBody, changeTitle, type Edited, markedPosts } from "./edits.ts";
import { measured } from "./measure.ts";
import { empty, type Place } from "./place.ts";
import { verify } from "./verify.ts";

/** A first build that does not count: it is verified, and what it reads is in the system's memory afterwards. */
export async function verified(place: Place): Promise<void> {
  empty(place);
  await measured(place.folder, place.contender.build);
  verify(place);
}

/** Without output, without a cache. */
export async function coldBuilds(places: readonly Place[], rounds: number, { add }: Collection): Promise<void> {
  for (let round = 0; round < rounds; round++)
    for (const place of places) {
      empty(place);
      const { name, build } = place.contender;
      add("cold", place.posts.length, name, await measured(place.folder, build));
    }
}

/**
 * In a new process each, on top of what the build before has left.
 *
 * @throws Error if a change did not reach every page that shows it.
 */
export async function warmBuilds(places: readonly Place[], rounds: number, { add }: Collection): Promise<void> {
  const edited = new Map<Place, readonly Edited[]>();
  for (const place of places) {
    edited.set(place, markedPosts(place, rounds));
    await verified(place);
  }
  for (let round = 1; round <= rounds; round++)
    for (const place of places) {
      const { name, build } = place.contender;
      const run = () => measured(place.folder, build);
      const posts = edited.get(place) as readonly Edited[];
      const one = posts[(round - 1) % posts.length] as Edited;
      const shown = appearances(place, [one]).get(one);
      add("unchanged", place.posts.length, name, await run());
      const paragraph = changeBody(place, one, round);
      add("body", place.posts.length, name, await run());
      refuse(paragraph, [shown?.page ?? ""]);
      const title = changeTitle(place, one, round);
      add("title", place.posts.length, name, await run());
      refuse(title, shown?.all ?? []);
    }
}
