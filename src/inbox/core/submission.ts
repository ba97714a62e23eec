/** Decides about a form that can be read. */
import { inboxWords } from "../../../layouts/words/inbox-words.ts";
import type { Keep } from "../keep.ts";
import type { OpenThread, Published } from "./facts.ts";
import { answerFault, faultsIn } from "./faults.ts";
import { checkedFields, type Draft } from "./fields.ts";
import type { Written } from "./form-data.ts";
import { busy, closed, notInTime, preview, refused, storing } from "./form-verdicts.ts";
import type { Limiter } from "./limiter.ts";
import type { Log } from "./log.ts";
import { newComment } from "./new-comment.ts";
import type { Provenance } from "./origin.ts";
import { readToken, stateOf, type Token, type TokenState, textDigest } from "./tokens.ts";
import type { Verdict } from "./verdict.ts";

export interface Means {
  readonly keys: { readonly token: Uint8Array; readonly digest: Uint8Array };
  readonly keep: Keep;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** So many bytes that nobody can guess. */
  readonly random: (bytes: number) => Uint8Array;
  readonly limiter: Limiter;
  readonly log: Log;
}

export interface Submission {
  readonly written: Written;
  readonly provenance: Exclude<Provenance, "foreign">;
  readonly address: string | undefined;
  readonly isScript: boolean;
}

/** A comment that could be stored, if its token is good. */
export interface Checked {
  readonly thread: OpenThread;
  readonly replyTo: string;
  readonly draft: Draft;
}

export async function decide(submission: Submission, site: Published, means: Means): Promise<Verdict> {
  const { written } = submission;
  const wait = means.limiter(submission.address);
  if (wait > 0) return busy(site, written, wait);
  const thread = openThread(site, written.post, means.clock());
  if (!thread) return closed(site, written);
  const fields = checkedFields(written, site);
  const faults = [...(fields.ok ? [] : faultsIn(fields.faults, written, site)), ...answerFault(thread, written, site)];
  if (!fields.ok || faults.length > 0) return refused(site, written, thread, faults);
  return judged({ thread, replyTo: written.replyTo, draft: fields.draft }, submission, site, means);
}

function openThread(site: Published, id: string, now: number): OpenThread | undefined {
  const thread = site.threads.get(id);
  return thread?.closes !== undefined && thread.closes <= now ? undefined : thread;
}

/** Looks at the token, and stores if it is good. */
async function judged(checked: Checked, submission: Submission, site: Published, means: Means): Promise<Verdict> {
  const text = digestOf(checked);
  const { token, state } = proven(submission, text, means);
  if (state === "good" && token) return kept(checked, { token, text, proof: submission.written.proof }, site, means);
  if (submission.isScript) return notInTime(site, state, checked, token, means);
  return preview(site, checked, noteFor(site, state, token), tokenFor(state, token, submission), text, means);
}

/**
 * The token, if it counts: a browser that does not say where a form comes from has to prove that its reader saw the preview.
 */
function proven({ written, provenance }: Submission, text: string, { keys, clock }: Means) {
  const token = readToken(written.token);
  if (!token || (provenance === "unknown" && token.kind !== "preview"))
    return { token: undefined, state: "none" as const };
  return { token, state: stateOf(token, keys.token, token.kind === "preview" ? text : "", clock()) };
}

/** Whoever was too quick keeps the token: its time goes on. */
function tokenFor(state: TokenState | "none", token: Token | undefined, { written }: Submission): string | undefined {
  return state === "early" && token?.kind === "preview" ? written.token : undefined;
}

function noteFor(site: Published, state: TokenState | "none", token: Token | undefined): string {
  const words = inboxWords[site.language].preview;
  if (state === "early") return words.early;
  if (state === "old") return words.old;
  return state === "foreign" && token?.kind === "preview" ? words.changed : words.lead;
}

/** A good token, the text that it is for, and the work that came along. */
interface Proof {
  readonly token: Token;
  readonly text: string;
  readonly proof: string;
}

async function kept(checked: Checked, { token, text, proof }: Proof, site: Published, means: Means): Promise<Verdict> {
  try {
    const { outcome } = await means.keep(newComment(checked, token, proof, site, means));
    return storing(site, checked, outcome, means, text);
  } catch (error) {
    return storing(site, checked, "down", means, text, faultName(error));
  }
}

/** The name and code of what went wrong: a message may hold what somebody has written. */
function faultName(error: unknown): string {
  const { name, code } = error as { readonly name?: unknown; readonly code?: unknown };
  const kind = error instanceof Error ? error.constructor.name : String(name);
  return typeof code === "string" ? `${kind} ${code}` : kind;
}

/** What a preview stands for: any other text needs another one. */
function digestOf({ thread, replyTo, draft }: Checked): string {
  return textDigest([thread.id, replyTo, draft.name, draft.email, draft.website ?? "", draft.text]);
}
