/** What the receiver of comments has to know of the site. Pure. */
import { answerableIn, formOf } from "../../../layouts/parts/answer-form.ts";
import { isOpen } from "../../model/dialogue.ts";
import type { Entry } from "../../model/entry.ts";
import { titleOf } from "../../model/entry-title.ts";
import { commentedEntries } from "../../model/remarks.ts";
import type { Site } from "../../model/site.ts";

/**
 * The site's address, its language and zone, where it says what becomes of particulars, the names that readers must not take, and every entry with a form, newest
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
      privacy: formOf(site).links.privacy,
    },
    email: settings.dialogue.email,
    names: [...new Set([settings.title, settings.name, ...authors.map(({ name }) => name)])],
  };
  const lines = commentedEntries(site)
    .filter(isOpen)
    .map((entry) => JSON.stringify(threadOf(site, entry)));
  return `${JSON.stringify(head).slice(0, -1)},"posts":[${lines.length === 0 ? "" : `\n${lines.join(",\n")}\n`}]}\n`;
}

function threadOf(site: Site, entry: Entry) {
  const { id, url, comments } = entry;
  const answerable = answerableIn(site, comments);
  return {
    id,
    url,
    title: titleOf(entry),
    closes: comments.closed?.epoch,
    comments: answerable.map((each) => each.id),
    // Beside the ids, not with them: a receiver that was not started again reads what it knows.
    titles: answerable.map((each) => each.title),
  };
}
