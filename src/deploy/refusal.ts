/** What stops a deployment and can be said in a sentence. */

/** Whether an editor, whoever typed the command, or whoever runs the server can mend it. */
export type Kind = "problems" | "usage" | "failure";

export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly kind: Kind;

  constructor(kind: Kind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Any error as a sentence. */
export function sentence(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC") return `The disk is full: ${message}`;
  if (code === "EFBIG") return `A file may not become so large here: ${message}`;
  return message ?? String(error);
}
