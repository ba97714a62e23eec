/** What is wrong with a form, in the words of the site. Pure. */
import { inboxFaultWords } from "../../../layouts/words/inbox-fault-words.ts";
import type { OpenThread, SiteFacts } from "./facts.ts";
import type { FieldFault } from "./fields.ts";
import type { Written } from "./form-data.ts";
import { seenName, seenText } from "./signs.ts";
import type { Fault } from "./verdict.ts";

export function faultsIn(faults: readonly FieldFault[], written: Written, { language }: SiteFacts): readonly Fault[] {
  const words = inboxFaultWords[language];
  return faults.map(({ field, unseen, message }) => ({
    field,
    message: message(words),
    ...(unseen && { value: field === "text" ? seenText(written.text) : seenName(written[field]) }),
  }));
}

/** A comment can only answer one that stands below the same text. */
export function answerFault(thread: OpenThread, { replyTo }: Written, { language }: SiteFacts): readonly Fault[] {
  if (replyTo === "" || thread.comments.has(replyTo)) return [];
  return [{ field: "replyTo", message: inboxFaultWords[language].answered }];
}
