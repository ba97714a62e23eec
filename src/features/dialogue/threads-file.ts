/** What the receiver of comments has to know of the site. Pure. */
import { answerableIn } from "../../../layouts/parts/answer-form.ts";
import type { Comments } from "../../model/comment.ts";
import { isOpen } from "../../model/dialogue.ts";
import type { Site } from "../../model/site.ts";

/** Whatever takes comments. */
interface Entry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly comments: Comments;
}

/**
 * The site's address, its language and zone, the names that readers must not take, and every entry with a form, newest
 * first, with the comments that can be answered. What is not open does not appear. An entry a line, for who reads it.
 */
export function threadsFile(site: Site): string {
  const { settings, authors } = site;
  const head = {
    version: 1,
    site: {
      url: settings.url,
      name: settings.name,
      language: settings.interface,
      timeZone: settings.timeZone,
    },
    email: settings.dialogue.email,
    names: [...new Set([settings.title, settings.name, ...authors.map(({ name }) => name)])],
  };
  const lines = site.posts.filter(isOpen).map((entry) => JSON.stringify(threadOf(entry)));
  return `${JSON.stringify(head).slice(0, -1)},"posts":[${lines.length === 0 ? "" : `\n${lines.join(",\n")}\n`}]}\n`;
}

function threadOf({ id, url, title, comments }: Entry) {
  return { id, url, title, comments: answerableIn(comments).map((comment) => comment.id) };
}
