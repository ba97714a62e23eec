/** Changes a blog again and again, and holds every incremental build against a full one. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Session } from "../../src/commands/session.ts";
import { between, oneOf, type Random, randomFrom } from "../bench/random.ts";
import { built, type How, type Outcome, plannedAfresh, rebuilt, session } from "../support/builds.ts";
import { difference, firstSign, type Site, siteIn, withoutIndex } from "../support/difference.ts";
import { bring } from "./content-folder.ts";
import { corpus } from "./corpus.ts";
import type { Files } from "./document.ts";
import type { Edit } from "./edit.ts";
import { otherEdits } from "./other-edits.ts";
import { postEdits } from "./post-edits.ts";
import { versionEdits } from "./version-edits.ts";
import { day } from "./words.ts";

interface Plan {
  readonly seed: number;
  readonly edits: number;
  readonly posts: number;
  /** A folder that need not be there yet. */
  readonly place: string;
}

interface Sum {
  readonly done: number;
  /** After how many edits the blog had an error. */
  readonly refused: number;
}

const beginning = Date.UTC(2026, 5, 1, 12);
const edits: readonly (readonly [string, Edit])[] = Object.entries({
  ...postEdits,
  ...otherEdits,
  ...versionEdits,
});
/** What editors do most of the time. */
const writing = edits.filter(([name]) => /paragraph|further/.test(name));
/** One in so many edits is followed by a build as well. */
const buildEvery = 4;
/** One in so many edits is followed by the end of the preview and the beginning of another. */
const sessionEvery = 15;

/** @throws Error for the first build that differs, with the seed, the number of the edit and what it was. */
export async function editing({ seed, edits: count, posts, place }: Plan): Promise<Sum> {
  const random = randomFrom(seed, 7, 7);
  const blog = new Blog(random, posts, place);
  let refused = 0;
  for (let number = 0; number <= count; number++) {
    const name = number === 0 ? "the first build" : blog.edit(number);
    const wrong = await blog.wrong(number);
    if (wrong) throw new Error(`SEED=${seed} POSTS=${posts} EDITS=${number}, "${name}": ${wrong}`);
    if (number === 0 && !blog.isRight) throw new Error(`SEED=${seed} POSTS=${posts}: the blog begins with an error.`);
    if (!blog.isRight) refused++;
  }
  return { done: count, refused };
}

class Blog {
  isRight = true;
  readonly #random: Random;
  readonly #place: string;
  #now = beginning;
  #files: Files;
  #right: Files;
  #session: Session;
  #sessionNow = beginning;
  #places: ReadonlySet<string> | undefined;
  /** What the two output folders must hold. */
  readonly #expected = new Map<string, Site>();

  constructor(random: Random, posts: number, place: string) {
    this.#random = random;
    this.#place = place;
    this.#files = corpus(random, posts, this.#now);
    this.#right = this.#files;
    mkdirSync(join(place, "content"), { recursive: true });
    bring(join(place, "content"), new Map(), this.#files, { touched: new Set(), timeKept: new Set() });
    this.#session = session(place, "preview", this.#now);
  }

  /** @returns What was done. */
  edit(number: number): string {
    const [touched, timeKept] = [new Set<string>(), new Set<string>()];
    const isMended = !this.isRight && this.#random() < 0.6;
    const [name, edit] = isMended ? ["the mistakes mended", undefined] : this.#anyEdit();
    const files = new Map(isMended ? this.#right : this.#files);
    edit?.({
      random: this.#random,
      files,
      now: this.#now,
      number,
      touch: (path) => touched.add(path),
      keepTime: (path) => timeKept.add(path),
    });
    const content = join(this.#place, "content");
    const places = bring(content, this.#files, files, { touched, timeKept });
    // A watcher may have lost sight, and may tell of what is gone already.
    this.#places = this.#random() < 0.2 ? undefined : new Set([...places, join(content, "posts/.2026.swp")]);
    this.#files = files;
    return name;
  }

  #anyEdit(): readonly [string, Edit] {
    return oneOf(this.#random, this.#random() < 0.3 ? writing : edits);
  }

  /** @returns What differs; `undefined` if nothing does. */
  async wrong(number: number): Promise<string | undefined> {
    if (number % sessionEvery === sessionEvery - 1) {
      const wrong = await this.#restart();
      if (wrong) return `${wrong} (in a build between two previews)`;
    }
    const how = { now: this.#sessionNow, drafts: true };
    const wrong = await this.#compared("preview", await rebuilt(this.#session, this.#places), how);
    if (wrong) return `${wrong} (in a preview)`;
    if (number % buildEvery > 0) return undefined;
    const builtWrong = await this.#build("built", { now: this.#now, drafts: this.#random() < 0.2 });
    if (builtWrong) return `${builtWrong} (in a build)`;
    this.#now += between(this.#random, 0, 48) * (day / 24);
    return undefined;
  }

  /** Ends the preview, builds into its folder without drafts, and begins another at a later time. */
  async #restart(): Promise<string | undefined> {
    this.#session.end();
    const wrong = await this.#build("preview", { now: this.#now, drafts: false });
    this.#session = session(this.#place, "preview", this.#now);
    this.#sessionNow = this.#now;
    return wrong;
  }

  async #build(output: string, how: How): Promise<string | undefined> {
    return this.#compared(output, await built(this.#place, output, how), how);
  }

  async #compared(output: string, outcome: Outcome, how: How): Promise<string | undefined> {
    const afresh = await plannedAfresh(this.#place, how);
    this.isRight = afresh.isRight;
    if (afresh.isRight) {
      this.#right = this.#files;
      this.#expected.set(output, afresh.site);
    }
    if (outcome.told !== afresh.told) return `told otherwise\n${firstSign(outcome.told, afresh.told)}`;
    const found = siteIn(join(this.#place, output));
    const expected = this.#expected.get(output) ?? new Map();
    if (output === "built") return difference(found, expected);
    return difference(withoutIndex(found), withoutIndex(expected));
  }
}
