/** One page of what waits, or of what was decided. */
import type { ModeratorsView } from "../../../../layouts/moderators.ts";
import type { StoredComment } from "../../comment.ts";
import type { Desk } from "../desk.ts";
import type { Published } from "../published.ts";
import { type Addresses, decidedView, type Written, waitingView } from "./views.ts";

const onePage = 20;

export type Listed = Pick<ModeratorsView, "count" | "waiting" | "decided" | "previous" | "next">;

export interface Wish {
  readonly site: Published;
  readonly user: string;
  readonly addresses: Addresses;
  readonly section: "waiting" | "done";
  /** Of the address: which page. */
  readonly query: URLSearchParams;
  /** What stays in its form. */
  readonly written: Written | undefined;
}

/** Oldest first what waits, newest first what was decided. */
export async function listed(desk: Desk, wish: Wish): Promise<Listed> {
  const { section, addresses, query, site, user, written } = wish;
  const all = section === "waiting" ? await desk.store.at("waiting") : await decidedOnes(desk);
  const pages = Math.max(1, Math.ceil(all.length / onePage));
  const number = Math.min(pages, numberIn(query.get(addresses.page)));
  const shown = all.slice((number - 1) * onePage, number * onePage);
  const address = (page: number) => {
    const first = section === "waiting" ? addresses.home : addresses.done;
    return page === 1 ? first : `${first}${first.includes("?") ? "&" : "?"}${addresses.page}=${page}`;
  };
  return {
    count: all.length,
    waiting: section === "waiting" ? shown.map((each) => waitingView(desk, site, user, each, written)) : [],
    decided: section === "done" ? shown.map((each) => decidedView(desk, site, user, each, written)) : [],
    previous: number > 1 ? address(number - 1) : undefined,
    next: number < pages ? address(number + 1) : undefined,
  };
}

async function decidedOnes({ store }: Desk): Promise<readonly StoredComment[]> {
  const [accepted, rejected] = [await store.at("accepted"), await store.at("rejected")];
  return [...accepted, ...rejected].sort((a, b) => (b.decision?.at ?? 0) - (a.decision?.at ?? 0));
}

function numberIn(text: string | null): number {
  return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
