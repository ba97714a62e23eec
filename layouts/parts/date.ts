/** A moment for people and machines. */
import { type Html, html } from "../../src/kernel/html.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { Words } from "../words/words.ts";

/** The day: `<time datetime="2008-12-29">29. Dezember 2008</time>`. */
export function date(words: Words, instant: Instant): Html {
  return html`<time datetime="${machineForm(instant)}">${words.formatDate(instant.day)}</time>`;
}

/** The day, and the minute where the editor gave one: "29. Dezember 2008, 10:15 Uhr". */
export function dateAndTime(words: Words, instant: Instant): Html {
  return html`<time datetime="${machineForm(instant)}">${plainDateAndTime(words, instant)}</time>`;
}

/** The same as `dateAndTime`, as plain text. */
export function plainDateAndTime(words: Words, instant: Instant): string {
  const day = words.formatDate(instant.day);
  return instant.time === undefined ? day : `${day}, ${words.formatTime(instant.time)}`;
}

/** A day that has no time must not claim to be midnight. */
function machineForm(instant: Instant): string {
  return instant.time === undefined ? instant.day : instant.iso;
}
