/** New authors. Pure. */
import { address, withoutAddress } from "./address.ts";
import { comments, document, field } from "./front-matter.ts";
import type { Drafting } from "./request.ts";
import { templateWords } from "./template-words.ts";

export const authorDraft: Drafting = ({ kind, words }, { language }) => {
  const id = address(words, 80);
  if (id === "") return withoutAddress(kind, words);
  const lines = [field("name", words), ...comments(templateWords[language].author)];
  return { ok: true, id, path: `authors/${id}.md`, text: document(lines, "") };
};
