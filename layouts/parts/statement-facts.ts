/** Who answers for a statement, and until when. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Site } from "../../src/model/site.ts";
import { isReviewOverdue, type Statement } from "../../src/model/statement.ts";
import { wordsIn } from "../words/words.ts";
import { definitions, known } from "./definitions.ts";
import { languageOf, languageWithin } from "./language.ts";

/** A quiet list of what the editors have recorded; nothing if that is nothing. */
export function statementFacts(site: Site, statement: Statement): Html {
  const words = wordsIn(site.settings.interface).statement;
  return definitions(
    "facts",
    [
      ...known(words.changes, changes(site, statement)),
      ...known(words.owner, statement.owner),
      ...known(words.approvedBy, statement.approvedBy),
      ...known(words.review, review(site, statement)),
    ],
    languageWithin(site, statement),
  );
}

/** What is new and why, in its language; `undefined` for a first version. */
export function changes(site: Site, statement: Statement): Html | undefined {
  if (statement.changes === undefined) return undefined;
  const language = languageOf(site, statement);
  return language === nothing ? html`${statement.changes}` : html`<span${language}>${statement.changes}</span>`;
}

/** A review that is overdue is said to be so: a promise that nobody keeps is worse than none. */
function review({ settings, now }: Site, statement: Statement): string | undefined {
  const { review } = statement;
  if (!review) return undefined;
  const { formatDate, statement: words } = wordsIn(settings.interface);
  const date = formatDate(review.by.day);
  return isReviewOverdue(statement, now) ? words.reviewOverdue(date) : words.reviewBy(date);
}
