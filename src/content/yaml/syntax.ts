/** Says in plain words why a text is no YAML. Pure. */
import type { Document, YAMLParseError } from "yaml";
import { shortened } from "../finding.ts";
import { type Explanation, type Fault, unreadable } from "./fault.ts";
import { flowFault } from "./flow-faults.ts";
import { lineFault } from "./line-faults.ts";
import { quoteFault } from "./quote-faults.ts";
import { scalarFault } from "./scalar-faults.ts";

/** The first that knows an answer speaks. */
const explanations: readonly Explanation[] = [quoteFault, flowFault, scalarFault, lineFault];

/**
 * Every key that stands twice, and the first other error: what follows it is mostly its consequence.
 */
export function explained(document: Document, text: string): readonly Fault[] {
  const first = document.errors.find(({ code }) => code !== "DUPLICATE_KEY");
  const duplicates = document.errors.flatMap((error) =>
    error.code === "DUPLICATE_KEY" ? duplicateKey(error, text) : [],
  );
  return first ? [...duplicates, explain(first, text, document)] : duplicates;
}

function explain(error: YAMLParseError, text: string, document: Document): Fault {
  for (const explanation of explanations) {
    const fault = explanation(error, text, document);
    if (fault) return fault;
  }
  const rest = shortened(text.slice(error.pos[0]).split("\n")[0] ?? "");
  return unreadable(
    error.pos[0],
    `ab „${rest}“ ist dies kein YAML, das sich lesen lässt.`,
    `from "${rest}" on, this is no YAML that can be read.`,
    'title: "Bank: Blog"',
  );
}

/** Behind a mistake of another kind, the parser sometimes finds keys without a name. */
function duplicateKey({ pos }: YAMLParseError, text: string): readonly Fault[] {
  const key = shortened(/^[^:\n]*/.exec(text.slice(pos[0]))?.[0] ?? "");
  if (key === "") return [];
  const fault = unreadable(
    pos[0],
    `gefunden: „${key}“, dieser Schlüssel steht hier schon einmal.`,
    `found "${key}", a key that is here already.`,
    "tags: [Bank, Blog]",
  );
  return [fault];
}
