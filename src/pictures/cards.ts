/** The cards of all posts that have no picture of their own: drawn where they are not there yet. */
import { digestOf } from "../kernel/digest.ts";
import { isPublic } from "../model/entry.ts";
import type { PictureFile } from "../model/picture.ts";
import type { Site } from "../model/site.ts";
import { cardEdition, drawnCard } from "./card.ts";
import { cardWords } from "./card-words.ts";
import { inParallel } from "./in-parallel.ts";
import type { Maker } from "./make.ts";

/** By the post's address; nothing unless the settings ask for cards. */
export async function cardsOf(site: Site, maker: Maker): Promise<ReadonlyMap<string, PictureFile>> {
  const posts = site.settings.cards ? site.posts.filter(({ image, status }) => !image && isPublic(status)) : [];
  const cards = await inParallel(posts, async (post): Promise<readonly (readonly [string, PictureFile])[]> => {
    const words = cardWords(site, post);
    if (words === undefined) return [];
    const name = digestOf([maker.version, cardEdition, JSON.stringify(words)]);
    const url = site.urls.at(`/assets/card-${Buffer.from(name, "base64url").toString("hex").slice(0, 16)}.png`);
    if (!maker.isMade) return [[post.url, { url, path: "", digest: name }]];
    return [[post.url, { url, ...(maker.store.find(name) ?? maker.store.add(name, await drawnCard(words))) }]];
  });
  return new Map(cards.flat());
}
