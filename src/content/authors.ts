/** From authors/ to people. */

import { closest } from "../kernel/closest.ts";
import { digestOf } from "../kernel/digest.ts";
import { alphabetically, ascending } from "../kernel/order.ts";
import { slug } from "../kernel/slug.ts";
import type { Author } from "../model/author.ts";
import { mistakeOfPart } from "./address-mistakes.ts";
import { stemOf } from "./dated.ts";
import { type Document, placeOf } from "./document.ts";
import { found, type Mistake, type Report, startOf } from "./finding.ts";
import { imageOf } from "./images.ts";
import { made } from "./made.ts";
import { present } from "./present.ts";
import { authorSchema } from "./schema/author.ts";
import { check } from "./schema/check.ts";
import { guessing } from "./suggestion.ts";
import { readText } from "./text.ts";
import type { Workshop } from "./workshop.ts";

/** Everyone in authors/; a person whose file has mistakes is known but `undefined`. */
export class Authors {
  readonly #byId = new Map<string, Author | undefined>();
  readonly #report: Report;

  constructor(documents: readonly Document[], workshop: Workshop) {
    this.#report = workshop.report;
    const files = new Map<string, string>();
    for (const document of documents) {
      const id = slug(stemOf(document.path));
      const taken = files.get(id);
      const mistake = mistakeOfPart(stemOf(document.path), id);
      if (mistake) workshop.report({ ...startOf(document.file), ...mistake });
      if (taken !== undefined) workshop.report({ ...startOf(document.file), ...sameId(id, taken) });
      const author = authorOf(document, id, workshop);
      if (mistake || taken !== undefined) continue;
      files.set(id, document.file);
      this.#byId.set(id, author);
    }
  }

  /** Everyone, by name. */
  all(): readonly Author[] {
    return [...this.#byId.values()]
      .filter((author) => author !== undefined)
      .sort((a, b) => alphabetically(a.name, b.name) || ascending(a.id, b.id));
  }

  /** The people behind the ids under `author` and `authors`, each once; unknown ones are reported. */
  of(
    document: Document,
    fields: {
      readonly author?: readonly string[] | null | undefined;
      readonly authors?: readonly string[] | null | undefined;
    },
  ): readonly Author[] {
    const people = (["author", "authors"] as const).flatMap((key) =>
      (fields[key] ?? []).map((id, index) => this.find(document, id, key, index)),
    );
    return [...new Set(people.filter((author) => author !== undefined))];
  }

  /** One person; `undefined` if there is none (reported, with the key that names it) or the file has mistakes. */
  find(document: Document, id: string, key: string, index = 0): Author | undefined {
    if (this.#byId.has(id)) return this.#byId.get(id);
    const meant = closest(id, [...this.#byId.keys()]) ?? (this.#byId.has(slug(id)) ? slug(id) : undefined);
    const place = placeOf(document, [key, index]);
    this.#report({ ...place, ...unknown(id, key, meant, [...this.#byId.keys()][0]) });
    return undefined;
  }
}

function authorOf(document: Document, id: string, workshop: Workshop): Author | undefined {
  const { whole, parts, remains } = check(authorSchema, document, workshop.report);
  const { text, resolver } = readText(document, workshop.settings.language, true, workshop);
  resolver.checkAnchors(text.body);
  const image = imageOf(document, parts.image ?? remains.image, resolver);
  if (whole === undefined) return undefined;
  return made(document.memo, [whole, text, image?.url], () =>
    present({
      id,
      url: workshop.urls.author(id),
      file: document.file,
      name: whole.name,
      nickname: whole.nickname,
      role: whole.role,
      links: whole.links ?? [],
      image,
      biography: text.body,
      digest: digestOf([id, text.body.digest, image?.url]),
    }),
  );
}

function unknown(id: string, key: string, meant: string | undefined, first: string | undefined): Mistake {
  const message = found(id, {
    de: "zu dieser Kennung gibt es keine Datei in authors/",
    en: "for which there is no file in authors/",
  });
  return {
    severity: "error",
    rule: "author",
    message: guessing(message, meant),
    like: `${key}: ${meant ?? first ?? "erika-beispiel"}`,
  };
}

function sameId(id: string, file: string): Mistake {
  return {
    severity: "error",
    rule: "address",
    message: {
      de: `diese Datei ergibt die Kennung „${id}“, die schon ${file} hat.`,
      en: `this file makes the id "${id}", which ${file} has already.`,
    },
    like: { de: "ein anderer Dateiname", en: "another file name" },
  };
}
