/** Whether readers can comment on an entry now, and from when on they can not. */
import { dayAfter } from "../model/calendar-day.ts";
import type { CommentState, Comments } from "../model/comment.ts";
import type { Instant } from "../model/instant.ts";
import type { Settings } from "../model/settings.ts";
import { endOfDay } from "./day-start.ts";
import type { GivenComments } from "./schema/comments.ts";

type State = Pick<Comments, "state" | "closed">;

interface Around {
  /** When the entry was published; `undefined` if a mistake, reported elsewhere, keeps it from being known. */
  readonly published: Instant | undefined;
  readonly now: Instant;
  readonly settings: Pick<Settings, "dialogue" | "timeZone">;
}

/** What holds where an entry and the settings say nothing: what is there is shown. */
export const unsaid: Readonly<Record<"some" | "none", State>> = { some: { state: "closed" }, none: { state: "off" } };

/**
 * What the entry says itself; otherwise `usual`, which ends when `dialogue.closeAfter` days after the day of publication are
 * over in the site's time zone: with 1 and an entry of 1 March, the first moment of 3 March is the first one closed.
 *
 * @param usual - For entries of its kind, if there is anything usual.
 */
export function commentState(
  given: GivenComments | null | undefined,
  usual: CommentState | undefined,
  around: Around,
): State | undefined {
  if (typeof given === "string") return { state: given };
  if (given) return closedFrom(given.closed, around.now);
  const { closeAfter } = around.settings.dialogue;
  if (usual !== "open" || closeAfter === undefined || !around.published) return usual && { state: usual };
  const end = endOfDay(dayAfter(around.published.day, closeAfter), around.settings.timeZone);
  return end ? closedFrom({ ...end, time: undefined }, around.now) : { state: usual };
}

function closedFrom(closed: Instant, { epoch }: Instant): State {
  return { state: closed.epoch <= epoch ? "closed" : "open", closed };
}

/** What holds for questions that say nothing themselves: they are there to be answered. */
export function usualOfQuestions({ dialogue }: Pick<Settings, "dialogue">): CommentState | undefined {
  return dialogue.forms ? "open" : undefined;
}
