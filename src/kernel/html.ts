/** Typed markup: text is escaped unless it is already `Html`. Serves HTML and XML alike. Pure. */

/** Markup that is safe to print. Only `html` and `trusted` make it. */
export class Html {
  readonly #markup: string;
  constructor(markup: string) {
    this.#markup = markup;
  }
  toString(): string {
    return this.#markup;
  }
}

/** What a template may print. `undefined` is left out on purpose: say what to print instead. */
export type Printable = string | number | Html | readonly Printable[];

/**
 * Template tag. `` html`<b>${name}</b>` `` escapes `name`; arrays are joined without commas.
 *
 * Attribute values must stand between double quotes in the template.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Printable[]): Html {
  let markup = strings[0] ?? "";
  for (let i = 0; i < values.length; i++) markup += print(values[i] as Printable) + strings[i + 1];
  return new Html(markup);
}

/** Vouches for markup that markdown-it has rendered or that `html` has printed before. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

/** An empty piece, for the arm of a condition that prints nothing. */
export const nothing = new Html("");

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const special = /[&<>"']/;
const everySpecial = /[&<>"']/g;

/** Text with the five signs replaced that mean something in HTML and XML. */
export function escaped(text: string): string {
  return special.test(text) ? text.replace(everySpecial, (sign) => entities[sign] as string) : text;
}

function print(value: Printable): string {
  if (value instanceof Html) return value.toString();
  if (typeof value === "object") return value.map(print).join("");
  return escaped(String(value));
}
