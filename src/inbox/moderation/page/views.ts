/** What the page shows of comments. */
import type { ModeratorsFrame } from "../../../../layouts/moderators.ts";
import type { DecidedView, WaitingView } from "../../../../layouts/parts/moderated-comment.ts";
import { instantAt } from "../../../content/instant.ts";
import { slug } from "../../../kernel/slug.ts";
import { readComment } from "../../../markdown/comment.ts";
import { segments } from "../../../model/url-segments.ts";
import type { StoredComment } from "../../comment.ts";
import type { Desk } from "../desk.ts";
import type { Published } from "../published.ts";
import { formToken } from "./form-token.ts";

/** Addresses of the page, from the host's root on. */
export interface Addresses {
  readonly home: string;
  readonly done: string;
  readonly style: string;
  readonly action: string;
  /** The word for a page's number in a query. */
  readonly page: string;
}

export function addressesOf({ address, language }: Pick<Published, "address" | "language">): Addresses {
  const { dialogue, page } = segments[language];
  const base = new URL(address).pathname.replace(/\/$/, "");
  const home = `${base}/${dialogue.folder}/${dialogue.moderators}/`;
  return { home, done: `${home}?done`, style: `${home}style.css`, action: `${home}decide`, page };
}

export function frameOf(site: Published, user: string | undefined): ModeratorsFrame {
  const { language, name, address } = site;
  return { language, name, site: `${address}/`, ...addressesOf(site), user };
}

/** What somebody has written into a form that was not accepted. */
export interface Written {
  readonly id: string;
  readonly text: string;
  readonly reason: string;
}

export function waitingView(
  desk: Desk,
  site: Published,
  user: string,
  comment: StoredComment,
  written: Written | undefined,
): WaitingView {
  const { id, post, name, website, received, text, replyTo, score } = comment;
  const entry = site.entries.get(post);
  return {
    id,
    post,
    entry,
    name,
    // What is no address on the web is shown to nobody as a link; it cannot be accepted either.
    website: website !== undefined && /^https?:\/\//i.test(website) ? website : undefined,
    received: instantAt(received, site.timeZone),
    answers: entry && replyTo !== undefined ? `${entry.url}#kommentar_${slug(replyTo)}` : undefined,
    text: readComment(text, site.language).html,
    work: score.work,
    links: score.links,
    token: formToken(desk.inbox.keys.moderation, user, id, desk.clock()),
    written: written?.id === id ? written : undefined,
  };
}

export function decidedView(
  desk: Desk,
  site: Published,
  user: string,
  comment: StoredComment,
  written: Written | undefined,
): DecidedView {
  const { id, post, decision, received, stage } = comment;
  const entry = site.entries.get(post);
  const anchor = stage === "accepted" ? `#kommentar_${slug(id)}` : "";
  return {
    id,
    post,
    entry: entry && { ...entry, url: entry.url + anchor },
    at: instantAt(decision?.at ?? received, site.timeZone),
    by: decision?.by ?? "",
    reason: decision?.reason,
    token: formToken(desk.inbox.keys.moderation, user, id, desk.clock()),
    written: written?.id === id ? written : undefined,
  };
}
