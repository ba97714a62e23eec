/** Orders that are the same on every machine. Pure. */

/** Compares by UTF-16 code units: unlike `localeCompare`, independent of locale and ICU version. */
export function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Compares as a German dictionary does (DIN 5007-1: ä beside a), for lists that readers see.
 *
 * The tie-break by code units keeps the order total.
 */
export function alphabetically(a: string, b: string): number {
  dictionary ??= new Intl.Collator("de", { numeric: true });
  return dictionary.compare(a, b) || ascending(a, b);
}

/** Made by the first comparison: it takes 5 ms, and a run may have nothing to sort. */
let dictionary: Intl.Collator | undefined;
