/** Rules as Caddy reads them, to be imported into a site's block. */
import { patternOf } from "./pattern.ts";
import { overlap, type Rule } from "./rules.ts";

/**
 * The file. Caddy orders directives by itself, so each of them says which paths it leaves to the others: at most one sets
 * a header.
 *
 * @see https://caddyserver.com/docs/caddyfile/directives/header
 */
export function caddyHeaders(rules: readonly Rule[]): string {
  return `# Made by "klartext headers caddy". Import it into the block of the site.

${caddySettings(rules)}`;
}

/**
 * All headers, for the block of a site.
 *
 * @param isAlone - Whether nobody else takes back, for a file that is not there, what is said of its folder.
 */
export function caddySettings(rules: readonly Rule[], isAlone = true): string {
  return rules
    .flatMap((rule, i) => Object.keys(rule.headers).map((name) => header(name, rule, rules.slice(i + 1), isAlone)))
    .join("");
}

function header(name: string, { where, headers }: Rule, later: readonly Rule[], isAlone: boolean): string {
  const others = later.filter((each) => name in each.headers && overlap(each.where, where));
  const matcher = `@${[name, where.below, where.named ?? ""]
    .join(" ")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")}`;
  const except = others.map((other) => `\tnot {\n${conditions(name, other, "\t\t", isAlone)}\t}\n`).join("");
  return `${matcher} {
${conditions(name, { where, headers }, "\t", isAlone)}${except}}
header ${matcher} ${name} ${quoted(headers[name])}
`;
}

/** Caddy says also of a file that is not there what it says of its folder: nobody shall keep that for a year. */
function conditions(
  name: string,
  { where, headers }: Pick<Rule, "where" | "headers">,
  indent: string,
  isAlone: boolean,
): string {
  const isForEver = isAlone && (headers[name]?.includes("immutable") ?? false);
  return `${indent}path_regexp ${quoted(patternOf(where))}\n${isForEver ? `${indent}file\n` : ""}`;
}

/** Between backticks, nothing has a meaning of its own. */
function quoted(text = ""): string {
  return `\`${text}\``;
}
