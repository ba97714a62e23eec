/** Holds `_headers` to what browsers and hosts need. Pure but for reading. */
import type { Wording } from "../../kernel/problem.ts";
import { telling, wholeFile } from "../fault.ts";
import type { Fault, Published } from "../published.ts";
import { immutableFaults } from "./caching.ts";
import { policyFaults } from "./policy.ts";
import { type Header, type HeaderRule, headerRules, matches } from "./read.ts";

const file = "_headers";
const error = telling("audit-headers", "error");

/** What Cloudflare Pages takes. @see https://developers.cloudflare.com/pages/configuration/headers/ */
const most = { rules: 100, signs: 2_000 } as const;
/** Half a year, in seconds: below, the MDN HTTP Observatory does not count it. */
const halfAYear = 15_768_000;

/** Everything that is wrong with `_headers`. */
export function headersFaults(published: Published): readonly Fault[] {
  if (!published.files.has(file)) return [error(wholeFile(file), absent)];
  const text = published.read(file).toString();
  const at = (line: number, message: Wording, column = 1) => error({ file, line, column }, message);
  const { rules, unreadable } = headerRules(text);
  const base = new URL(published.site).pathname;
  const search = searchPage(published);
  const all = rules.find(({ pattern }) => pattern === `${base}*` || pattern === "/*");
  return [
    ...unreadable.map(({ line, why }) => at(line, why)),
    ...text.split("\n").flatMap((line, i) => (line.length > most.signs ? [at(i + 1, tooLong(line.length))] : [])),
    ...(rules.length > most.rules ? [at(rules[most.rules]?.line ?? 1, tooMany(rules.length))] : []),
    ...(all === undefined
      ? [at(1, noRuleForAll(base))]
      : requiredFaults(all, published.site).map((why) => at(all.line, why))),
    ...rules.flatMap((rule, i) => [
      ...policies(rule).flatMap(({ value, line, column }) =>
        policyFaults(value, search !== undefined && matches(rule.pattern, search) && rule !== all).map((why) =>
          at(line, why, column),
        ),
      ),
      ...overlaps(rule, rules.slice(0, i)).map(({ line, name }) => at(line, notDetached(name))),
      ...immutableFaults(rule, published).map(({ line, column, why }) => at(line, why, column)),
    ]),
    ...(search !== undefined &&
    !rules.some((rule) => rule !== all && matches(rule.pattern, search) && policies(rule).length > 0)
      ? [at(all?.line ?? 1, noSearchPolicy(search))]
      : []),
  ];
}

function policies({ headers }: HeaderRule): readonly Header[] {
  return headers.filter(({ name }) => name === "content-security-policy");
}

/** The address of the page whose index WebAssembly reads. */
function searchPage({ files, site }: Published): string | undefined {
  const index = [...files.keys()].find((path) => path.endsWith("/index/pagefind-entry.json"));
  return index && new URL(index.replace(/index\/pagefind-entry\.json$/, ""), site).pathname;
}

function requiredFaults({ headers }: HeaderRule, site: string): readonly Wording[] {
  const value = (name: string) => headers.find((header) => header.name === name)?.value;
  const faults: Wording[] = [];
  const need = (name: string, like: string, isRight: (value: string) => boolean) => {
    const found = value(name.toLowerCase());
    if (found === undefined) faults.push(lacks(name, like));
    else if (!isRight(found)) faults.push(weak(name, found, like));
  };
  need("Content-Security-Policy", "default-src 'none'; …", () => true);
  need("X-Content-Type-Options", "nosniff", (found) => found.toLowerCase() === "nosniff");
  need("Referrer-Policy", "same-origin", (found) =>
    /^(?:no-referrer|same-origin|strict-origin(?:-when-cross-origin)?)$/i.test(found),
  );
  need("Permissions-Policy", "camera=(), microphone=(), …", () => true);
  need("Cross-Origin-Opener-Policy", "same-origin", (found) => /^same-origin/i.test(found));
  if (site.startsWith("https:"))
    need(
      "Strict-Transport-Security",
      "max-age=63072000",
      (found) => Number(/max-age=(\d+)/i.exec(found)?.[1] ?? 0) >= halfAYear,
    );
  return faults;
}

/** Cloudflare joins two rules with a comma unless the later takes the earlier back. */
function overlaps(rule: HeaderRule, earlier: readonly HeaderRule[]): readonly Header[] {
  const sample = rule.pattern.replace(/\*|:[A-Za-z]\w*/g, "x");
  return rule.headers.filter(
    ({ name }) =>
      !rule.detached.has(name) &&
      earlier.some(({ pattern, headers }) => matches(pattern, sample) && headers.some((other) => other.name === name)),
  );
}

const absent: Wording = {
  de: "fehlt: Ohne diese Datei senden Netlify und Cloudflare keine der Angaben, die Leserinnen und Leser schützen.",
  en: "is missing: without this file, Netlify and Cloudflare send nothing of what protects readers.",
};

function tooLong(length: number): Wording {
  return {
    de: `Die Zeile hat ${length} Zeichen; Cloudflare liest höchstens ${most.signs}.`,
    en: `the line has ${length} characters; Cloudflare reads ${most.signs} at most.`,
  };
}

function tooMany(count: number): Wording {
  return {
    de: `Hier beginnt Regel ${most.rules + 1} von ${count}; Cloudflare liest höchstens ${most.rules}.`,
    en: `rule ${most.rules + 1} of ${count} begins here; Cloudflare reads ${most.rules} at most.`,
  };
}

function noRuleForAll(base: string): Wording {
  return { de: `Es fehlt eine Regel für alle Seiten: ${base}*.`, en: `there is no rule for all pages: ${base}*.` };
}

function lacks(name: string, like: string): Wording {
  return {
    de: `In der Regel für alle Seiten fehlt „${name}: ${like}“.`,
    en: `the rule for all pages lacks "${name}: ${like}".`,
  };
}

function weak(name: string, found: string, like: string): Wording {
  return {
    de: `gefunden: „${name}: ${found}“, das schützt nicht. Richtig wäre: ${like}.`,
    en: `found "${name}: ${found}", which does not protect. Right would be: ${like}.`,
  };
}

function notDetached(name: string): Wording {
  return {
    de: `Eine frühere Regel setzt ${name} auch; Cloudflare sendet dann beide. Schreiben Sie davor: ! ${name}.`,
    en: `an earlier rule sets ${name} as well; Cloudflare then sends both. Write before it: ! ${name}.`,
  };
}

function noSearchPolicy(search: string): Wording {
  return {
    de: `Für die Suche (${search}) fehlt eine eigene Content-Security-Policy mit 'wasm-unsafe-eval'; sie findet sonst nichts.`,
    en: `the search (${search}) has no Content-Security-Policy of its own with 'wasm-unsafe-eval'; without it, it finds nothing.`,
  };
}
