/** Why something is not done. */

/** `usage`: asked for wrongly. `refused`: asked for rightly, and not to be done. `failure`: could not be done. */
export type InboxRefusalKind = "usage" | "refused" | "failure";

/** Said to whoever typed the command, without a stack. */
export class InboxRefusal extends Error {
  readonly kind: InboxRefusalKind;

  constructor(kind: InboxRefusalKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
