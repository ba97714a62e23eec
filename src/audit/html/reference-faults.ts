/** Character references in text and values. Pure. @see https://html.spec.whatwg.org/#syntax-charref */
import { resolvedText } from "../page/references.ts";
import { type Said, said } from "./words.ts";

const references = /&(?:#([xX]?)([0-9a-zA-Z]*)(;?)|([a-zA-Z][a-zA-Z0-9]*)(;?))/g;

/**
 * What is wrong with the references of a text; a lone `&` is allowed where it cannot be taken for one.
 *
 * @param isValue - Whether it is the value of an attribute, where `&copy=1` is no reference.
 */
export function referenceFaults(text: string, isValue: boolean): readonly Said[] {
  if (!text.includes("&")) return [];
  const faults: Said[] = [];
  for (const match of text.matchAll(references)) {
    const [whole, hexadecimal, digits, numberEnd, name, nameEnd] = match;
    const fault =
      name === undefined
        ? numberFault(whole, hexadecimal !== "", digits ?? "", numberEnd === ";")
        : nameFault(whole, nameEnd === ";", isValue ? text[match.index + whole.length] : undefined);
    if (fault !== undefined) faults.push({ ...fault, offset: match.index });
  }
  return faults;
}

function nameFault(whole: string, isEnded: boolean, next: string | undefined): Said | undefined {
  if (!isEnded && next === "=") return undefined;
  const text = resolvedText(whole);
  if (!isEnded && text === whole) return undefined;
  if (!isEnded)
    return said(
      0,
      `Browser lesen den Anfang von ${whole} als ein Zeichen; es fehlt das Semikolon, oder das & gehört als &amp; geschrieben.`,
      `Browsers read the beginning of ${whole} as a sign; its semicolon is missing, or the & has to be written as &amp;.`,
      whole.replace("&", "&amp;"),
    );
  if (!text.includes("&")) return text.endsWith(";") ? missing(whole) : undefined;
  return text === "&" ? undefined : missing(whole);
}

function missing(whole: string): Said {
  return said(0, `${whole} steht für kein Zeichen.`, `${whole} stands for no sign.`, whole.replace("&", "&amp;"));
}

function numberFault(whole: string, isHexadecimal: boolean, digits: string, isEnded: boolean): Said | undefined {
  const clean = (isHexadecimal ? /^[0-9a-fA-F]+/ : /^\d+/).exec(digits)?.[0] ?? "";
  if (clean === "" || clean.length < digits.length || !isEnded)
    return said(
      0,
      `${whole} ist keine vollständige Nummer eines Zeichens.`,
      `${whole} is no complete number of a sign.`,
      "&#228;",
    );
  const code = Number.parseInt(clean, isHexadecimal ? 16 : 10);
  if (isSign(code)) return undefined;
  return said(
    0,
    `${whole} ist die Nummer keines Zeichens, das in einer Seite stehen darf.`,
    `${whole} is the number of no sign that may stand in a page.`,
  );
}

function isSign(code: number): boolean {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || (code & 0xfffe) === 0xfffe) return false;
  if (code >= 0xfdd0 && code <= 0xfdef) return false;
  return code > 0x9f || (code >= 0x20 && code < 0x7f) || code === 0x9 || code === 0xa || code === 0xc;
}
