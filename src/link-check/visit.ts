/** Goes where a link leads, as a browser would. */
import { type Answer, ask, type Failure } from "./ask.ts";
import type { Net } from "./net.ts";
import type { Turns } from "./turns.ts";

/** Why something could not be found out, or why it is gone: the status of an answer, or what stood in the way. */
export type Reason = number | Failure | "odd-redirect" | "many-redirects" | "offline";

export type Verdict =
  | { readonly kind: "fine" }
  /** @param to - The new address, without a fragment unless the server gave one. */
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "dead"; readonly reason: Reason }
  | { readonly kind: "unchecked"; readonly reason: Reason };

/** How often a page may lead on to another. */
const mostRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);
const permanent = new Set([301, 308]);
const gone = new Set<Reason>([404, 410, "unknown-host"]);

export interface Visitor {
  readonly net: Net;
  readonly turns: Turns;
  readonly userAgent: string;
}

/**
 * What an address leads to.
 *
 * Only "there is no such page" and "there is no such host" count as dead. Whoever wants to see a password, is overburdened
 * or does not answer may be there for readers.
 */
export async function visit(start: URL, visitor: Visitor): Promise<Verdict> {
  let here = start;
  let moved: string | undefined;
  let isForEver = true;
  for (let steps = 0; steps <= mostRedirects; steps++) {
    const answer = await turnAt(here, visitor);
    if (answer.status === undefined) return judged(answer.failure);
    if (!redirects.has(answer.status)) {
      if (answer.status >= 400) return judged(answer.status);
      return moved === undefined ? { kind: "fine" } : { kind: "moved", to: moved };
    }
    const next = URL.parse(answer.location ?? "", here.href);
    if (answer.location === undefined || !next || !/^https?:$/.test(next.protocol)) return judged("odd-redirect");
    [next.username, next.password] = ["", ""];
    isForEver &&= permanent.has(answer.status);
    if (isForEver) moved = next.href;
    here = next;
  }
  return judged("many-redirects");
}

function judged(reason: Reason): Verdict {
  return { kind: gone.has(reason) ? "dead" : "unchecked", reason };
}

/** Asks for the headers, and for the page where a server refuses to tell by its headers; of what has too much to do, no more. */
function turnAt(url: URL, { net, turns, userAgent }: Visitor): Promise<Answer> {
  return turns.at(url.hostname, async () => {
    const answer = await ask(url, { method: "HEAD", userAgent }, net);
    const isRefused = answer.status === undefined ? answer.failure === "reset" : answer.status >= 400;
    if (!isRefused || answer.status === 429) return answer;
    await net.wait(net.pause);
    return ask(url, { method: "GET", userAgent }, net);
  });
}
