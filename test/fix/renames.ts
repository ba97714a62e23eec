/** What editors rename, by chance, and what they think nothing of. */
import { slug } from "../../src/kernel/slug.ts";
import { between, oneOf, type Random } from "../bench/random.ts";

/** The content folder as it is, by path. */
export type Files = Map<string, string>;

interface Renaming {
  readonly random: Random;
  readonly files: Files;
  /** Names that nothing has had, but now and then. */
  readonly name: () => string;
}

const names = (files: Files, folder: string) => [...files.keys()].filter((path) => path.startsWith(folder));
const some = ({ random, files }: Renaming, folder: string) => oneOf(random, names(files, folder));

function move(files: Files, from: string, to: string): void {
  const text = files.get(from);
  if (text === undefined || files.has(to)) return;
  files.delete(from);
  files.set(to, text);
}

function replaceIn(files: Files, folder: string, change: (text: string) => string): void {
  for (const path of names(files, folder)) files.set(path, change(files.get(path) ?? ""));
}

/** Replaces in the particulars only: a text that changes would be another matter. */
function inHead(text: string, change: (head: string) => string): string {
  const end = text.indexOf("\n---", 5);
  return change(text.slice(0, end)) + text.slice(end);
}

export const renames: Readonly<Record<string, (renaming: Renaming) => void>> = {
  "the file of a post": (all) => {
    const path = some(all, "posts/");
    move(all.files, path, path.replace(/(\d{4}-\d{2}-\d{2}-).*$/, `$1${all.name()}.md`));
  },
  "the slug of a post": (all) => {
    const path = some(all, "posts/");
    const line = `slug: ${all.name()}`;
    all.files.set(
      path,
      inHead(all.files.get(path) ?? "", (head) =>
        /\nslug: .*/.test(head)
          ? head.replace(/slug: [^\r\n]*/, line)
          : head.replace(/\ntitle/, `\n${line}${head.includes("\r") ? "\r" : ""}\ntitle`),
      ),
    );
  },
  "the day of a post": (all) => {
    const path = some(all, "posts/");
    const day = `20${between(all.random, 10, 24)}-0${between(all.random, 1, 9)}-1${between(all.random, 0, 9)}`;
    move(all.files, path, path.replace(/\d{4}-\d{2}-\d{2}/, day));
  },
  "the folder of a post": (all) => {
    const path = some(all, "posts/");
    move(all.files, path, `posts/${all.name()}/${path.slice(path.lastIndexOf("/") + 1)}`);
  },
  "a note": (all) => {
    const path = some(all, "notes/");
    move(all.files, path, path.replace(/(\d{4}-\d{2}-\d{2}-).*$/, `$1${all.name()}.md`));
  },
  "a person": (all) => {
    const path = some(all, "authors/");
    const [before, now] = [path.slice("authors/".length, -3), slug(all.name())];
    if (all.files.has(`authors/${now}.md`)) return;
    move(all.files, path, `authors/${now}.md`);
    for (const folder of ["posts/", "notes/"])
      replaceIn(all.files, folder, (text) =>
        inHead(text, (head) => head.replace(new RegExp(`(authors: )${before}(?=[\\r\\n]|$)`), `$1${now}`)),
      );
  },
  "a statement": (all) => {
    const id = oneOf(all.random, ["werte", "impressum", "regeln"]);
    const [path] = names(all.files, "statements/").filter((each) =>
      (all.files.get(each) ?? "").includes(`x-id: ${id}`),
    );
    const folder = path?.split("/")[1] ?? "";
    const now = `${all.name()}-e`;
    for (const each of names(all.files, "statements/"))
      if (each === `statements/${folder}`) move(all.files, each, `statements/${now}.md`);
      else if (each.startsWith(`statements/${folder}/`))
        move(all.files, each, `statements/${now}/${each.split("/")[2]}`);
  },
  "a topic": (all) => {
    const topics = new Set(
      names(all.files, "posts/").flatMap((path) =>
        (/tags: \[(.*)\]/.exec(all.files.get(path) ?? "")?.[1] ?? "").split(", "),
      ),
    );
    const before = oneOf(all.random, [...topics].filter(Boolean).sort());
    const now = `Thema ${all.name()}`;
    if (topics.has(now)) return;
    for (const folder of ["posts/", "notes/"])
      replaceIn(all.files, folder, (text) =>
        inHead(text, (head) =>
          head.replace(/tags: \[(.*)\]/, (_, list: string) => {
            const renamed = list.split(", ").map((each) => (each === before ? now : each));
            return `tags: [${renamed.join(", ")}]`;
          }),
        ),
      );
  },
  "a file of media/": (all) => {
    const path = some(all, "media/");
    move(all.files, path, `media/${all.name()}.csv`);
  },
};
