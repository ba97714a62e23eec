/** A blog with everything that a blog can have, the same for the same seed. */
import { plainSentence } from "../bench/blocks.ts";
import { between, oneOf, type Random } from "../bench/random.ts";
import { phrase } from "../bench/words.ts";
import { tinyPicture } from "../support/tiny-picture.ts";
import { document, type Fields, type Files } from "./document.ts";
import { blocks, day, idOf, moment, pathsIn, topics } from "./words.ts";

export const people = ["ada", "bruno", "carla", "david", "edda", "falk"];

/** So few that titles collide now and then. */
const commonTitles = ["Frohe Weihnachten", "Zinsen", "In eigener Sache"];

/** @param now - In milliseconds since 1970; some posts come later. */
export function corpus(random: Random, count: number, now: number): Files {
  const files: Files = new Map<string, string | Buffer>([
    ["site.yaml", siteYaml],
    ["tags.yaml", tagsYaml],
    ["statements/impressum.md", document({ title: "Impressum", kind: "imprint" }, "Wer wir sind.")],
    ["statements/datenschutz.md", document({ title: "Datenschutz", kind: "privacy" }, "Nichts.")],
    [
      "statements/werte/2024-05-01.md",
      document(values(now), "## Thesen\n\n1. **Offen.** Wir sagen es.\n2. **Klar.** Kurz."),
    ],
    [
      "statements/werte/2025-05-01.md",
      document(
        { ...values(now), changes: "Neu." },
        "## Thesen\n\n1. **Klar.** Kurz.\n2. **Neu.** Ja.\n3. **Offen.** Gern.",
      ),
    ],
    ["statements/regeln/2024-05-01.md", document({ title: "Regeln", kind: "terms" }, "Alte Regeln.")],
    [`statements/regeln/${moment(now + 9 * day).slice(0, 10)}.md`, document(newRules, "Neue [Regeln](/werte/).")],
  ]);
  for (const name of ["haus.jpg", "Großer Hof.png", "video/Erfunden001.jpg"])
    files.set(`media/${name}`, tinyPicture(name.length, 9));
  files.set("media/zahlen.csv", Buffer.from("1;2"));
  for (const person of people) files.set(`authors/${person}.md`, author(random, person));
  for (let i = 0; i < count; i++) addPost(random, files, i, now);
  for (let i = 0; i < count / 4; i++) addNote(random, files, i, now);
  for (let i = 0; i < count / 3; i++) addComment(random, files, i, now);
  return files;
}

export function addPost(random: Random, files: Files, number: number, now: number): void {
  const isPlanned = random() < 0.06;
  const time = isPlanned
    ? now + between(random, 1, 40 * 24) * (day / 24)
    : now - between(random, 1, 900 * 24) * (day / 24);
  const title = random() < 0.1 ? oneOf(random, commonTitles) : phrase(random, between(random, 2, 6));
  const sometimes = <T>(chance: number, value: () => T) => (random() < chance ? value() : undefined);
  const fields: Fields = {
    title,
    "x-planned": isPlanned || undefined,
    date: sometimes(0.8, () => moment(time)),
    authors: sometimes(0.9, () => somePeople(random)),
    tags: sometimes(0.9, () => someTopics(random)),
    summary: sometimes(0.5, () => plainSentence(random, 20)),
    slug: sometimes(0.7, () => `beitrag-${number}`),
    updated: sometimes(0.1, () => moment(time + day)),
    expires: sometimes(0.05, () => moment(now + between(random, -20, 40) * day)),
    draft: sometimes(0.05, () => true),
    source: sometimes(0.08, () => [{ title: "Ein Buch", url: "https://example.org/buch", date: "2020-01-02" }]),
    image: sometimes(0.1, () => ({ src: "/media/haus.jpg", alt: "Das Haus", credit: "Ada" })),
    series: sometimes(0.1, () => ({ name: oneOf(random, ["Bauen", "Von Zinsen"]), part: number + 1 })),
    aliases: sometimes(0.06, () => [`/alt/${number}`]),
    comments: sometimes(0.2, () => oneOf(random, ["open", "closed", "off"])),
    corrections: sometimes(0.06, () => [{ date: moment(time + day), text: "Es sind **zwei**." }]),
    language: sometimes(0.05, () => "en"),
  };
  files.set(
    `posts/${moment(time).slice(0, 4)}/${moment(time).slice(0, 10)}-post-${number}.md`,
    document(fields, blocks(random, files)),
  );
}

export function addNote(random: Random, files: Files, number: number, now: number): void {
  const time = now - between(random, -10 * 24, 500 * 24) * (day / 24);
  const link = random() < 0.2 ? { url: "https://example.org/", title: "Nachlesen" } : undefined;
  const fields: Fields = {
    date: random() < 0.8 ? moment(time) : undefined,
    kind: link && "link",
    link,
    authors: somePeople(random),
    tags: someTopics(random),
    draft: random() < 0.1 || undefined,
  };
  files.set(
    `notes/${moment(time).slice(0, 4)}/${moment(time).slice(0, 10)}-notiz-${number}.md`,
    document(fields, plainSentence(random, 30)),
  );
}

/** Answers some comment of the same post, if there is one; a quarter of them are by the bank. */
export function addComment(random: Random, files: Files, number: number, now: number): void {
  const posts = pathsIn(files, "posts/");
  const id = idOf(posts[Math.floor(random() * random() * posts.length)] as string, files);
  const others = pathsIn(files, `comments/${id}/`).map((path) => path.replace(/^.*\/|\.md$/g, ""));
  const fields: Fields = {
    name: phrase(random, 2),
    date: moment(now - between(random, -5 * 24, 300 * 24) * (day / 24)),
    replyTo: others.length > 0 && random() < 0.6 ? oneOf(random, others) : undefined,
    staff: random() < 0.25 ? oneOf(random, people) : undefined,
    website: random() < 0.2 ? "https://example.org/ich" : undefined,
    removed: random() < 0.1 ? { date: moment(now - day), rule: "Beleidigung" } : undefined,
  };
  files.set(`comments/${id}/stimme-${number}.md`, document(fields, plainSentence(random, 20)));
}

function author(random: Random, id: string): string {
  const fields: Fields = {
    name: `${id.charAt(0).toUpperCase()}${id.slice(1)} Beispiel`,
    role: random() < 0.5 ? phrase(random, 2) : undefined,
    links: random() < 0.5 ? [{ title: "Mehr", url: `https://example.org/${id}` }] : undefined,
    image: random() < 0.5 ? { src: "/media/haus.jpg", alt: "Gesicht" } : undefined,
  };
  return document(fields, plainSentence(random, 20));
}

export function someTopics(random: Random): readonly string[] {
  return Array.from(
    { length: between(random, 1, 3) },
    () => topics[Math.floor(random() * random() * topics.length)] as string,
  );
}

export function somePeople(random: Random): readonly string[] {
  return [...new Set(Array.from({ length: between(random, 1, 2) }, () => oneOf(random, people)))];
}

function values(now: number): Fields {
  const review = { by: moment(now + 5 * day).slice(0, 10) };
  return { title: "Werte", kind: "values", motto: "Offen heißt offen.", mottoSource: "Satzung", owner: "Ada", review };
}

const newRules: Fields = { title: "Neue Regeln", kind: "terms", changes: "Kürzer." };

const siteYaml = `title: Klartext
name: Musterbank eG
description: Eine Bank, die offen spricht.
url: https://example.org/
language: de
timezone: Europe/Berlin
`;

const tagsYaml = `Geld:
  synonyms: [Zaster]
  description: Scheine und Münzen.
Ökologie:
  synonyms: [Umwelt, Nachhaltigkeit]
Zinsen:
  synonyms: [Zins]
`;
