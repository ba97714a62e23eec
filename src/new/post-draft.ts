/** New posts: drafts until the editor says otherwise. Pure. */
import { address, withoutAddress } from "./address.ts";
import { by } from "./by.ts";
import { comments, document, field } from "./front-matter.ts";
import type { Drafting } from "./request.ts";
import { templateWords } from "./template-words.ts";

export const postDraft: Drafting = ({ kind, words }, { authors, date, day, language }) => {
  const id = address(words, 80);
  if (id === "") return withoutAddress(kind, words);
  const lines = [
    field("title", words),
    field("date", date),
    ...by(authors),
    "draft: true",
    ...comments(templateWords[language].post),
  ];
  return { ok: true, id, path: `posts/${day.slice(0, "YYYY".length)}/${day}-${id}.md`, text: document(lines, "") };
};
