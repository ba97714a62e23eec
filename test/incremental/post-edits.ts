/** What editors do to posts. */
import { paragraph, plainSentence } from "../bench/blocks.ts";
import { between, oneOf } from "../bench/random.ts";
import { phrase } from "../bench/words.ts";
import { addPost, people, somePeople, someTopics } from "./corpus.ts";
import { bodyOf, document, type Fields, fieldsOf, withBody, withFields } from "./document.ts";
import type { Desk, Edit } from "./edit.ts";
import { blocks, day, idOf, link, moment, pathsIn, picture } from "./words.ts";

export const postEdits: Readonly<Record<string, Edit>> = {
  "another title": setting(({ random }) => ({ title: phrase(random, 4) })),
  "a title that another post has": setting((desk) => ({ title: fieldsOf(textOf(desk, somePost(desk)))["title"] })),
  "a paragraph at the end": body((text, { random }) => `${text}\n\n${paragraph(random, undefined)}`),
  "a word in the first paragraph": body((text, { random }) => `${phrase(random, 1)} ${text}`),
  "a paragraph at the beginning": body((text, { random }) => `${paragraph(random, undefined)}\n\n${text}`),
  "a further line above all others": (desk) =>
    replace(desk, somePost(desk), (text) =>
      document({ [`x-${desk.number}`]: "Anmerkung", ...fieldsOf(text) }, bodyOf(text)),
    ),
  "another text": body((_, { random, files }) => blocks(random, files)),
  "a further link": body((text, { random, files }) => `${text}\n\n${link(random, files)}`),
  "a further picture": body((text, { random, files }) => `${text}\n\n${picture(random, files)}`),
  "the anchors gone": body((text) => text.replace("## Was daraus folgt", "## Sonst noch")),
  "another day": setting(({ random, now }) => ({
    date: moment(now - between(random, 1, 900) * day),
    "x-planned": undefined,
    corrections: undefined,
  })),
  "the next day": setting(({ now }, { date }) => ({
    date: moment(Date.parse(String(date ?? moment(now)).slice(0, 10)) + 1.5 * day),
    corrections: undefined,
  })),
  "a day to come": setting(({ random, now }) => ({
    date: moment(now + between(random, 1, 20) * day),
    "x-planned": true,
    corrections: undefined,
  })),
  "other topics": setting(({ random }) => ({ tags: someTopics(random) })),
  "one more topic": setting(({ random }, { tags = [] }) => ({
    tags: [...new Set([...(tags as string[]), ...someTopics(random)])],
  })),
  "a topic of its own": setting(({ number }) => ({ tags: ["Geld", `Thema ${number}`] })),
  "no topics": setting(() => ({ tags: undefined })),
  "a draft or none": setting((_, { draft }) => ({ draft: draft === true ? undefined : true })),
  "other authors": setting(({ random }) => ({ authors: somePeople(random) })),
  "another summary": setting(({ random }) => ({ summary: plainSentence(random, 20) })),
  "no summary": setting(() => ({ summary: undefined })),
  "a series": setting(({ number }) => ({ series: { name: "Bauen", part: 1000 + number } })),
  "no series": setting(() => ({ series: undefined })),
  "an old address": setting(({ number }) => ({ aliases: [`/alt/neu-${number}/`] })),
  "no old address": setting(() => ({ aliases: undefined })),
  "an end": setting(({ random, now }) => ({ expires: moment(now + between(random, -3, 10) * day) })),
  "no end": setting(() => ({ expires: undefined })),
  "a correction": setting(({ random, now, number }, fields) => ({
    corrections: [
      ...(fields["x-planned"] ? [] : [{ date: moment(now + between(random, 0, 3) * day), text: `Es sind ${number}.` }]),
    ],
  })),
  "another source": setting(({ random, number }) => ({
    source: [
      { title: oneOf(random, ["Ein Buch", `Studie ${number}`]), author: oneOf(random, ["Ida", "Ole"]) },
      {
        title: "Bericht",
        url: `https://example.org/bericht#${number}`,
        date: oneOf(random, ["2020-01-02", "2021-01-02"]),
      },
    ],
  })),
  "no source": setting(() => ({ source: undefined })),
  "an update": setting(({ now }) => ({ updated: moment(now - day / 4) })),
  "comments open, closed or off": setting(({ random, now }) => ({
    comments: oneOf(random, [
      "open",
      "closed",
      "off",
      { closed: moment(now + between(random, -3, 3) * day) },
      undefined,
    ]),
  })),
  "another language": setting((_, { language }) => ({ language: language === "en" ? undefined : "en" })),
  "a picture above": setting(({ random }, { image }) => ({
    image: image ? undefined : { src: "/media/haus.jpg", alt: phrase(random, 2) },
  })),
  "a new post": ({ random, files, number, now }) => addPost(random, files, 10_000 + number, now),
  "a post less": (desk) => void desk.files.delete(somePost(desk)),
  "another slug": (desk) => readdress(desk, somePost(desk)),
  "another file name": (desk) => rename(desk, somePost(desk)),
  "two posts exchanged": exchange,
  "an author that nobody knows": setting(() => ({ authors: [...people, "niemand"] })),
  "a date that is none": setting(() => ({ date: "2026-02-30" })),
  "front matter that is not closed": (desk) =>
    replace(desk, somePost(desk), (text) => text.replace("\n---\n", "\n--\n")),
  "a key that nobody knows": setting(() => ({ titel: "Zinsen" })),
  "a link to no post": body((text) => `${text}\n\n[Fehlt](post:gibt-es-nicht)`),
  "a link that leads nowhere": body((text) => `${text}\n\n[Fehlt](/nirgends/) und ![](/media/fehlt.jpg)`),
  "a heading of the first level": body((text) => `# Zu hoch\n\n${text}`),
};

/** The newest are changed more often than the others. */
export function somePost({ random, files }: Desk): string {
  const posts = pathsIn(files, "posts/").toSorted().reverse();
  return posts[Math.floor(random() * random() * posts.length)] as string;
}

export function textOf({ files }: Desk, path: string): string {
  return String(files.get(path));
}

/** A file that somebody has broken waits for being mended. */
export function replace({ files }: Desk, path: string, change: (text: string) => string): void {
  const text = files.get(path);
  if (typeof text === "string" && text.includes("\n---\n")) files.set(path, change(text));
}

function setting(fields: (desk: Desk, now: Fields) => Fields): Edit {
  return (desk) => replace(desk, somePost(desk), (text) => withFields(text, fields(desk, fieldsOf(text))));
}

function body(change: (text: string, desk: Desk) => string): Edit {
  return (desk) => replace(desk, somePost(desk), (text) => withBody(text, change(bodyOf(text), desk)));
}

/** Links and comments follow, as a careful editor sees to. */
function readdress(desk: Desk, path: string): void {
  const before = idOf(path, desk.files);
  const after = `neu-${desk.number}`;
  replace(desk, path, (text) => withFields(text, { slug: after }));
  everywhere(desk, (text) => text.replaceAll(new RegExp(`post:${before}(?=[)#])`, "g"), `post:${after}`));
  for (const old of pathsIn(desk.files, `comments/${before}/`)) move(desk, old, old.replace(before, after));
}

function rename(desk: Desk, path: string): void {
  const before = idOf(path, desk.files);
  const to = path.replace(/-post-.*$/, `-post-um-${desk.number}.md`);
  move(desk, path, to);
  const after = idOf(to, desk.files);
  everywhere(desk, (text) =>
    text.replaceAll(path, to).replaceAll(new RegExp(`post:${before}(?=[)#])`, "g"), `post:${after}`),
  );
  if (before !== after)
    for (const old of pathsIn(desk.files, `comments/${before}/`)) move(desk, old, old.replace(before, after));
}

/** Each has the other's name then. */
function exchange(desk: Desk): void {
  const [a, b] = [somePost(desk), somePost(desk)];
  const [first, second] = [textOf(desk, a), textOf(desk, b)];
  desk.files.set(a, second).set(b, first);
}

function move({ files }: Desk, from: string, to: string): void {
  const content = files.get(from) as string;
  files.delete(from);
  files.set(to, content);
}

function everywhere({ files }: Desk, change: (text: string) => string): void {
  for (const [path, text] of files) if (typeof text === "string") files.set(path, change(text));
}
