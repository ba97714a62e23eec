/** What stands within a page and is forbidden by its policy: scripts, styles, handlers. Pure. */
import type { Wording } from "../../kernel/problem.ts";
import { isRun } from "../../kernel/unasked-requests.ts";
import type { Tag } from "../published.ts";

const addresses: ReadonlySet<string> = new Set("href xlink:href action formaction src data to values".split(" "));

/** Everything of a start tag that a browser would have to run or apply from the page itself. */
export function inlineIn({ name, attributes }: Tag): readonly Wording[] {
  const faults: Wording[] = [];
  for (const [key, value] of attributes) {
    if (key === "style") faults.push(styleAttribute);
    else if (key === "srcdoc") faults.push(document);
    else if (/^on[a-z]/.test(key)) faults.push(handler(key));
    else if (addresses.has(key) && isScriptAddress(value)) faults.push(address(key));
  }
  if (name === "style") faults.push(styleElement);
  if (name === "script" && isRun(attributes.get("type"))) {
    const src = attributes.get("src") ?? attributes.get("href") ?? attributes.get("xlink:href");
    if (src === undefined) faults.push(script);
    else if (/^\s*(?:data|blob):/i.test(src)) faults.push(script);
  }
  return faults;
}

/** Browsers pass over blanks and control characters before and within the scheme. */
function isScriptAddress(value: string): boolean {
  return value.includes(":") && /^\W*j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:/i.test(value);
}

const script: Wording = {
  de: "gefunden: ein Skript in der Seite. Ein Skript ist eine Datei der Website.",
  en: "found a script within the page. A script is a file of the site.",
};
const styleElement: Wording = {
  de: "gefunden: <style> in der Seite. Gestaltung steht in einer Datei der Website.",
  en: "found <style> within the page. Styles stand in a file of the site.",
};
const styleAttribute: Wording = {
  de: "gefunden: ein Attribut style. Gestaltung steht in einer Datei der Website.",
  en: "found an attribute style. Styles stand in a file of the site.",
};
const document: Wording = {
  de: "gefunden: srcdoc, eine Seite in der Seite.",
  en: "found srcdoc, a page within the page.",
};

function handler(name: string): Wording {
  return {
    de: `gefunden: ${name}, ein Skript in einem Attribut. Die Regeln der Website verbieten es, und der Browser führt es nicht aus.`,
    en: `found ${name}, a script in an attribute. The site's policy forbids it, and browsers do not run it.`,
  };
}

function address(name: string): Wording {
  return {
    de: `gefunden: ein Skript anstelle einer Adresse in ${name}.`,
    en: `found a script in place of an address in ${name}.`,
  };
}
