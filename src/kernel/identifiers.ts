/** The `id`s within a piece of markup, made fit for a page that holds several such pieces. Pure. */
import { idsIn, withAttributes } from "./attributes.ts";
import { type Html, trusted } from "./html.ts";

const references = new Set(["id", "for", "headers", "aria-labelledby", "aria-describedby", "aria-details"]);

/**
 * Puts a prefix before every `id` and before everything in the same piece that points at one.
 *
 * @param prefix - Letters, digits, `-`, `.` and `_`.
 */
export function prefixed(markup: Html, prefix: string): Html {
  const text = markup.toString();
  const own = idsIn(text);
  if (own.size === 0) return markup;

  const renamed = (id: string) => (own.has(id) ? prefix + id : id);
  return trusted(
    withAttributes(text, (name, value) => {
      if (references.has(name)) return value.split(" ").map(renamed).join(" ");
      return name === "href" && value.startsWith("#") ? `#${renamed(value.slice(1))}` : value;
    }),
  );
}
