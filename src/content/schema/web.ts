/** Addresses and languages in particulars. Pure. */
import { encoded } from "../../markdown/encoded.ts";
import { found, type Mistake } from "../finding.ts";
import { type Reading, textField } from "./fields.ts";

const exampleAddress = "https://example.org/";

/** A complete address on the web, as pages hold it. */
export function url() {
  return textField((text): Reading<string> => {
    const value = webAddress(text);
    return value === undefined ? { ok: false, mistake: notComplete(text) } : { ok: true, value };
  });
}

/** The address as pages hold it, percent-encoded; `undefined` if it is no complete address on the web. */
export function webAddress(text: string): string | undefined {
  if (!/^https?:\/\/[^\s/][^<>"\\]*$/i.test(text)) return undefined;
  const address = encoded(text);
  return URL.canParse(address) ? address : undefined;
}

/** An address of e-mail. */
export function email() {
  return textField((text): Reading<string> => {
    if (/^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/.test(text)) return { ok: true, value: text };
    const message = found(text, { de: "das ist keine E-Mail-Adresse", en: "which is not an address of e-mail" });
    return { ok: false, mistake: { severity: "error", rule: "email", message } };
  });
}

/** A language as BCP 47 writes it. */
export function language() {
  return textField((text): Reading<string> => {
    const tag = canonicalLanguage(text);
    if (tag !== undefined) return { ok: true, value: tag };
    const message = found(text, {
      de: "das ist kein Kürzel einer Sprache nach BCP 47",
      en: "which is not the code of a language (BCP 47)",
    });
    return { ok: false, mistake: { severity: "error", rule: "language", message, like: "de" } };
  });
}

/** A language tag with its usual upper and lower case; `undefined` if it is none. @see RFC 5646, section 2.1 */
function canonicalLanguage(text: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text)) return undefined;
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function notComplete(text: string): Mistake {
  const hasHost =
    text.length < 300 && /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#][^\s<>"\\]*)?$/i.test(text);
  return {
    severity: "error",
    rule: "url",
    message: found(text, {
      de: "das ist keine vollständige Adresse, die mit https:// oder http:// beginnt",
      en: "which is not a complete address that begins with https:// or http://",
    }),
    like: hasHost ? `https://${text}` : exampleAddress,
  };
}
