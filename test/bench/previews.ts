/** The watching modes: how long until the first page, and from a save to what it changes, the contenders in turn. */
import { appears } from "./appear.ts";
import type { Collection } from "./collect.ts";
import { type Appearances, appearances, changeBody, changeTitle, type Edited, markedPosts } from "./edits.ts";
import { empty, type Place } from "./place.ts";
import { type Serving, serving } from "./server.ts";
import { verify } from "./verify.ts";

/** Starts from nothing: without output, without a cache. */
export async function starts(places: readonly Place[], rounds: number, { add }: Collection): Promise<void> {
  for (let round = 0; round < rounds; round++)
    for (const place of places) {
      empty(place);
      const server = await serving(place);
      await server.end();
      add("start", place.posts.length, place.contender.name, { seconds: server.seconds });
    }
}

interface Watched {
  readonly place: Place;
  readonly server: Serving;
  readonly shown: readonly (readonly [Edited, Appearances])[];
}

/** All contenders watch at the same time, but each is left in peace until it rests before the next has its turn. */
export async function saves(places: readonly Place[], count: number, { add }: Collection): Promise<void> {
  const watched: Watched[] = [];
  for (const place of places) watched.push(await watching(place, count));
  try {
    // The first time each has code to compile that it will not compile again; it does not count.
    for (let time = 0; time <= count; time++)
      for (const { place, server, shown } of watched) {
        const [edited, { page, all }] = shown[time % shown.length] as Watched["shown"][number];
        const count = (measure: "page" | "lists", seconds: number) =>
          time > 0 && add(measure, place.posts.length, place.contender.name, { seconds });
        count("page", await seconds(() => appears(changeBody(place, edited, time + 1), [page])));
        await server.rest();
        count("lists", await seconds(() => appears(changeTitle(place, edited, time + 1), all)));
        await server.rest();
      }
  } finally {
    for (const { server } of watched) await server.end();
  }
}

async function watching(place: Place, count: number): Promise<Watched> {
  const edited = markedPosts(place, count);
  empty(place);
  const server = await serving(place);
  await server.rest();
  verify(place);
  return { place, server, shown: [...appearances(place, edited)] };
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}
