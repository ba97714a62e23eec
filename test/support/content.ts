/** Small content folders for whole-site tests. */
import { write } from "./folder.ts";

export const siteYaml =
  "title: Klartext-Blog\nname: Musterbank eG\ndescription: Eine Bank, die offen spricht.\nurl: https://example.org/\nlanguage: de\ntimezone: Europe/Berlin\n";

/** A post file with the given front matter lines. */
export function postFile(front: readonly string[], body = "Ein Satz über Geld.\n"): string {
  return `---\n${front.join("\n")}\n---\n\n${body}`;
}

/** A content folder that builds without a warning, with more or other files. */
export function contentFolder(folder: string, more: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return write(folder, {
    "site.yaml": siteYaml,
    "authors/mia-muster.md": "---\nname: Mia Muster\n---\n\nSchreibt über Geld.\n",
    "posts/2024-03-01-erster.md": postFile(["title: Der erste", "authors: mia-muster", "tags: [Ökologie]"]),
    "posts/2024-03-02-zweiter.md": postFile(["title: Der zweite", "authors: mia-muster", "tags: [Ökologie, Geld]"]),
    ...more,
  });
}
