/** Why something is not done. */
import type { Wording } from "../kernel/problem.ts";

/** `usage`: asked for wrongly. `refused`: asked for rightly, and not to be done. `failure`: could not be done. */
export type InboxRefusalKind = "usage" | "refused" | "failure";

/** Said to whoever typed the command, in English and without a stack. */
export class InboxRefusal extends Error {
  readonly kind: InboxRefusalKind;
  /** What moderators are told, who read their page in its language; `undefined` for what concerns maintainers. */
  readonly wording: Wording | undefined;

  constructor(kind: InboxRefusalKind, said: string | Wording) {
    super(typeof said === "string" ? said : said.en);
    this.kind = kind;
    this.wording = typeof said === "string" ? undefined : said;
  }
}
