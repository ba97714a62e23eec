/** The attributes of a tag, one by one: whether the element has them, and whether their values are of the right form. */
import { writtenTag } from "../page/attributes.ts";
import type { Tag } from "../published.ts";
import { globalData, obsoleteAttributes } from "./element-data.ts";
import { attributeForms, type Element } from "./elements.ts";
import { type Form, formOf } from "./values.ts";
import { ariaData } from "./vocabularies.ts";
import { type Said, said } from "./words.ts";

const common = new Map([...attributeForms(globalData), ...attributeForms(ariaData)]);
const free = /^(?:data-[^A-Z]+|on[a-z]+|xmlns:[a-z]+)$/;

/** By name of the element and of the attribute; undefined if the element does not have it, null if any value will do. */
const formsOfElements = new Map<Element, Map<string, Form | null | undefined>>();

function formFor(element: Element, attribute: string): Form | null | undefined {
  let forms = formsOfElements.get(element);
  if (forms === undefined) {
    forms = new Map();
    formsOfElements.set(element, forms);
  }
  const found = forms.get(attribute);
  if (found !== undefined || forms.has(attribute)) return found;
  const name = element.attributes.get(attribute) ?? common.get(attribute);
  const form =
    name === "text" ? null : name === undefined ? (free.test(attribute) ? null : undefined) : formOf(name, attribute);
  forms.set(attribute, form);
  return form;
}

const none: readonly Said[] = [];

/** Faults of single attributes. What several have to do with each other is in `combinations.ts`. */
export function attributeFaults(tag: Tag, element: Element): readonly Said[] {
  let faults: Said[] | undefined;
  for (const [name, value] of tag.attributes) {
    const form = formFor(element, name);
    if (form === null || form?.accepts(value) === true) continue;
    faults ??= [];
    if (/["'<=]/.test(name)) continue;
    faults.push(form === undefined ? unknown(tag, name) : wrong(tag, name, value, form));
  }
  return faults ?? none;
}

function unknown(tag: Tag, name: string): Said {
  const [at, attribute] = [placeOf(tag, name).offset, `${name}`];
  return obsoleteAttributes.has(name)
    ? said(
        at,
        `Das Attribut ${attribute} gehört nicht mehr zu HTML; sein Aussehen bekommt <${tag.name}> vom Stylesheet.`,
        `The attribute ${attribute} is no part of HTML any more; <${tag.name}> gets its looks from the style sheet.`,
      )
    : said(
        at,
        `<${tag.name}> hat kein Attribut ${attribute}.`,
        `<${tag.name}> has no attribute ${attribute}.`,
        `data-${name.replace(/^(?:data|aria)-?/, "")}`,
      );
}

function wrong(tag: Tag, name: string, value: string, form: Form): Said {
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return said(
    placeOf(tag, name).valueOffset,
    `„${shown}“ ist kein Wert für ${name} an <${tag.name}>.`,
    `"${shown}" is no value of ${name} on <${tag.name}>.`,
    form.like === "" ? name : `${name}="${form.like}"`,
  );
}

/** Where an attribute stands in its tag, in UTF-16 units; the beginning of the tag if it does not. */
export function placeOf(tag: Tag, name: string): { readonly offset: number; readonly valueOffset: number } {
  const found = writtenTag(tag.raw, 0).attributes.find((each) => each.name.toLowerCase() === name);
  if (found === undefined) return { offset: 0, valueOffset: 0 };
  return { offset: found.offset, valueOffset: found.value === undefined ? found.offset : found.valueOffset };
}
