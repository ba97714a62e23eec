/** Holds a Content-Security-Policy to what makes it one. Pure. */
import type { Wording } from "../../kernel/problem.ts";

const mustHave: Readonly<Record<string, RegExp>> = {
  "object-src": /^'none'$/,
  "base-uri": /^'(?:none|self)'$/,
  "frame-ancestors": /^'(?:none|self)'$/,
  "form-action": /^(?:'none'|'self'(?: https:\/\/\S+)*)$/,
};
/** Which `default-src` stands in for; the others have no default. */
const fallsBack: ReadonlySet<string> = new Set(["object-src"]);

/**
 * What is wrong with a policy.
 *
 * @param needsWebAssembly - Whether the page compiles some.
 * @see https://www.w3.org/TR/CSP3/
 */
export function policyFaults(policy: string, needsWebAssembly: boolean): readonly Wording[] {
  const directives = new Map<string, string>();
  for (const part of policy.split(";")) {
    const [name = "", ...values] = part.trim().split(/\s+/);
    if (name !== "" && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), values.join(" "));
  }
  const fallback = directives.get("default-src");
  const faults: Wording[] = [];
  if (fallback === undefined) faults.push(missing("default-src", "'none'"));
  for (const [name, wanted] of Object.entries(mustHave)) {
    const value = directives.get(name) ?? (fallsBack.has(name) ? fallback : undefined);
    if (value === undefined) faults.push(missing(name, name === "form-action" ? "'self'" : "'none'"));
    else if (!wanted.test(value)) faults.push(tooWide(name, value));
  }
  for (const [name, value] of directives)
    for (const source of value.split(" "))
      if (isTooWide(name, source, needsWebAssembly)) faults.push(tooWide(name, source));
  const scripts = directives.get("script-src") ?? fallback ?? "";
  if (needsWebAssembly && !scripts.includes("'wasm-unsafe-eval'")) faults.push(noWebAssembly);
  return faults;
}

const forScripts = /^(?:default-src|script-src(?:-elem|-attr)?|object-src|base-uri)$/;

function isTooWide(directive: string, source: string, needsWebAssembly: boolean): boolean {
  if (mustHave[directive] !== undefined) return false;
  if (source === "'wasm-unsafe-eval'") return !needsWebAssembly;
  if (/^'unsafe-/.test(source) || source === "*" || /^(?:https?|wss?):(?:\/\/\*?)?$/.test(source)) return true;
  if (/^http:/.test(source) || /^(?:https:\/\/)?\*\./.test(source)) return true;
  return forScripts.test(directive) && /^(?:data|blob|filesystem):/.test(source);
}

function missing(name: string, value: string): Wording {
  return {
    de: `In der Content-Security-Policy fehlt ${name}; ohne Angabe ist alles erlaubt. Zum Beispiel: ${name} ${value}.`,
    en: `the Content-Security-Policy lacks ${name}; unless it says so, everything is allowed. For example: ${name} ${value}.`,
  };
}

function tooWide(name: string, source: string): Wording {
  return {
    de: `Die Content-Security-Policy erlaubt zu viel: ${name} ${source}.`,
    en: `the Content-Security-Policy allows too much: ${name} ${source}.`,
  };
}

const noWebAssembly: Wording = {
  de: "Die Suche braucht 'wasm-unsafe-eval' in script-src, sonst findet sie nichts.",
  en: "the search needs 'wasm-unsafe-eval' in script-src, or it finds nothing.",
};
