/** What is decided about a request, before it becomes a page for people or JSON for scripts. Pure. */
import type { Said } from "../../../layouts/words/inbox-words.ts";
import type { Html } from "../../kernel/html.ts";
import type { CommentField } from "../../model/dialogue.ts";

/** One word for the log and for scripts. */
export type Outcome =
  | "stored"
  | "repeated"
  | "preview"
  | "early"
  | "old"
  | "unproven"
  | "challenge"
  | "refused"
  | "spent"
  | "busy"
  | "down"
  | "closed"
  | "foreign"
  | "method"
  | "missing"
  | "looked"
  | "type"
  | "size"
  | "unreadable"
  | "repeated-field";

export interface Verdict {
  readonly outcome: Outcome;
  /** Of a page; scripts get another where `scripts` says so. */
  readonly status: number;
  readonly said: Said;
  /** What a page shows, with its heading; a heading, a sentence and a way onward where it says nothing. */
  readonly page?: () => Html;
  readonly faults?: readonly Fault[];
  readonly headers?: Readonly<Record<string, string>>;
  /** What scripts are told besides. */
  readonly scripts?: { readonly status?: number; readonly more?: Readonly<Record<string, unknown>> };
  /** For the log. */
  readonly post?: string;
  readonly detail?: string;
}

export interface Fault {
  readonly field: CommentField;
  readonly message: string;
  /** The field without signs that nobody sees, where there were such. */
  readonly value?: string;
}

/** A verdict that says nothing but a sentence. */
export function plain(outcome: Outcome, status: number, said: Said): Verdict {
  return { outcome, status, said };
}
