/** What scripts get instead of a preview. */
import type { Means } from "./submission.ts";
import { challengeOf, newToken, readToken, type Token } from "./tokens.ts";
import { workWanted } from "./work.ts";

/** What a script needs for its next try. */
export function scriptToken({ keys, clock, random }: Pick<Means, "keys" | "clock" | "random">) {
  const token = newToken(keys.token, "script", "", clock(), random(16));
  return { token, challenge: challengeOf(readToken(token) as Token, keys.token), bits: workWanted };
}
