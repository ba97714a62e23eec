/** Turns the links and pictures of one text into addresses, and notes those that lead nowhere. */

import type { Place } from "../../kernel/problem.ts";
import type { Reference } from "../../markdown/markdown.ts";
import type { Body } from "../../model/body.ts";
import { isPublic } from "../../model/entry.ts";
import { kindOf } from "../../model/picture-kinds.ts";
import type { Document } from "../document.ts";
import type { Mistake } from "../finding.ts";
import { exampleOf } from "../schema/examples.ts";
import {
  noPicture,
  noSuchAnchor,
  noSuchFile,
  noSuchMedia,
  noSuchPost,
  notOurs,
  notPublished,
  nowhere,
} from "./mistakes.ts";
import type { Notes } from "./notes.ts";
import { ownDestination } from "./own-destination.ts";
import { type Destination, decoded, destinationOf, hash, pathFrom } from "./paths.ts";
import type { Target, Targets } from "./targets.ts";
import { isThesisLink, thesisMeant } from "./thesis-links.ts";
import { dropped } from "./thesis-mistakes.ts";

interface Written extends Pick<Reference, "kind" | "destination"> {
  readonly place: Place;
  /** The key that names it, if it does not stand in the text. */
  readonly key?: string;
}

/** Resolves the links of one document, in its text and in its particulars. */
export class Resolver {
  readonly #document: Document;
  readonly #isPublished: boolean;
  readonly #targets: Targets;
  readonly #notes: Notes;
  readonly #anchors: { readonly fragment: string; readonly place: Place }[] = [];

  constructor(document: Document, isPublished: boolean, targets: Targets, notes: Notes) {
    this.#document = document;
    this.#isPublished = isPublished;
    this.#targets = targets;
    this.#notes = notes;
  }

  /** The address for a reference in the text; `undefined` if there is none, which is noted. */
  resolve(reference: Reference): string | undefined {
    const line = reference.line + this.#document.bodyLine - 1;
    return this.#resolved({ ...reference, place: { file: this.#document.file, line, column: reference.column } });
  }

  /** The address of a picture that the particulars name; `undefined` if there is none, which is noted. */
  picture(source: string, place: Place): string | undefined {
    return this.#resolved({ kind: "image", destination: source, place, key: "src" });
  }

  /** The editors' own picture for a video, if there is one. */
  preview(video: string): string | undefined {
    const media = this.#targets.media.preview(video);
    if (media) this.#notes.use(media, this.#isPublished);
    return media?.url;
  }

  /** Whether the text links to anchors of its own, which remain to be checked. */
  get hasAnchors(): boolean {
    return this.#anchors.length > 0;
  }

  /** Notes links to anchors of the text itself that it turned out not to have. */
  checkAnchors(body: Body, more: ReadonlySet<string> = new Set()): void {
    const dead = this.#anchors.filter(({ fragment }) => !body.anchors.has(fragment) && !more.has(fragment));
    if (dead.length === 0) return;
    const known = [...body.anchors, ...more];
    for (const { fragment, place } of dead) {
      this.#notes.report({ ...place, ...noSuchAnchor(fragment, this.#targets.guess(fragment, known), known[0]) });
    }
  }

  #resolved(reference: Written): string | undefined {
    const written = reference.destination.trim();
    if (reference.kind === "image") return this.#picture(reference, written);
    if (/^post:/i.test(written)) return this.#post(reference, written.slice("post:".length));
    if (isThesisLink(written)) return this.#thesis(reference, written);
    if (/^(?:mailto:[^\s@]+@|tel:[+\d])/i.test(written)) return written;
    if (/^https?:\/\/[^/]/i.test(written)) return this.#elsewhere(reference, written);
    if (/^[a-z][a-z0-9+.-]*:/i.test(written) || written === "") return this.#refuse(reference, nowhere(written));
    if (written.startsWith("//")) return this.#elsewhere(reference, written);
    if (written.startsWith("#")) return this.#anchor(reference, written);
    return this.#within(reference, written);
  }

  /** Whether an address that stays as it is leads into this site, so that it has to be asked for again. */
  isOwn(address: string | undefined): boolean {
    return address !== undefined && ownDestination(address, this.#targets.urls) !== undefined;
  }

  #picture(reference: Written, written: string): string | undefined {
    if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(written)) return this.#within(reference, written);
    const own = ownDestination(written, this.#targets.urls);
    return own ? this.#fromRoot(reference, own) : this.#refuse(reference, notOurs(written));
  }

  #elsewhere({ place, kind }: Written, written: string): string {
    const { urls, media } = this.#targets;
    const own = ownDestination(written, urls);
    if (own === undefined) {
      this.#notes.external?.({ place, written });
      return written;
    }
    const file = media.find(own.path.slice(1));
    if (file) this.#notes.use(file, this.#isPublished);
    this.#notes.link({ place, url: urls.at(own.path), fragment: own.fragment, kind });
    return written;
  }

  #post(reference: Written, written: string): string | undefined {
    const { path: id, fragment } = destinationOf(written);
    const target = this.#targets.posts.get(id);
    if (target) return this.#entry(reference, target, fragment, "post-link");
    const { guess, posts, example } = this.#targets;
    return this.#refuse(reference, noSuchPost(id, guess(id, posts.keys()), example));
  }

  #thesis(reference: Written, written: string): string | undefined {
    const { theses, guess, urls } = this.#targets;
    const meant = thesisMeant(decoded(written), theses, guess);
    if (!("url" in meant)) return this.#refuse(reference, meant);
    const { url, fragment, file, state } = meant;
    const { place } = reference;
    if (state === "dropped") {
      const address = url.slice(urls.at("").length);
      this.#notes.report({ ...place, ...dropped(written, file, `${address}#${fragment}`) });
    }
    this.#notes.link({ place, url, fragment, kind: "link" });
    return `${url}#${fragment}`;
  }

  #entry(reference: Written, target: Target, fragment: string | undefined, rule: "post-link" | "link") {
    const { url, status } = target;
    if (url === undefined || status === undefined) return undefined;
    if (this.#isPublished && !isPublic(status)) {
      return this.#refuse(reference, notPublished(reference.destination, target.file, rule, this.#targets.example));
    }
    if (fragment === undefined) return url;
    this.#notes.link({ place: reference.place, url, fragment, kind: "link" });
    return url + hash(fragment);
  }

  #anchor(reference: Written, written: string): string {
    const fragment = decoded(written.slice(1));
    if (fragment !== "") this.#anchors.push({ fragment, place: reference.place });
    return written;
  }

  #fromRoot(reference: Written, { path, query, fragment }: Destination): string | undefined {
    if (/^\/media\//i.test(path)) return this.#media(reference, path.slice(1), fragment);
    const { place, kind, key } = reference;
    if (kind === "image" && !kindOf(path.toLowerCase()))
      return this.#refuse(reference, noPicture(reference.destination));
    const { urls } = this.#targets;
    this.#notes.link({ place, url: urls.at(path), fragment, kind, ...(key && { like: exampleOf(key) }) });
    return urls.at(encodeURI(path)) + query + hash(fragment);
  }

  #within(reference: Written, written: string): string | undefined {
    if (written.startsWith("/")) return this.#fromRoot(reference, destinationOf(written));
    const { path: steps, fragment } = destinationOf(written);
    const path = pathFrom(this.#document.path, steps);
    if (path?.startsWith("media/")) return this.#media(reference, path, fragment);
    if (reference.kind === "image")
      return this.#refuse(reference, noSuchMedia(written, "image", this.#targets.media.namesake(steps)));
    if (path === undefined || !path.endsWith(".md")) return this.#refuse(reference, nowhere(written));
    const target = this.#targets.files.get(path);
    if (target) return this.#entry(reference, target, fragment, "link");
    const { guess, files, example } = this.#targets;
    return this.#refuse(reference, noSuchFile(written, guess(path, files.keys()), example));
  }

  #media(reference: Written, path: string, fragment: string | undefined): string | undefined {
    const { media } = this.#targets;
    const file = media.find(path);
    const { kind, destination } = reference;
    if (file === undefined) {
      const meant = media.namesake(path) ?? this.#targets.guess(path, media.paths());
      return this.#refuse(reference, noSuchMedia(destination, kind, meant));
    }
    this.#notes.use(file, this.#isPublished);
    if (kind === "image" && !kindOf(file.url)) return this.#refuse(reference, noPicture(destination));
    return file.url + hash(fragment);
  }

  #refuse({ place, key }: Written, mistake: Mistake): undefined {
    this.#notes.report({ ...place, ...mistake, ...(key && { like: exampleOf(key) }) });
    return undefined;
  }
}
