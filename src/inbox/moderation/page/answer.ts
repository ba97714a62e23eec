/** Answers moderators: lists, decisions, and why not. */
import {
  type FaultView,
  type ModeratorsView,
  moderatorsPage,
  moderatorsRefusal,
} from "../../../../layouts/moderators.ts";
import { type ModeratorsFault, moderatorsWords } from "../../../../layouts/words/moderators-words.ts";
import { InboxRefusal } from "../../refusal.ts";
import type { InboxSettings } from "../../settings.ts";
import { StoreDown, StoreFull } from "../../store/store.ts";
import type { Desk } from "../desk.ts";
import type { Published } from "../published.ts";
import { type Asked, askedIn, decide, missingIn } from "./decision.ts";
import { isFormToken } from "./form-token.ts";
import { type Listed, listed } from "./lists.ts";
import {
  elsewhere,
  isFromHere,
  type ModeratorsAnswer,
  type ModeratorsRequest,
  onlyHeader,
  page,
  signedIn,
  style,
} from "./request.ts";
import { moderatorsStyle } from "./style.ts";
import { type Addresses, addressesOf, frameOf } from "./views.ts";

export interface ModeratorsOptions {
  readonly desk: Desk;
  readonly settings: NonNullable<InboxSettings["moderators"]>;
  /** Called when something has been committed. */
  readonly decided: () => void;
}

/** Everything that answers to one request. */
interface Visit extends ModeratorsOptions {
  readonly request: ModeratorsRequest;
  readonly site: Published;
  readonly addresses: Addresses;
  readonly user: string;
  /** The id of the author as whom the user answers. */
  readonly author: string | undefined;
}

export async function answerModerators(
  options: ModeratorsOptions,
  request: ModeratorsRequest,
): Promise<ModeratorsAnswer> {
  let site: Published;
  try {
    site = options.desk.site();
  } catch (error) {
    if (!(error instanceof InboxRefusal)) throw error;
    return page(
      503,
      `<!doctype html>\n<title>503</title>\n<p>Die Website ist nicht lesbar. The site cannot be read.</p>\n`,
    );
  }
  const addresses = addressesOf(site);
  const user = signedIn(request, options.settings.header);
  if (user === undefined) return refusal(site, undefined, 403, "nobody");
  const named = options.settings.authors.get(user);
  const author = named !== undefined && site.authors.has(named) ? named : undefined;
  const visit = { ...options, request, site, addresses, user, author };
  const { method, path } = request;
  if (path === addresses.style && isReading(method)) return style(moderatorsStyle());
  if (path === addresses.home) return isReading(method) ? show(visit, 200) : notLikeThis(visit, "GET, HEAD");
  if (path === addresses.action) return method === "POST" ? decideOn(visit) : notLikeThis(visit, "POST");
  return refusal(site, user, 404, "notFound");
}

function isReading(method: string): boolean {
  return method === "GET" || method === "HEAD";
}

function notLikeThis({ site, user }: Visit, allow: string): ModeratorsAnswer {
  return refusal(site, user, 405, "method", { Allow: allow });
}

function refusal(
  site: Published,
  user: string | undefined,
  status: number,
  fault: ModeratorsFault,
  headers: Readonly<Record<string, string>> = {},
): ModeratorsAnswer {
  return page(status, moderatorsRefusal(frameOf(site, user), moderatorsWords[site.language].faults[fault]), headers);
}

type Told = Pick<ModeratorsView, "fault" | "outcome">;

/** A list, with what there is to be told. */
async function show(visit: Visit, status: number, told: Told = {}, asked?: Asked): Promise<ModeratorsAnswer> {
  const { site, user, author, addresses, request } = visit;
  const section = asked?.section ?? (request.query.has("done") ? "done" : "waiting");
  const list: Listed = await listed(visit.desk, {
    site,
    user,
    addresses,
    section,
    query: request.query,
    written: asked,
  });
  const outcome = told.fault ? undefined : outcomeIn(visit);
  const view = {
    ...frameOf(site, user),
    section,
    author: author && site.authors.get(author),
    outcome,
    ...told,
    ...list,
  };
  return page(status, moderatorsPage(view));
}

/** What the address says was done: nothing but words of ours and an id. */
function outcomeIn({ request, site }: Visit): string | undefined {
  const { outcomes } = moderatorsWords[site.language];
  const [action = "", id = ""] = request.query.get("outcome")?.split(" ") ?? [];
  return Object.hasOwn(outcomes, action) && /^[\p{L}\p{N}._-]{1,200}$/u.test(id)
    ? outcomes[action as keyof typeof outcomes](id)
    : undefined;
}

async function decideOn(visit: Visit): Promise<ModeratorsAnswer> {
  const { request, site, desk, user, author, addresses } = visit;
  const { faults, decidedBefore } = moderatorsWords[site.language];
  const not = (status: number, fault: ModeratorsFault, asked?: Asked, more: Omit<FaultView, "said"> = {}) =>
    show(visit, status, { fault: { said: faults[fault], ...more } }, asked);
  if (!isFromHere(request, new URL(site.address).origin)) return refusal(site, user, 403, "foreign");
  if (request.body === "too large") return not(413, "form");
  if (!/^application\/x-www-form-urlencoded *(?:;|$)/i.test(onlyHeader(request, "content-type") ?? ""))
    return not(415, "form");
  const asked = askedIn(request.body);
  if (!asked) return not(422, "form");
  if (!isFormToken(asked.token, desk.inbox.keys.moderation, user, asked.id, desk.clock()))
    return not(403, "old", asked);
  const missing = missingIn(asked, author);
  if (missing) return not(422, missing, asked);
  const stored = await desk.store.find(asked.id);
  if (asked.section === "waiting" && stored?.stage !== "waiting") {
    const { title } = faults.decided;
    const lead = stored?.decision ? decidedBefore(stored.decision.by) : faults.decided.lead;
    return show(visit, 409, { fault: { said: { title, lead } } }, asked);
  }
  try {
    await decide(desk, asked, { user, author, post: stored?.post ?? "" });
  } catch (error) {
    if (error instanceof StoreDown || error instanceof StoreFull)
      return not(503, "failure", asked, { english: error.message });
    if (!(error instanceof InboxRefusal)) throw error;
    const more = error.wording ? { detail: error.wording[site.language] } : { english: error.message };
    return error.kind === "failure" ? not(500, "failure", asked, more) : not(422, "refused", asked, more);
  }
  visit.decided();
  const back = asked.section === "done" ? `${addresses.done}&` : `${addresses.home}?`;
  return elsewhere(`${back}${new URLSearchParams({ outcome: `${asked.action} ${asked.id}` })}`);
}
