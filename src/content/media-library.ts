/** Everything in media/: its addresses, and who shows it. */
import { ascending } from "../kernel/order.ts";
import { slug } from "../kernel/slug.ts";
import type { Media } from "../model/media.ts";
import type { Urls } from "../model/urls.ts";
import { longestPart } from "./address-mistakes.ts";
import { type ContentFile, isAllowed } from "./files.ts";
import { type Mistake, type Report, startOf } from "./finding.ts";
import { present } from "./present.ts";

/** Finds media by their paths and remembers whether anything published shows them. */
export class MediaLibrary {
  readonly #byPath = new Map<string, Media>();
  readonly #byUrl = new Map<string, Media>();
  /** The first path for every file name. */
  readonly #byName = new Map<string, string>();
  readonly #shownInPublic = new Set<Media>();
  readonly #shownInSecret = new Set<Media>();

  constructor(files: readonly ContentFile[], urls: Urls, report: Report) {
    for (const each of files) {
      const path = addressOf(each.path);
      if (path === undefined) {
        report({ ...startOf(each.file), ...noAddress });
        continue;
      }
      const media = present({ path: each.disk, file: each.file, url: urls.at(path), stamp: each.stamp });
      const taken = this.#byUrl.get(path);
      if (taken) report({ ...startOf(each.file), ...claimed(taken.file, media.url) });
      // What nobody lets us read is not missing, but it cannot be published.
      else if (isAllowed(each, report)) this.#byUrl.set(path, media);
      this.#byPath.set(each.path.normalize("NFC"), media);
      if (!this.#byName.has(nameOf(each.path))) this.#byName.set(nameOf(each.path), each.path.normalize("NFC"));
    }
  }

  /** @param path - Inside the content folder, decoded: `media/Großes Haus.jpg`; or as its address has it. */
  find(path: string): Media | undefined {
    return this.#byPath.get(path.normalize("NFC")) ?? this.#byUrl.get(`/${path}`);
  }

  /** The editors' own picture for a video, if there is one. */
  preview(video: string): Media | undefined {
    const found = ["jpg", "png", "webp"].map((extension) => this.find(`media/video/${video}.${extension}`));
    return found.find((media) => media !== undefined);
  }

  /** The path of a file with the same name in another folder, for suggestions. */
  namesake(path: string): string | undefined {
    return this.#byName.get(nameOf(path));
  }

  /** The paths of all media, for suggestions. */
  paths(): Iterable<string> {
    return this.#byPath.keys();
  }

  /** Takes down that an entry shows something. */
  use(media: Media, isPublished: boolean): void {
    (isPublished ? this.#shownInPublic : this.#shownInSecret).add(media);
  }

  /** What nothing of the content is known to show or to lead to, drafts included; by address. */
  unused(): readonly Media[] {
    const isUsed = (media: Media) => this.#shownInPublic.has(media) || this.#shownInSecret.has(media);
    return [...this.#byUrl.values()].filter((media) => !isUsed(media)).sort((a, b) => ascending(a.url, b.url));
  }

  /** Everything but what only unpublished entries show, unless drafts are shown; by address. */
  published(drafts: boolean): readonly Media[] {
    const isSecret = (media: Media) => this.#shownInSecret.has(media) && !this.#shownInPublic.has(media);
    const published = [...this.#byUrl.values()].filter((media) => drafts || !isSecret(media));
    return published.sort((a, b) => ascending(a.url, b.url));
  }
}

function nameOf(path: string): string {
  return path
    .slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1)
    .normalize("NFC")
    .toLowerCase();
}

/** `media/Großes Haus.JPG` → `/media/grosses-haus.jpg`; `undefined` if a part has no letter or digit, or too many. */
function addressOf(path: string): string | undefined {
  const segments = path.split("/");
  const name = segments.pop() as string;
  const dot = name.lastIndexOf(".");
  const [stem, extension] = dot < 0 ? [name, ""] : [name.slice(0, dot), `.${slug(name.slice(dot + 1))}`];
  const parts = [...segments, stem].map(slug);
  const isPart = (part: string) => part !== "" && part.length + extension.length <= longestPart;
  return parts.every(isPart) && extension !== "." ? `/${parts.join("/")}${extension}` : undefined;
}

const noAddress: Mistake = {
  severity: "error",
  rule: "slug",
  message: {
    de: `in diesem Namen ist ein Teil, der ohne Buchstaben von a bis z und ohne Ziffer ist oder in der Adresse mehr als ${longestPart} Zeichen hätte.`,
    en: `a part of this name has no letter from a to z and no digit, or would take more than ${longestPart} characters of its address.`,
  },
  like: "media/haus.jpg",
};

function claimed(file: string, url: string): Mistake {
  return {
    severity: "error",
    rule: "address",
    message: {
      de: `diese Datei bekäme die Adresse ${url}, die schon ${file} hat.`,
      en: `this file would get the address ${url}, which ${file} has already.`,
    },
    like: { de: "ein anderer Dateiname", en: "another file name" },
  };
}
