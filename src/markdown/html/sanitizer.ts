/** The sanitizer of others that stands behind our own checks. */
import { createRequire } from "node:module";
import type sanitizeHtml from "sanitize-html";

type Sanitizer = typeof sanitizeHtml;
let loaded: Sanitizer | undefined;

/** Loaded by the first text that needs it: few do, and loading takes longer than reading a hundred texts. */
export function sanitizer(): Sanitizer {
  loaded ??= createRequire(import.meta.url)("sanitize-html") as Sanitizer;
  return loaded;
}
