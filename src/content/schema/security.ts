/** Whom to tell of a weakness of the site. Pure. @see RFC 9116 */
import { found, type Mistake } from "../finding.ts";
import { day } from "./dates.ts";
import { oneOrList, type Reading, textField } from "./fields.ts";
import { language } from "./language.ts";
import { optional, record } from "./record.ts";

export const securitySchema = record(
  {
    contact: oneOrList(textField(contact)),
    policy: optional(textField(secureAddress)),
    encryption: optional(textField(encryption)),
    languages: optional(oneOrList(language())),
    expires: optional(day()),
  },
  "warn",
);

/** An address of e-mail alone is meant as one to write to. @see RFC 9116, section 2.5.3 */
function contact(written: string): Reading<string> {
  if (/^[^\s@<>":/]+@[^\s@<>":/]+$/.test(written)) return { ok: true, value: `mailto:${written}` };
  if (/^(?:mailto:[^\s@]+@[^\s@]+|tel:\+?[\d().-]+)$/.test(written)) return { ok: true, value: written };
  return secureAddress(written, "sicherheit@example.org");
}

/** Keys may also stand in the DNS, or be named by their fingerprint. @see RFC 9116, section 2.5.4 */
function encryption(written: string): Reading<string> {
  return /^(?:dns|openpgp4fpr):\S+$/.test(written) ? { ok: true, value: written } : secureAddress(written);
}

/** @see RFC 9116, section 2.5: addresses on the web must begin with https:// */
function secureAddress(written: string, like = "https://example.org/"): Reading<string> {
  const address = /^https:\/\/[^\s<>"]+$/i.test(written) ? URL.parse(written) : undefined;
  if (address) return { ok: true, value: address.href };
  const mistake: Mistake = {
    severity: "error",
    rule: "url",
    message: found(written, {
      de: "das ist keine Adresse, unter der man sicher schreiben oder lesen kann: https://, oder E-Mail beim Kontakt",
      en: "which is no address to write to or read at in safety: https://, or e-mail for the contact",
    }),
    like,
  };
  return { ok: false, mistake };
}
