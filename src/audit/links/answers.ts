/** What answers at a path of the folder, as a server without rules of its own would. */
import { closest } from "../../kernel/closest.ts";
import type { Published } from "../published.ts";
import { redirectFinder, redirectsOf } from "./redirects.ts";

/** `folder`: only with a slash at its end, which hosts add by a detour. */
export interface Answer {
  readonly is: "file" | "redirect" | "folder" | "nothing";
  /** The file that is sent. */
  readonly file?: string;
}

/** Looking for what was meant costs milliseconds in a large site. */
const mostLikes = 50;
const nothing: Answer = { is: "nothing" };

export class Answers {
  readonly #known = new Map<string, Answer>();
  readonly #likes = new Map<string, string | undefined>();
  readonly #published: Published;
  readonly #redirectFrom: ReturnType<typeof redirectFinder>;
  readonly #base: string;

  constructor(published: Published) {
    this.#published = published;
    const { files, read, site } = published;
    this.#redirectFrom = redirectFinder(files.has("_redirects") ? redirectsOf(read("_redirects").toString()) : []);
    this.#base = new URL(site).pathname;
  }

  /** @param path - Inside the folder. */
  at(path: string): Answer {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const answer = this.#ask(path);
    this.#known.set(path, answer);
    return answer;
  }

  #ask(path: string): Answer {
    const { files } = this.#published;
    const page = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    if (files.has(page)) return { is: "file", file: page };
    const redirect = this.#redirectFrom(this.#base + path);
    if (redirect !== undefined) return redirect.status >= 400 ? nothing : { is: "redirect" };
    return files.has(`${path}/index.html`) ? { is: "folder", file: `${path}/index.html` } : nothing;
  }

  /** The address from the root of the host that resembles a path most, if one does. */
  like(path: string): string | undefined {
    if (this.#likes.has(path)) return this.#likes.get(path);
    if (this.#likes.size >= mostLikes) return undefined;
    const found = this.#closest(path);
    this.#likes.set(path, found);
    return found;
  }

  #closest(path: string): string | undefined {
    const depth = path.split("/").length;
    const addresses: string[] = [];
    for (const file of this.#published.files.keys()) {
      const address = file.replace(/(^|\/)index\.html$/, "$1");
      if (Math.abs(address.split("/").length - depth) <= 1) addresses.push(address);
    }
    const found = closest(path, addresses);
    return found === undefined ? undefined : this.#base + found;
  }
}
