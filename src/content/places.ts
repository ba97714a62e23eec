/** Which kind of content a path holds. Pure. */

import { closest } from "../kernel/closest.ts";
import type { Wording } from "../kernel/problem.ts";
import { exampleDay } from "./date-refusal.ts";
import { parseDay } from "./day.ts";
import type { Mistake } from "./finding.ts";

/** What stands in a file, by its place. */
export type Kind =
  | "site"
  | "tags"
  | "services"
  | "accessibility"
  | "accessibility-checks"
  | "post"
  | "note"
  | "statement"
  | "statement-version"
  | "author"
  | "comment"
  /** Of the folder of comments, which may be a repository of its own; for people, nobody else reads it. */
  | "readme"
  | "moderation"
  | "media"
  | "page";

const places: readonly (readonly [Kind, RegExp])[] = [
  ["post", /^posts\/.+\.md$/],
  ["comment", /^comments\/[^/]+\/[^/]+\.md$/],
  ["moderation", /^comments\/moderation\.yaml$/],
  ["readme", /^comments\/README(?:\.(?:md|txt))?$/],
  ["note", /^notes\/.+\.md$/],
  ["author", /^authors\/[^/]+\.md$/],
  ["statement", /^statements\/[^/]+\.md$/],
  ["statement-version", /^statements\/[^/]+\/[^/]+\.md$/],
  ["media", /^media\/.+$/],
  ["page", /^pages\/.+$/],
  ["site", /^site\.yaml$/],
  ["tags", /^tags\.yaml$/],
  ["services", /^services\.yaml$/],
  ["accessibility", /^accessibility\.yaml$/],
  ["accessibility-checks", /^accessibility-checks\.json$/],
];

/** The kind of a path inside the content folder; `undefined` where nothing belongs. */
export function kindOf(path: string): Kind | undefined {
  return places.find(([, pattern]) => pattern.test(path))?.[0];
}

/** What to do with a file at a place where nothing belongs. */
export function misplaced(path: string): Mistake {
  const { where, like } = belongs(path);
  return {
    severity: "error",
    rule: "place",
    message: {
      de: `diese Datei gehört nicht hierher: ${where.de}.`,
      en: `this file does not belong here: ${where.en}.`,
    },
    like,
  };
}

const folders = ["posts", "notes", "statements", "authors", "comments", "media", "pages"];
const moderation = "moderation.yaml";
const settings = ["site.yaml", "tags.yaml", "services.yaml", "accessibility.yaml", "accessibility-checks.json"];

interface Belonging {
  readonly where: Wording;
  /** A place where such a file would be taken. */
  readonly like: string | Wording;
}

function belongs(path: string): Belonging {
  const segments = path.split("/");
  const folder = segments[0] as string;
  const name = segments.at(-1) as string;
  if (segments.length === 1) return atTheTop(name);
  if (!folders.includes(folder)) return inOddFolder(folder, segments.slice(1).join("/"));
  if (folder === "comments" && segments.length === 2 && closest(name, [moderation]) !== undefined) {
    const where = { de: "wahrscheinlich ist ihr Name verschrieben", en: "its name is probably misspelt" };
    return { where, like: `comments/${moderation}` };
  }
  if (!name.endsWith(".md")) return inMarkdownFolder(segments);
  if (folder === "comments") {
    const where = {
      de: "Kommentare liegen in einem Ordner, der wie die Kennung ihres Beitrags heißt",
      en: "comments lie in a folder named by the id of their post",
    };
    return { where, like: placeOfText(segments.slice(0, -1), name.slice(0, -".md".length)) };
  }
  const where =
    folder === "statements"
      ? { de: "in statements/ gibt es nur eine Ebene von Ordnern", en: "statements/ has one level of folders only" }
      : { de: `in ${folder}/ gibt es keine Ordner`, en: `${folder}/ has no folders` };
  const version = { de: `statements/werte/${exampleDay}.md`, en: `statements/values/${exampleDay}.md` };
  return { where, like: folder === "statements" ? version : `${folder}/${name}` };
}

function atTheTop(name: string): Belonging {
  const meant = closest(name, settings);
  if (meant !== undefined) {
    return {
      where: { de: "wahrscheinlich ist ihr Name verschrieben", en: "its name is probably misspelt" },
      like: meant,
    };
  }
  if (!name.endsWith(".md")) return inMarkdownFolder([name]);
  const where = { de: "Beiträge liegen in posts/, Notizen in notes/", en: "posts lie in posts/, notes in notes/" };
  return { where, like: `posts/${name}` };
}

function inOddFolder(folder: string, rest: string): Belonging {
  const meant = closest(folder, folders) ?? "posts";
  const where = {
    de: `Ordner für Inhalte sind ${folders.join(", ")}; was mit _ beginnt, bleibt unbeachtet`,
    en: `folders of content are ${folders.join(", ")}; what begins with _ is ignored`,
  };
  return { where, like: `${meant}/${rest}` };
}

function inMarkdownFolder(segments: readonly string[]): Belonging {
  const name = segments.at(-1) as string;
  if (/\.(?:markdown|mdown|txt|md)$/i.test(name)) {
    const where = { de: "Texte enden auf .md", en: "texts end in .md" };
    return { where, like: placeOfText(segments.slice(0, -1), name.replace(/\.[^.]*$/, "")) };
  }
  const where = { de: "Bilder und andere Dateien liegen in media/", en: "pictures and other files lie in media/" };
  return { where, like: `media/${name}` };
}

/** Where a text with this name would be read: folders of comments and statements mean something, authors have none. */
function placeOfText([folder = "posts", ...below]: readonly string[], stem: string): string | Wording {
  const [first] = below;
  if (folder === "comments") return first === undefined ? belowPost(`${stem}.md`) : `comments/${first}/${stem}.md`;
  if (folder === "authors" || (folder === "statements" && first === undefined)) return `${folder}/${stem}.md`;
  if (folder === "statements") return `statements/${first}/${parseDay(stem).ok ? stem : exampleDay}.md`;
  return [folder, ...below, `${stem}.md`].join("/");
}

function belowPost(name: string): Wording {
  return { de: `comments/${examplePost.de}/${name}`, en: `comments/${examplePost.en}/${name}` };
}

/** The id of a post, for examples. */
export const examplePost: Wording = { de: "es-wird-weihnachten", en: "christmas-is-coming" };
