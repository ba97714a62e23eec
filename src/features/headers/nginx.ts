/** Rules as nginx reads them, to be included in a `server` block. */
import { patternOf } from "./pattern.ts";
import type { Rule } from "./rules.ts";

/**
 * The file. Each header that differs from path to path is a variable, because `add_header` in a `location` would take
 * away those of the server, and two of one name would both be sent. A variable that is empty sends no header.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_headers_module.html
 */
export function nginxHeaders(rules: readonly Rule[]): string {
  return `# Made by "klartext headers nginx". Include it in the server block of the site, outside of any location;
# a location of yours that has an add_header of its own sends none of these.

charset utf-8;

${nginxSettings(rules)}
${rules.map((rule) => nginxType(rule)).join("")}`;
}

/** All headers but the type, for the block of a server. */
export function nginxSettings(rules: readonly Rule[]): string {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))].filter((name) => name !== type);
  return names.map((name) => header(name, rules)).join("");
}

/** nginx sets it by the extension of the file, which is the same for feeds as for the sitemap. */
const type = "Content-Type";

function header(name: string, rules: readonly Rule[]): string {
  const setting = rules.filter(({ headers }) => name in headers);
  const [first, ...others] = setting as [Rule, ...Rule[]];
  const isEverywhere = first === rules[0];
  if (isEverywhere && others.length === 0) return `add_header ${name} ${quoted(first.headers[name])} always;\n`;
  const variable = `$klartext_${name.toLowerCase().replaceAll("-", "_")}`;
  const exceptions = (isEverywhere ? others : setting).map(
    ({ where, headers }) => `if ($uri ~ ${quoted(patternOf(where))}) { set ${variable} ${quoted(headers[name])}; }\n`,
  );
  return `set ${variable} ${quoted(isEverywhere ? first.headers[name] : "")};
${exceptions.join("")}add_header ${name} ${variable} always;
`;
}

/**
 * The type that a rule gives to files, as a location; nothing, if it gives none.
 *
 * @param more - What else the location says.
 */
export function nginxType({ where, headers }: Rule, more = ""): string {
  const value = headers[type];
  return value === undefined
    ? ""
    : `location ~ ${quoted(patternOf(where))} { types { } default_type ${quoted(value)};${more} }\n`;
}

/** Policies hold both kinds of quotation marks, and patterns hold braces and backslashes. */
function quoted(text = ""): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
