/** What readers must know before they read on: a text is not out yet, or no longer valid. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Entry } from "../../src/model/entry.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { Site } from "../../src/model/site.ts";
import { wordsIn } from "../words/words.ts";
import { plainDateAndTime } from "./date.ts";
import { languageWithin } from "./language.ts";

/** A notice above drafts, scheduled and expired entries; nothing above published ones. */
export function notice(site: Site, entry: Entry): Html {
  const words = wordsIn(site.settings.interface);
  switch (entry.status) {
    case "published":
      return nothing;
    case "draft":
      return box(site, entry, words.post.draft);
    case "scheduled":
      return box(site, entry, words.post.scheduled(plainDateAndTime(words, entry.date)));
    case "expired":
      return box(site, entry, words.post.expired(plainDateAndTime(words, expiryOf(entry))));
  }
}

/** One word in front of a title in a list, for entries that nobody but the editors can see. */
export function statusMark(site: Site, entry: Entry): Html {
  const words = wordsIn(site.settings.interface).post;
  if (entry.status === "draft") return html`<strong class="mark">${words.draftMark}</strong> `;
  return entry.status === "scheduled" ? html`<strong class="mark">${words.scheduledMark}</strong> ` : nothing;
}

function box(site: Site, entry: Entry, text: string): Html {
  return html`<p class="notice ${entry.status}"${languageWithin(site, entry)}>${text}</p>\n`;
}

function expiryOf(entry: Entry): Instant {
  if (entry.kind === "post" && entry.expires) return entry.expires;
  throw new TypeError(`${entry.file} has expired without a date on which it did.`);
}
