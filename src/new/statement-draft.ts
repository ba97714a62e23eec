/** New statements. Pure. */
import { found } from "../content/finding.ts";
import { closest } from "../kernel/closest.ts";
import { statementKinds } from "../model/statement.ts";
import { urlsOf } from "../model/urls.ts";
import { address, withoutAddress } from "./address.ts";
import { comments, document, field } from "./front-matter.ts";
import { badRequest } from "./refused.ts";
import { type Drafting, examples } from "./request.ts";
import { templateWords } from "./template-words.ts";

export const statementDraft: Drafting = ({ kind, words, form = "other" }, { language }) => {
  if (!statementKinds.some((known) => known === form)) {
    const kinds = statementKinds.join(", ");
    const message = found(form, {
      de: `Arten von Erklärungen sind ${kinds}`,
      en: `the kinds of statements are ${kinds}`,
    });
    return badRequest(message, `--kind ${closest(form, statementKinds) ?? "other"}`);
  }
  const id = address(words, 80);
  if (id === "") return withoutAddress(kind, words);
  if (urlsOf({ origin: "", base: "", interface: language }).reserved.has(id)) {
    const message = found(words, {
      de: `die Adresse /${id}/ gehört schon der Seite selbst`,
      en: `whose address /${id}/ belongs to the site itself`,
    });
    return badRequest(message, examples.statement);
  }
  const lines = [field("title", words), field("kind", form), ...comments(templateWords[language].statement)];
  return { ok: true, id, path: `statements/${id}.md`, text: document(lines, "") };
};
