/** One post of the corpus: the same for the same seed and number, however many others there are. */
import { slug } from "../../src/kernel/slug.ts";
import { code, heading, list, paragraph, plainSentence, quotation, table } from "./blocks.ts";
import { between, byRank, type Random, randomFrom } from "./random.ts";
import { phrase } from "./words.ts";

export interface Post {
  readonly title: string;
  readonly slug: string;
  readonly date: Date;
  readonly author: string;
  readonly tags: readonly string[];
  readonly summary: string;
  /** Markdown; links to other posts are written `post:<slug>`. */
  readonly body: string;
}

export const authors =
  `Ada Brandt,Bruno Ahlers,Carla Dietz,David Ebert,Edda Franke,Falk Gerber,Gesa Holm,Henning Iske,Ina Jansen,
Jonas Kern,Katja Lorenz,Lars Menzel,Maja Nolte,Nils Otto,Olga Pohl,Paul Quandt,Ruth Reimers,Sven Sander,Tilda Thoms,Udo Ulrich,
Vera Voss,Wim Wagner,Xenia Zander,Yara Yilmaz,Zoe Ziegler`.split(/,\s*/);

const tags =
  `konto kredit zinsen sparen bauen wohnen klima energie wasser boden wald garten handwerk handel verkehr bahn rad
schule bildung forschung gesundheit pflege familie kinder alter jugend stadt land dorf region europa welt politik recht steuern
haushalt arbeit lohn rente vorsorge aktien fonds anleihen risiko technik daten software netz sprache medien kultur musik theater
museum sport reisen geschichte ethik werte gespraech`.split(/\s+/);

const anyAuthor = byRank(authors);
const anyTag = byRank(tags);

const firstMinute = Date.UTC(2009, 0, 1) / 60_000;
/** Fifteen years. */
const minutes = Date.UTC(2024, 0, 1) / 60_000 - firstMinute;
/** Shares no factor with the minutes, so that no two posts meet, and walks up and down the years. */
const stride = 3_011_009;

/** @param index - From 0; a post links to posts before it only. */
export function postOf(seed: number, index: number): Post {
  const random = randomFrom(seed, index, 2);
  const wanted = between(random, 1, 4);
  const own = new Set<string>();
  while (own.size < wanted) own.add(anyTag(random));
  return {
    ...head(seed, index),
    author: anyAuthor(random),
    tags: [...own],
    summary: plainSentence(random, 20),
    body: body(random, index > 0 ? (other) => `post:${head(seed, between(other, 0, index - 1)).slug}` : undefined),
  };
}

/** Cheap, because links need those of other posts. */
function head(seed: number, index: number): Pick<Post, "title" | "slug" | "date"> {
  const random = randomFrom(seed, index, 1);
  const title = phrase(random, between(random, 3, 7));
  const minute = firstMinute + ((index * stride + seed * 97) % minutes);
  return { title, slug: `${slug(title)}-${index}`, date: new Date(minute * 60_000) };
}

/** Mostly some hundred words, seldom thousands. */
function body(random: Random, target: ((random: Random) => string) | undefined): string {
  const letters = 700 + 17_000 * random() * random();
  const noteCount = random() < 0.15 ? between(random, 1, 3) : 0;
  const blocks: string[] = [];
  const notes: string[] = [];
  for (let length = 0, sinceHeading = 0; length < letters; ) {
    const isParagraph = blocks.length === 0 || random() < 0.8;
    let block =
      sinceHeading > 1_000 ? heading(random) : isParagraph ? paragraph(random, target) : other(random, target);
    if (isParagraph && sinceHeading <= 1_000 && notes.length < noteCount) {
      notes.push(`[^${notes.length + 1}]: ${plainSentence(random, 12)}`);
      block += `[^${notes.length}]`;
    }
    sinceHeading = sinceHeading > 1_000 ? 0 : sinceHeading + block.length;
    length += block.length;
    blocks.push(block);
  }
  // A heading with nothing below it would be a mistake.
  return `${[...blocks, plainSentence(random, 14), ...notes].join("\n\n")}\n`;
}

function other(random: Random, target: ((random: Random) => string) | undefined): string {
  const chance = random();
  if (chance < 0.45) return list(random, target);
  if (chance < 0.7) return quotation(random);
  if (chance < 0.85) return table(random);
  return code(random);
}
