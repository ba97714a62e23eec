/** The particulars of an author. Pure. */
import { text } from "./fields.ts";
import { imageSchema, linksSchema } from "./parts.ts";
import { optional, record } from "./record.ts";
import { email } from "./web.ts";

export const authorSchema = record({
  name: text(),
  nickname: optional(text()),
  role: optional(text()),
  email: optional(email()),
  links: optional(linksSchema),
  image: optional(imageSchema),
});
