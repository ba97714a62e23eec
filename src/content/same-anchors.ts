/** Comments of one page whose files' names make the same anchor. */
import { ascending } from "../kernel/order.ts";
import { slug } from "../kernel/slug.ts";
import { type Mistake, type Report, startOf } from "./finding.ts";
import type { Answer } from "./threads.ts";

/** Refuses all but the first. */
export function refuseSameAnchors(answers: readonly Answer[], report: Report): void {
  const first = new Map<string, string>();
  for (const { id, document } of answers.toSorted((a, b) => ascending(a.id, b.id))) {
    const taken = first.get(slug(id));
    if (taken === undefined) first.set(slug(id), document.file);
    else report({ ...startOf(document.file), ...sameAnchor(taken) });
  }
}

function sameAnchor(file: string): Mistake {
  return {
    severity: "error",
    rule: "comment",
    message: {
      de: `dieser Name ergibt denselben Anker wie ${file}.`,
      en: `this name makes the same anchor as ${file}.`,
    },
    like: { de: "ein anderer Dateiname", en: "another file name" },
  };
}
