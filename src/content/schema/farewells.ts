/** Which addresses have moved or are gone for good. Pure. */
import { list, oneOf, text } from "./fields.ts";
import { record } from "./record.ts";

export const goneSchema = list(record({ path: text(), reason: text() }));
export const movedSchema = list(record({ from: text(), to: text() }));
/** How grave it is to change the text of a post without a word. */
export const silentChangesSchema = oneOf(["warning", "error"]);
