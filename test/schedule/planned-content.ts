/** A small content folder in which everything that can be dated ahead is, around one moment; the same for the same seed. */
import { between, oneOf, type Random } from "../bench/random.ts";
import { postFile } from "../support/content.ts";

export interface Edge {
  readonly zone: string;
  /** The moment around which everything is dated: the clocks change, a day is skipped, a leap day comes. */
  readonly at: string;
  /** Days that no file may be named by, because they do not exist there. */
  readonly skipped?: string;
}

const hour = 3_600_000;
const day = 24 * hour;

/** Days on either side of the edge. */
export const span = 3 * day;

export type Planned = Readonly<Record<string, string>>;

/** Every text holds the word by which it is found: `Wort` and its file's number. */
export function plannedContent(random: Random, edge: Edge): Planned {
  const middle = Date.parse(edge.at);
  let seconds = 0;
  // Unequal seconds, so that a moment that is told anywhere is told of one entry only.
  const moment = () => {
    const epoch = middle + between(random, -span, span);
    seconds = (seconds + 1) % 60;
    return `${new Date(epoch - (epoch % 60_000) + seconds * 1000).toISOString().slice(0, 19)}Z`;
  };
  const someDay = (from = -3, to = 3): string => {
    const found = new Date(middle + between(random, from, to) * day).toISOString().slice(0, 10);
    return found === edge.skipped ? someDay(from, to) : found;
  };
  const when = () => (random() < 0.7 ? moment() : someDay());
  const maybe = (chance: number, line: () => string) => (random() < chance ? [line()] : []);
  const files: Record<string, string> = {
    "site.yaml": settings(edge, random),
    "authors/mia.md": "---\nname: Mia\n---\n\nSchreibt.\n",
    "posts/2001-01-01-alt.md": postFile(["title: Alt", "authors: mia"], "Ein [Link](/werte/).\n"),
    "statements/haus.md": statement(["title: Haus", `review: { by: ${someDay()} }`]),
    "accessibility.yaml": `gaps:\n  - { what: Video, until: ${someDay()} }\n  - { what: Ton, until: ${someDay()} }\n`,
  };
  for (let n = 0; n < 5; n++) {
    const before = oneOf(random, [someDay(-60, -30), undefined]);
    const corrections = Array.from({ length: between(random, 0, 2) }, (_, c) => ({
      at: moment(),
      text: `Wortkorr${n}x${c}`,
    }));
    const date = before ?? when();
    files[`posts/p${n}.md`] = postFile(
      [
        `title: Wortpost${n}`,
        `date: ${date}`,
        ...maybe(0.4, () => `expires: ${when()}`),
        ...maybe(0.5, () => `tags: [Thema${between(random, 0, 2)}]`),
        ...maybe(0.3, () => `updated: ${random() < 0.5 ? moment() : when()}`),
        ...maybe(0.3, () => "authors: mia"),
        ...maybe(0.1, () => "draft: true"),
        ...maybe(0.5, () => `comments: ${oneOf(random, ["off", "closed", "open", `{ closed: ${when()} }`])}`),
        // A correction may not come before its post.
        ...(before && corrections.length > 0
          ? ["corrections:", ...corrections.map(({ at, text }) => `  - { date: ${at}, text: ${text} }`)]
          : []),
      ],
      `Ein Satz.${before && random() < 0.3 ? " [Siehe](/blog/)" : ""}\n`,
    );
    const answers = between(random, 0, 3);
    for (let c = 0; c < answers; c++) {
      const reply = c > 0 && random() < 0.6 ? [`replyTo: c${c - 1}`] : [];
      files[`comments/p${n}/c${c}.md`] = postFile([`name: Wortruf${n}x${c}`, `date: ${moment()}`, ...reply], "Aha.\n");
    }
  }
  for (let n = 0; n < 3; n++) {
    const asks =
      n === 0 || random() < 0.5 ? [oneOf(random, ["kind: question", `comments: { closed: ${when()} }`])] : [];
    files[`notes/n${n}.md`] = postFile([`date: ${when()}`, "tags: [Thema0]", ...asks], `Wortnotiz${n} hier.\n`);
    if (asks.length > 0)
      files[`comments/n${n}/a.md`] = postFile([`name: Wortrufnotiz${n}`, `date: ${moment()}`], "Aha.\n");
  }
  for (const [name, kind] of [
    ["werte", "values"],
    ["offen", "accessibility"],
  ] as const) {
    const days = new Set([...(random() < 0.7 ? [someDay(-90, -60)] : []), someDay(), someDay(), someDay()]);
    for (const [index, effective] of [...days].sort().entries()) {
      files[`statements/${name}/${effective}.md`] = statement([
        `title: ${name}${index}`,
        `kind: ${random() < 0.8 ? kind : "other"}`,
        ...(index > 0 ? ["changes: Neu."] : []),
        ...maybe(0.6, () => `review: { by: ${someDay()} }`),
      ]);
    }
  }
  return files;
}

function settings({ zone }: Edge, random: Random): string {
  const expires = random() < 0.3 ? ", expires: 2100-01-01" : "";
  const security = random() < 0.6 ? `security: { contact: a@example.org${expires} }\n` : "";
  const dialogue = oneOf(random, [
    "",
    "dialogue: false\n",
    `dialogue: { posts: open, closeAfter: ${between(random, 1, 4)} }\n`,
  ]);
  return `title: Blog\nname: Bank\ndescription: Offen.\nurl: https://example.org/\nlanguage: de\nsearch: false\ntimezone: ${zone}\n${security}${dialogue}`;
}

function statement(front: readonly string[]): string {
  return postFile(front, "## Thesen\n\n1. **Offen.** Wir sagen es.\n");
}
