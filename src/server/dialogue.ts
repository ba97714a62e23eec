/** What a server has to know of forms for comments. Pure. */
import { segments } from "../model/url-segments.ts";

/** Paths below the host, decoded, with the site's sub-path. */
export interface Dialogue {
  /** Where forms send to: the only address that is not a file. */
  readonly submit: string;
  /** The file that is shown while nobody answers there. */
  readonly down: string;
}

/**
 * The addresses of a site, in the language of its interface; `undefined` for one that has no form.
 *
 * @param pages - The paths of all its pages.
 * @param folder - Its sub-path, decoded.
 */
export function dialogueIn(pages: ReadonlySet<string>, folder: string): Dialogue | undefined {
  for (const { dialogue } of Object.values(segments)) {
    const at = (name: string) => `${folder}/${dialogue.folder}/${name}`;
    const down = at(`${dialogue.down}/`);
    if (pages.has(down)) return { submit: at(dialogue.submit), down: `${down}index.html` };
  }
  return undefined;
}

/**
 * Bytes that a server takes in at most: three times of what the receiver does, so that most of those who send too much get its
 * words. Caddy knows longer ones by their sixth digit.
 */
export const largestBody = 99_999;

/** Seconds after which nobody waits any longer: for the receiver to take a connection, and for its answer. */
export const patience = { connect: 2, answer: 10 } as const;

/** How long readers are asked to wait, in seconds, while nobody answers. */
export const retryAfter = 300;

/** What a server on the same machine is believed. @see InboxSettings.addressHeader */
export const addressHeader = "X-Real-IP";

/** Headers in which a reader could claim to be somebody, or to come from elsewhere. The receiver has no use for any. */
export const forgeable: readonly string[] = [
  "Forwarded",
  "X-Forwarded-For",
  "X-Forwarded-Host",
  "X-Forwarded-Proto",
  "X-Forwarded-User",
  "X-Remote-User",
  "Remote-User",
  "Authorization",
  "Cookie",
];
