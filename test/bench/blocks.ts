/** The blocks that posts are made of: paragraphs, lists, quotations, tables, code. */
import { between, oneOf, type Random } from "./random.ts";
import { capital, phrase, word } from "./words.ts";

/** Where a link to another post leads; `undefined` for the first post, which has none to link to. */
export type LinkTarget = ((random: Random) => string) | undefined;

/** A sentence of up to `most` words, without any markup. */
export function plainSentence(random: Random, most: number): string {
  return sentenceOf(random, most, (text) => text);
}

/** A sentence with the markup of its words now and then. */
export function sentence(random: Random, target: LinkTarget): string {
  return sentenceOf(random, 18, (text) => marked(random, text, target));
}

export function paragraph(random: Random, target: LinkTarget): string {
  return Array.from({ length: between(random, 2, 6) }, () => sentence(random, target)).join(" ");
}

export function heading(random: Random): string {
  return `${random() < 0.7 ? "##" : "###"} ${phrase(random, between(random, 2, 5))}`;
}

/** Numbered or not, some items with a list of their own. */
export function list(random: Random, target: LinkTarget): string {
  const isNumbered = random() < 0.3;
  const items = Array.from({ length: between(random, 3, 7) }, (_, index) => {
    const item = `${isNumbered ? `${index + 1}.` : "-"} ${sentence(random, target)}`;
    const below = !isNumbered && random() < 0.2 ? `\n  - ${phrase(random, between(random, 2, 6))}` : "";
    return item + below;
  });
  // Without words between them, two lists would become one.
  return `${items.join("\n")}\n\n${sentence(random, target)}`;
}

export function quotation(random: Random): string {
  return Array.from({ length: between(random, 1, 3) }, () => `> ${plainSentence(random, 16)}`).join("\n");
}

export function table(random: Random): string {
  const columns = between(random, 2, 4);
  const row = (cell: () => string) => `| ${Array.from({ length: columns }, cell).join(" | ")} |`;
  const name = () => phrase(random, between(random, 1, 2));
  const value = () => (random() < 0.5 ? String(between(random, 1, 20_000)) : name());
  const rows = Array.from({ length: between(random, 3, 8) }, () => row(value));
  return [row(name), row(() => "---"), ...rows].join("\n");
}

export function code(random: Random): string {
  const name = () =>
    word(random)
      .toLowerCase()
      .replace(/[^a-z]/g, "");
  const lines = Array.from({ length: between(random, 3, 10) }, () =>
    oneOf(random, [
      `let ${name()} = ${name()}.${name()}(${between(random, 0, 99)});`,
      `if (${name()} > ${between(random, 0, 99)} && ${name()} !== "${name()}") return;`,
      `  // ${name()} <${name()}>`,
    ]),
  );
  return `\`\`\`js\n${lines.join("\n")}\n\`\`\``;
}

function sentenceOf(random: Random, most: number, mark: (text: string) => string): string {
  const length = between(random, 5, most);
  const words = Array.from({ length }, (_, index) => {
    const comma = index > 1 && index < length - 2 && random() < 0.1 ? "," : "";
    return mark(index === 0 ? capital(word(random)) : word(random)) + comma;
  });
  return `${words.join(" ")}${oneOf(random, [".", ".", ".", ".", "?", "!"])}`;
}

function marked(random: Random, text: string, target: LinkTarget): string {
  const chance = random();
  if (chance < 0.01) return `**${text}**`;
  if (chance < 0.022) return `*${text}*`;
  if (chance < 0.026) return `\`${text}\``;
  if (chance < 0.031) return `[${text}](https://www.example.org/${between(random, 1, 5_000)}/)`;
  if (chance < 0.035 && target) return `[${text}](${target(random)})`;
  return text;
}
