/** How a tag is written. Pure. @see https://html.spec.whatwg.org/#parse-errors */
import { type WrittenAttribute, writtenTag } from "../page/attributes.ts";
import type { Tag } from "../published.ts";
import { referenceFaults } from "./reference-faults.ts";
import { type Said, said } from "./words.ts";

/**
 * What is wrong with the letters of a tag.
 *
 * @param isForeign - Whether it stands in a drawing, where a slash may end it.
 */
export function syntaxFaults({ raw, isPlain }: Tag, isVoid: boolean, isForeign: boolean): readonly Said[] {
  if (isPlain) return [];
  const { attributes } = writtenTag(raw, 0);
  const isEnd = raw[1] === "/";
  const faults: Said[] = [];
  if (isEnd && attributes.length > 0)
    faults.push(said(attributes[0]?.offset ?? 0, "Ein End-Tag hat keine Attribute.", "An end tag has no attributes."));
  if (!isEnd && !isVoid && !isForeign && endsItself(raw, attributes))
    faults.push(
      said(
        raw.length - 2,
        `„/>“ beendet nur Elemente ohne Inhalt; ${short(raw)} bleibt offen.`,
        `"/>" ends only elements without content; ${short(raw)} stays open.`,
        `${short(raw)}…</${nameOf(raw)}>`,
      ),
    );
  const names = new Set<string>();
  return [...faults, ...attributes.flatMap((each) => attributeFaults(raw, each, names))];
}

function endsItself(raw: string, attributes: readonly WrittenAttribute[]): boolean {
  const last = attributes.at(-1);
  const isUnquoted = last !== undefined && last.quotes === "" && last.value !== undefined;
  return raw.endsWith("/>") && !(isUnquoted && last.value?.endsWith("/") === true);
}

function attributeFaults(raw: string, each: WrittenAttribute, before: Set<string>): readonly Said[] {
  const { name, value = "", quotes, offset, valueOffset } = each;
  const faults: Said[] = [];
  const lower = name.toLowerCase();
  if (before.has(lower))
    faults.push(
      said(
        offset,
        `Das Attribut ${name} steht zweimal; Browser lesen nur das erste.`,
        `The attribute ${name} stands twice; browsers read the first only.`,
      ),
    );
  if (/["'<=]/.test(name))
    faults.push(
      said(
        offset,
        `Der Name „${name}“ enthält ein Zeichen, das in keinem Attributnamen steht: Es fehlt ein Anführungszeichen oder ein Leerzeichen.`,
        `The name "${name}" has a sign that no attribute's name has: a quotation mark or a blank is missing.`,
      ),
    );
  if (before.size > 0 && !/[\t\n\f\r /]/.test(raw[offset - 1] ?? ""))
    faults.push(said(offset, `Vor ${name} fehlt ein Leerzeichen.`, `A blank is missing before ${name}.`));
  before.add(lower);
  if (quotes === "" && /["'<=`]/.test(value))
    faults.push(
      said(
        valueOffset,
        `Der Wert ${value} enthält Anführungszeichen, „<“, „=“ oder „\`“ und gehört in Anführungszeichen.`,
        `The value ${value} has a quotation mark, "<", "=" or "\`" and has to be quoted.`,
      ),
    );
  if (quotes === "" && value === "" && each.value !== undefined)
    faults.push(said(offset, `Nach ${name}= fehlt der Wert.`, `The value after ${name}= is missing.`, `${name}=""`));
  for (const fault of referenceFaults(value, true)) faults.push({ ...fault, offset: valueOffset + fault.offset });
  return faults;
}

function nameOf(raw: string): string {
  return /^<\/?([^\t\n\f\r />]*)/.exec(raw)?.[1] ?? "";
}

function short(raw: string): string {
  return `<${nameOf(raw)}>`;
}
