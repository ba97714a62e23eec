/** Makes what a picture is published as, unless it was made before. */
import { hash } from "node:crypto";
import { digest, digestOf } from "../kernel/digest.ts";
import type { Picture, PictureFile, PictureSize, PictureSource, Role } from "../model/picture.ts";
import { cooked, type Facts } from "./imaging.ts";
import { bytesOf, type Looked } from "./look.ts";
import { choicesFor, originalRecipe, type Recipe } from "./recipes.ts";
import type { PictureStore, Stored } from "./store.ts";

export interface Maker {
  readonly store: PictureStore;
  /** Of what makes pictures. */
  readonly version: string;
  /** Whether pictures are made; otherwise it is only said which there would be. */
  readonly isMade: boolean;
}

/** What browsers get of a picture; `undefined` for one of which no more is known than that it may be published. */
export async function pictureOf(looked: Looked, roles: readonly Role[], maker: Maker): Promise<Picture | undefined> {
  const { facts, format, media } = looked;
  if (facts === undefined) return undefined;
  if (format === undefined || (format === "gif" && facts.isPassedOn)) {
    return described(looked, { url: media.url, path: media.path, digest: looked.digest }, facts, new Map());
  }
  const kitchen = new Kitchen(looked, facts, maker);
  const recipe = originalRecipe(format, facts.width);
  const original = { url: media.url, ...(await kitchen.dish(recipe)) };
  const sources = new Map<Role, readonly PictureSource[]>();
  // What moves is not scaled: every browser that knows the format shows it.
  for (const role of facts.isAnimated ? [] : roles) sources.set(role, await kitchen.sources(role));
  const { width } = recipe;
  return described(
    looked,
    original,
    { ...facts, width, height: Math.round((facts.height * width) / facts.width) },
    sources,
  );
}

function described(
  looked: Looked,
  original: PictureFile,
  { width, height, tone }: Facts,
  sources: Picture["sources"],
): Picture {
  const listed = [...sources].map(([role, formats]) => [role, formats.map(({ sizes }) => sizes.map(({ url }) => url))]);
  return {
    madeOf: looked.digest,
    original,
    width,
    height,
    tone,
    sources,
    digest: digest(JSON.stringify([width, height, tone, listed])),
  };
}

/** Makes the files of one picture, which is read at most once for them. */
class Kitchen {
  readonly #looked: Looked;
  readonly #facts: Facts;
  readonly #maker: Maker;
  readonly #stem: string;
  #bytes: Buffer | undefined;

  constructor(looked: Looked, facts: Facts, maker: Maker) {
    const { url } = looked.media;
    // The extension tells two files of one picture apart.
    const content = hash("sha256", [looked.digest, maker.version, url].join("\n"), "hex").slice(0, 8);
    this.#looked = looked;
    this.#facts = facts;
    this.#maker = maker;
    this.#stem = `${url.slice(0, url.lastIndexOf("."))}-${content}`;
  }

  async sources(role: Role): Promise<readonly PictureSource[]> {
    const sources: PictureSource[] = [];
    for (const { type, recipes } of choicesFor(role, this.#facts)) {
      const sizes: PictureSize[] = [];
      for (const recipe of recipes) {
        const { format, width, isSquare } = recipe;
        const url = `${this.#stem}-${isSquare ? `${width}x${width}` : width}.${format}`;
        sizes.push({ url, width, ...(await this.dish(recipe)) });
      }
      sources.push({ type, sizes });
    }
    return sources;
  }

  /** Where it is found on disk, when it is made. */
  async dish(recipe: Recipe): Promise<Stored> {
    const { store, version, isMade } = this.#maker;
    const name = digestOf([version, this.#looked.digest, JSON.stringify(recipe)]);
    if (!isMade) return { path: "", digest: name };
    return store.find(name) ?? store.add(name, await cooked(this.#source(), recipe, this.#facts.isAnimated));
  }

  /** @throws Error if somebody has changed the file since it was looked at. */
  #source(): Buffer {
    this.#bytes ??= bytesOf(this.#looked.media);
    if (digest(this.#bytes) !== this.#looked.digest)
      throw new Error(`${this.#looked.media.file} was changed while it was being read. Build again.`);
    return this.#bytes;
  }
}
