/** German texts of all kinds of blocks, and what editors do to them. */
import type { Chance } from "./chance.ts";

/** A table has its cells in rows, a list its entries, everything else its sentences. */
export interface Part {
  readonly kind:
    | "paragraph"
    | "heading"
    | "list"
    | "numbers"
    | "table"
    | "quote"
    | "code"
    | "definition"
    | "note"
    | "rule";
  readonly rows: readonly (readonly string[])[];
}

const nouns =
  "Bank Genossenschaft Mitglied Konto Zinsen Kredit Gebühr Überweisung Filiale Beratung Vertrag Übermut Straße E-Mail-Adresse Geschäftsführer:in Tagesgeld".split(
    " ",
  );
const verbs = "zahlt prüft verspricht kündigt sagt schützt spart berät veröffentlicht lässt".split(" ");
const small = "die der und oder für mit ohne nach ab an zu kein jede".split(" ");
const numbers = [
  "1.000,50 €",
  "5 %",
  "2026-03-01",
  "1. März 2026",
  "§ 312d BGB",
  "3,75 %",
  "10–12 Uhr",
  "−2 %",
  "90 000",
];
const odd = [
  "&lt;ins&gt;",
  "`<del>x</del>`",
  "a\u00a0b",
  "Spar\u00adbuch",
  "**Spar**buch",
  '"Klartext"',
  "x<y",
  "ann@example.org",
  "<ins>neu</ins>",
  "![Haus](/media/haus.jpg)",
  "https://example.org/a?b=c&d=e",
  "<kbd>Strg</kbd>",
  "☺️",
  "e\u0301",
];

export function word(chance: Chance): string {
  const plain = chance.oneOf(chance.oneOf([nouns, verbs, small, small]));
  if (chance.is(0.08)) return chance.oneOf(numbers);
  if (chance.is(0.04)) return chance.oneOf(odd);
  if (chance.is(0.04)) return `**${plain}**`;
  if (chance.is(0.03)) return `*${plain} ${chance.oneOf(nouns)}*`;
  if (chance.is(0.04)) return `[${plain} ${chance.oneOf(nouns)}](https://example.org/${chance.below(4)})`;
  return plain;
}

function sentence(chance: Chance, most = 14): string {
  return `${chance.times(1, most, () => word(chance)).join(chance.is(0.1) ? ", " : " ")}.`;
}

const kinds: readonly Part["kind"][] =
  "paragraph paragraph paragraph paragraph heading list list numbers table quote code definition note rule".split(
    " ",
  ) as Part["kind"][];

export function part(chance: Chance): Part {
  const kind = chance.oneOf(kinds);
  if (kind === "rule") return { kind, rows: [] };
  if (kind === "table") {
    const columns = 1 + chance.below(4);
    return { kind, rows: chance.times(2, 6, () => Array.from({ length: columns }, () => cell(chance))) };
  }
  const isOfMany = kind === "list" || kind === "numbers" || kind === "definition";
  return { kind, rows: chance.times(1, isOfMany ? 6 : 1, () => chance.times(1, 3, () => sentence(chance))) };
}

export function cell(chance: Chance): string {
  return chance.is(0.1) ? "" : chance.times(1, 3, () => word(chance)).join(" ");
}

export function text(chance: Chance): readonly Part[] {
  return chance.times(chance.is(0.05) ? 0 : 1, 12, () => part(chance));
}

/** The Markdown of a text. */
export function written(parts: readonly Part[]): string {
  let notes = "";
  const main = parts.map((one, place) => {
    if (one.kind !== "note") return markdownOf(one, place);
    notes += `\n[^n${place}]: ${one.rows.flat().join(" ")}\n`;
    return `Dazu eine Anmerkung.[^n${place}] Und weiter.\n`;
  });
  return `${main.join("\n")}${notes}`;
}

function markdownOf({ kind, rows }: Part, place: number): string {
  const lines = rows.map((row) => row.join(" "));
  switch (kind) {
    case "heading":
      return `${"#".repeat(2 + (lines.join("").length % 3))} ${lines.join(" ")}\n`;
    // Every third entry stands below the one before it; every second list is loose.
    case "list":
      return lines.map((line, i) => `${i % 3 === 2 ? "  " : ""}- ${line}\n`).join(lines.length % 2 ? "" : "\n");
    case "numbers":
      return `${place % 2 ? "## Thesen\n\n" : ""}${lines.map((line, i) => `${i + 1}. ${line}\n`).join("")}\n<!-- -->\n`;
    case "table":
      return `${[rows[0], rows[0]?.map(() => "---:"), ...rows.slice(1)].map((row) => `| ${(row ?? []).map((one) => one.replaceAll("|", "/")).join(" | ")} |`).join("\n")}\n`;
    case "quote":
      return `> ${lines.join("\n> ")}\n`;
    case "code":
      return `\`\`\`\n${lines.join("\n")}\n  ${lines.join(" ")}\n\`\`\`\n`;
    case "definition":
      return lines.map((line, i) => `Wort ${i} ${line.slice(0, 20).replaceAll("`", "")}\n: ${line}\n`).join("\n");
    case "rule":
      return "***\n";
    default:
      return `${lines.join("\n")}\n`;
  }
}
