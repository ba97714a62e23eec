/**
 * Reads and changes the attributes in a piece of markup without a parser. Pure.
 *
 * That is safe for what our own renderers print, and only for that: attribute values stand between double quotes and
 * hold none, and `<` is escaped in text and in values.
 */

// Tags without attributes, which are most, are passed over. Stops at the next `<`, so that the time for a text grows with
// its length only.
const tags = /<[a-z][^\s"<>]*\s(?:[^"<>]|"[^"<]*")*>/g;
// Every attribute is matched in turn, wanted or not: so no part of a value can be taken for an attribute.
const attributes = /(\s)([^\s="<>/]+)(?:="([^"]*)")?/g;

// Matched inside of values, too, and so no more than a reason to look closer.
const mayHoldId = /\sid="/;

/**
 * The same markup with other values.
 *
 * @param change - Is asked for every attribute that has a value, both as they stand in the markup, entities included.
 */
export function withAttributes(markup: string, change: (name: string, value: string) => string): string {
  return markup.replace(tags, (tag) =>
    tag.replace(attributes, (attribute, space: string, name: string, value: string | undefined) =>
      value === undefined ? attribute : `${space}${name}="${change(name, value)}"`,
    ),
  );
}

/** Every `id` in the markup. */
export function idsIn(markup: string): ReadonlySet<string> {
  const ids = new Set<string>();
  if (!mayHoldId.test(markup)) return ids;
  for (const [tag] of markup.matchAll(tags)) {
    if (!mayHoldId.test(tag)) continue;
    for (const [, , name, value] of tag.matchAll(attributes)) if (name === "id" && value !== undefined) ids.add(value);
  }
  return ids;
}
