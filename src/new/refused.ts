/** How `klartext new` says no. */
import type { Problem, Wording } from "../kernel/problem.ts";

export interface Refused extends Pick<Problem, "message" | "like"> {
  readonly ok: false;
  /** What has to change: what was asked for, or the content folder. */
  readonly cause: "request" | "content";
}

/** The refusal of something that was asked for; `like` is a command that would do. */
export function badRequest(message: Wording, like: string | Wording): Refused {
  return { ok: false, cause: "request", message, like };
}

/** The refusal to add something to the content as it is. */
export function badContent(message: Wording, like: string | Wording): Refused {
  return { ok: false, cause: "content", message, like };
}
