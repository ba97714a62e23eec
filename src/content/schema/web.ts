/** Addresses in particulars. Pure. */
import { encoded } from "../../markdown/encoded.ts";
import { isValidAddress, withoutCredentials } from "../../markdown/valid-address.ts";
import { found, type Mistake } from "../finding.ts";
import { type Reading, textField } from "./fields.ts";

const exampleAddress = "https://example.org/";
const startsAsOne = /^https?:\/\/[^\s/][^<>"\\]*$/i;

/** A complete address on the web, as pages hold it. */
export function url() {
  return textField((text): Reading<string> => {
    const value = webAddress(text);
    return value === undefined ? { ok: false, mistake: notRead(text) } : { ok: true, value };
  });
}

/** The address as pages hold it, percent-encoded; `undefined` if it is no complete address on the web. */
export function webAddress(text: string): string | undefined {
  if (!startsAsOne.test(text)) return undefined;
  const address = encoded(text);
  return isValidAddress(address) ? address : undefined;
}

/** An address of e-mail. */
export function email() {
  return textField((text): Reading<string> => {
    if (/^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/.test(text)) return { ok: true, value: text };
    const message = found(text, { de: "das ist keine E-Mail-Adresse", en: "which is not an address of e-mail" });
    return { ok: false, mistake: { severity: "error", rule: "email", message } };
  });
}

function notRead(text: string): Mistake {
  if (!startsAsOne.test(text)) return notComplete(text);
  const mended = withoutCredentials(text);
  return {
    severity: "error",
    rule: "url",
    message: found(text, { de: "das ist keine gültige Adresse", en: "which is not a valid address" }),
    like: mended !== text && webAddress(mended) ? mended : exampleAddress,
  };
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
