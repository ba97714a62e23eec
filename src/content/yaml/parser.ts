/** The YAML parser. Most content is read without it, and loading it takes as long as reading hundreds of posts. */
import { createRequire } from "node:module";
import type * as Yaml from "yaml";

let loaded: typeof Yaml | undefined;

/** Loaded by the first text that needs it. */
export function parser(): typeof Yaml {
  loaded ??= createRequire(import.meta.url)("yaml") as typeof Yaml;
  return loaded;
}
