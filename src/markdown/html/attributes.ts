/** Keeps the harmless attributes of a tag. */
import { allowed, attributesOf } from "./elements.ts";
import { sanitizer } from "./sanitizer.ts";

export interface Attributes {
  /** The ones that stay; their values are text, with references resolved. */
  readonly values: Readonly<Record<string, string>>;
  /** The names of those that were left out. */
  readonly refused: readonly string[];
}

/** The attributes of an opening tag. */
export function attributes(tag: string, element: string): Attributes {
  if (/^<[a-z0-9]+\s*>$/i.test(tag)) return { values: {}, refused: [] };
  const readers = attributesOf(element);
  const values: Record<string, string> = {};
  const refused: string[] = [];
  sanitizer()(tag, {
    allowedTags: [element],
    allowedAttributes: false,
    transformTags: {
      [element]: (tagName, attribs) => {
        for (const [name, value] of Object.entries(attribs)) {
          const read = Object.hasOwn(readers, name) ? readers[name]?.(value) : undefined;
          if (read === undefined) refused.push(name);
          else values[name] = read;
        }
        return { tagName, attribs: {} };
      },
    },
  });
  return { values, refused };
}

/** An opening tag with the given attributes, cleaned once more by the sanitizer's own rules. */
export function openingTag(element: string, values: Readonly<Record<string, string>>): string {
  if (Object.keys(values).length === 0) return `<${element}>`;
  const written = sanitizer()("<x>", {
    allowedTags: [...allowed],
    allowedAttributes: { [element]: Object.keys(attributesOf(element)) },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowedSchemesAppliedToAttributes: ["href", "cite"],
    transformTags: { x: () => ({ tagName: element, attribs: { ...values } }) },
  });
  return written.replace(`</${element}>`, "");
}
