/** Holds pages to the HTML standard. */
import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({ extends: ["html-validate:standard"], rules: { "no-dup-id": "error" } });

/** What is wrong with a page, one line for each fault; empty for a valid page. */
export async function faults(page: string): Promise<readonly string[]> {
  const report = await validator.validateString(page);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} [${ruleId}] ${message}`),
  );
}
