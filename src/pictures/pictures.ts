/** From the pictures in media/ to those that pages show: looked at, and made where they are not there yet. */
import type { Problem } from "../kernel/problem.ts";
import type { Picture, Pictures } from "../model/picture.ts";
import { kindOf } from "../model/picture-kinds.ts";
import type { Site } from "../model/site.ts";
import { cardsOf } from "./cards.ts";
import { Fault, problemOf } from "./faults.ts";
import { imagingVersion } from "./imaging.ts";
import { inParallel } from "./in-parallel.ts";
import { look } from "./look.ts";
import { type Maker, pictureOf } from "./make.ts";
import { rolesIn } from "./roles.ts";
import { PictureStore } from "./store.ts";

export interface PictureOptions {
  /** Where pictures are kept that were made before. */
  readonly folder: string;
  /** Whether pictures are made; otherwise they are only looked at, and the folder stays as it is. */
  readonly make: boolean;
}

export interface Prepared {
  readonly pictures: Pictures;
  /** See `Site.cards`. */
  readonly cards: Site["cards"];
  /** Pictures that cannot be published. */
  readonly problems: readonly Problem[];
  /** Removes what the site has no use for any more; to be called when it is published. */
  readonly prune: () => void;
}

/** Everything that is to be known of a site's pictures. Those that only drafts show are not among them. */
export async function preparedPictures(site: Site, { folder, make }: PictureOptions): Promise<Prepared> {
  const media = site.media.filter(({ url }) => kindOf(url));
  const version = imagingVersion();
  const store = new PictureStore(folder, version);
  const problems: Problem[] = [];
  const looked = await inParallel(media, async (file) => {
    try {
      return await look(file, store);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      problems.push(problemOf(file.file, error));
      return undefined;
    }
  });
  const isMade = make && problems.every(({ severity }) => severity === "warning");
  const maker: Maker = { store, version, isMade };
  const roles = rolesIn(site);
  const made = await inParallel(
    looked.filter((each) => each !== undefined),
    (each) => pictureOf(each, [...(roles.get(each.media.url) ?? [])], maker),
  );
  const cards = await cardsOf(site, maker);
  if (isMade) store.close();
  const pictures = new Map(
    made.flatMap((picture): [string, Picture][] => (picture ? [[picture.original.url, picture]] : [])),
  );
  return { pictures, cards, problems, prune: () => store.prune() };
}
