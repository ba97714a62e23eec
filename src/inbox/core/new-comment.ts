/** Makes what is stored out of what was written. */
import type { SentComment } from "../keep.ts";
import { mac } from "../mac.ts";
import type { SiteFacts } from "./facts.ts";
import { commentId } from "./ids.ts";
import type { Checked, Means } from "./submission.ts";
import { challengeOf, type Token } from "./tokens.ts";
import { workIn } from "./work.ts";

export function newComment(
  { thread, replyTo, draft }: Checked,
  token: Token,
  proof: string,
  { timeZone }: Pick<SiteFacts, "timeZone">,
  { keys, clock, random }: Pick<Means, "keys" | "clock" | "random">,
): SentComment {
  const received = clock();
  const { name, email, website, text } = draft;
  return {
    id: commentId(received, timeZone, random(8)),
    post: thread.id,
    ...(replyTo !== "" && { replyTo }),
    name,
    ...(website !== undefined && { website }),
    text,
    email,
    received,
    token: token.nonce,
    // Keyed, because names and short texts can be guessed.
    digest: mac(keys.digest, JSON.stringify([thread.id, replyTo, name, email.toLowerCase(), text])),
    score: { work: token.kind === "script" ? workIn(proof, challengeOf(token, keys.token)) : 0, links: linksIn(text) },
  };
}

function linksIn(text: string): number {
  return text.match(/https?:\/\/|\bwww\./gi)?.length ?? 0;
}
