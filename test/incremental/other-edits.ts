/** What editors do to everything but posts. */
import { noteKinds } from "../../src/model/note.ts";
import { plainSentence } from "../bench/blocks.ts";
import { between, oneOf } from "../bench/random.ts";
import { phrase } from "../bench/words.ts";
import { tinyPicture } from "../support/tiny-picture.ts";
import { addComment, addNote, somePeople, someTopics } from "./corpus.ts";
import { bodyOf, document, type Fields, fieldsOf, withBody, withFields } from "./document.ts";
import type { Desk, Edit } from "./edit.ts";
import { replace, somePost, textOf } from "./post-edits.ts";
import { day, moment, pathsIn, theses } from "./words.ts";

export const otherEdits: Readonly<Record<string, Edit>> = {
  "a new note": ({ random, files, number, now }) => addNote(random, files, 10_000 + number, now),
  "another note": body("notes/", ({ random }) => plainSentence(random, 25)),
  "a note too long": body("notes/", ({ random }) => plainSentence(random, 200).repeat(3)),
  "a note with other topics": setting("notes/", ({ random }) => ({
    tags: someTopics(random),
    authors: somePeople(random),
  })),
  "a note of another kind": setting("notes/", ({ random }) => ({ kind: oneOf(random, noteKinds) })),
  "a note at another time": setting("notes/", ({ random, now }) => ({
    date: moment(now - between(random, -5, 30) * day),
  })),
  "a note less": removing("notes/"),
  "another name for a note": (desk) => {
    const [path, text] = some(desk, "notes/");
    desk.files.delete(path);
    desk.files.set(path.replace(/-notiz-.*$/, `-notiz-um-${desk.number}.md`), text);
  },
  "a new comment": ({ random, files, number, now }) => addComment(random, files, 10_000 + number, now),
  "another comment": body("comments/", ({ random }) => plainSentence(random, 25)),
  "a comment taken down": setting("comments/", ({ now }) => ({
    removed: { date: moment(now - day), rule: "Werbung" },
  })),
  "a comment at another time": setting("comments/", ({ random, now }) => ({
    date: moment(now - between(random, -3, 90) * day),
  })),
  "a comment less": removing("comments/"),
  "another name of an author": setting("authors/", ({ random }) => ({ name: phrase(random, 2) })),
  "another biography": body("authors/", ({ random }) => plainSentence(random, 25)),
  "a picture of an author": setting("authors/", (_, { image }) => ({
    image: image ? undefined : { src: "/media/haus.jpg", alt: "Gesicht" },
  })),
  "a new author": ({ files, number }) =>
    files.set(`authors/neu-${number}.md`, document({ name: `Neu ${number}` }, "Schreibt.")),
  "an author less": removing("authors/"),
  "another motto": setting("statements/werte", ({ random }) => ({ motto: phrase(random, 4) })),
  "other theses": body("statements/werte", ({ random }) => theses(random)),
  "values to come": ({ random, files, now }) =>
    files.set(
      `statements/werte/${moment(now + between(random, -3, 5) * day).slice(0, 10)}.md`,
      document({ title: "Werte", kind: "values", changes: phrase(random, 3) }, theses(random)),
    ),
  "a version of the values less": removing("statements/werte"),
  "a link to a thesis": body("posts/", ({ random }) => `Dazu [mehr](these:${between(random, 1, 4)}).`),
  "another statement": body("statements/", ({ random }) => plainSentence(random, 25)),
  "another title of a statement": setting("statements/", ({ random }) => ({ title: phrase(random, 2) })),
  "another review": setting("statements/", ({ random, now }) => ({
    review: { by: moment(now + between(random, -2, 4) * day).slice(0, 10) },
  })),
  "a version to come": ({ random, files, now }) =>
    files.set(
      `statements/regeln/${moment(now + between(random, 1, 9) * day).slice(0, 10)}.md`,
      document({ title: "Regeln", kind: "terms", changes: phrase(random, 3) }, plainSentence(random, 20)),
    ),
  "other bytes in a file of media": ({ files, number }) => files.set("media/haus.jpg", tinyPicture(8, 9, number % 256)),
  "a picture of another size": ({ random, files }) =>
    files.set(oneOf(random, picturesIn(files)), tinyPicture(between(random, 1, 40), between(random, 1, 30))),
  "a picture that is none": ({ random, files }) =>
    void (random() < 0.3 && files.set(oneOf(random, picturesIn(files)), Buffer.from("Kein Bild"))),
  "a new file of media": ({ files, number }) => files.set(`media/neu-${number}.jpg`, tinyPicture(9, 1 + (number % 50))),
  "a file of media less": removing("media/"),
  "a description of a topic": tags(({ random }) => `Bauen:\n  description: ${JSON.stringify(phrase(random, 5))}\n`),
  "a topic by another name": tags(({ number }) => `Bauen:\n  name: Bau ${number}\n  synonyms: [Wohnen]\n`),
  "topics that are one": tags(() => "Filialen:\n  synonyms: [Stille Post, Bargeld]\n"),
  "no topics agreed": ({ files }) => void files.delete("tags.yaml"),
  "a service that plays videos": ({ files, random }) =>
    void files.set("services.yaml", player(phrase(random, 2), oneOf(random, ["frame", "none"]))),
  "no services": ({ files }) => void files.delete("services.yaml"),
  "another title of the site": site("title", ({ random }) => phrase(random, 2)),
  "another description of the site": site("description", ({ random }) => phrase(random, 6)),
  "another language of the site": site("language", ({ random }) => oneOf(random, ["de", "en"])),
  "another address of the site": site("url", ({ random }) =>
    oneOf(random, ["https://example.org/", "https://example.org/blog/", "http://bank.example/"]),
  ),
  "another time zone": site("timezone", ({ random }) =>
    oneOf(random, ["Europe/Berlin", "UTC", "America/New_York", "Pacific/Apia"]),
  ),
  "cards or none": site("cards", ({ random }) => String(random() < 0.6)),
  "where readers can comment": site("dialogue", ({ random }) =>
    oneOf(random, ["true", "false", "{ posts: open }", "{ posts: open, closeAfter: 30 }", "{ email: optional }"]),
  ),
  "a time zone that is none": site("timezone", () => "Berlin"),
  "strictness or none": site("strict", ({ random }) => String(random() < 0.2)),
  "a file touched": (desk) => desk.touch(some(desk, "")[0]),
  "another text of the same length, at the same time": (desk) => {
    const path = somePost(desk);
    replace(desk, path, (text) =>
      withBody(
        text,
        bodyOf(text).replace(/[aeiou]/, (sign) => (sign === "a" ? "e" : "a")),
      ),
    );
    desk.keepTime(path);
  },
  "a file where none belongs": ({ files, number }) => files.set(`posts/bild-${number}.png`, Buffer.from("Bild")),
  "bytes that are no text": (desk) =>
    desk.files.set(somePost(desk), Buffer.concat([Buffer.from(textOf(desk, somePost(desk))), Buffer.from([0xe4])])),
};

/** Also the one that there may be no more. */
function picturesIn(files: Desk["files"]): readonly string[] {
  return ["media/haus.jpg", ...pathsIn(files, "media/").filter((path) => /\.(?:jpg|png)$/.test(path))];
}

function player(provider: string, load: string): string {
  const written = { name: "Filme", url: "https://www.youtube-nocookie.com/", purpose: "Filme", provider, load };
  return JSON.stringify([{ ...written, data: "IP-Adresse", privacy: "https://example.com/" }]);
}

function some({ random, files }: Desk, folder: string): readonly [string, string | Buffer] {
  const path = oneOf(random, pathsIn(files, folder));
  return [path, files.get(path) as string | Buffer];
}

function setting(folder: string, fields: (desk: Desk, now: Fields) => Fields): Edit {
  return (desk) => replace(desk, some(desk, folder)[0], (text) => withFields(text, fields(desk, fieldsOf(text))));
}

function body(folder: string, change: (desk: Desk) => string): Edit {
  return (desk) => replace(desk, some(desk, folder)[0], (text) => withBody(text, change(desk)));
}

/** The last one stays, so that there is something to change. */
function removing(folder: string): Edit {
  return (desk) => void (pathsIn(desk.files, folder).length > 1 && desk.files.delete(some(desk, folder)[0]));
}

/** Puts an entry into tags.yaml in the place of those that are about the same. */
function tags(entry: (desk: Desk) => string): Edit {
  return (desk) => {
    const written = entry(desk);
    const name = written.slice(0, written.indexOf(":") + 1);
    const others = String(desk.files.get("tags.yaml") ?? "")
      .split(/^(?=\S)/m)
      .filter((each) => each !== "" && !each.startsWith(name));
    desk.files.set("tags.yaml", [...others, written].join(""));
  };
}

function site(key: string, value: (desk: Desk) => string): Edit {
  return (desk) => {
    const others = String(desk.files.get("site.yaml"))
      .split("\n")
      .filter((line) => !line.startsWith(`${key}:`));
    desk.files.set("site.yaml", [`${key}: ${value(desk)}`, ...others].join("\n"));
  };
}
