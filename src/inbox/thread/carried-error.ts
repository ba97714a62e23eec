/** Errors on their way between threads, which would lose their class and what they know beside their message. Pure. */
import { InboxRefusal, type InboxRefusalKind } from "../refusal.ts";
import { StoreDown, StoreFull } from "../store/store.ts";

export interface CarriedError {
  /** `other`: nothing that a store throws on purpose. */
  readonly class: keyof typeof classes;
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  /** Of Node's, SQLite's and PostgreSQL's own errors. */
  readonly code?: string;
}

type Make = (message: string) => Error;

const refusal = (kind: InboxRefusalKind) => (message: string) => new InboxRefusal(kind, message);

const classes = {
  full: (message) => new StoreFull(message),
  down: (message) => new StoreDown(message),
  usage: refusal("usage"),
  refused: refusal("refused"),
  failure: refusal("failure"),
  type: (message) => new TypeError(message),
  range: (message) => new RangeError(message),
  other: (message) => new Error(message),
} as const satisfies Readonly<Record<InboxRefusalKind | "full" | "down" | "type" | "range" | "other", Make>>;

/** What can be copied of an error, or of anything else that was thrown. */
export function carried(error: unknown): CarriedError {
  if (!(error instanceof Error)) return { class: "other", name: "Error", message: String(error) };
  const { name, message, stack, code } = error as NodeJS.ErrnoException;
  return {
    class: classOf(error),
    name,
    message,
    ...(stack !== undefined && { stack }),
    ...(code !== undefined && { code }),
  };
}

/** The same error, with the stack of where it was thrown. */
export function restored({ class: kind, name, message, stack, code }: CarriedError): Error {
  const error = classes[kind](message);
  return Object.assign(error, { name }, stack !== undefined && { stack }, code !== undefined && { code });
}

function classOf(error: Error): keyof typeof classes {
  if (error instanceof StoreFull) return "full";
  if (error instanceof StoreDown) return "down";
  if (error instanceof InboxRefusal) return error.kind;
  if (error instanceof TypeError) return "type";
  return error instanceof RangeError ? "range" : "other";
}
