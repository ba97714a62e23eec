/** Tells the editors when their security.txt is out of date, or out of place. */
import type { Instant } from "../model/instant.ts";
import type { Settings } from "../model/settings.ts";
import { type Document, placeOf } from "./document.ts";
import { found, type Report } from "./finding.ts";

/** Nobody trusts a security.txt whose day has passed; RFC 9116, section 2.5.5, tells them not to. */
export function warnOfExpiry(
  document: Document | undefined,
  { security, base }: Settings,
  now: Instant,
  report: Report,
): void {
  if (document === undefined || security === undefined) return;
  const settings = { severity: "warning", rule: "settings" } as const;
  const { expires } = security;
  if (expires !== undefined && expires < now.day) {
    const message = found(expires, {
      de: "dieser Tag ist vorbei, und damit gilt die security.txt nicht mehr",
      en: "a day that has passed, and with it security.txt is no longer valid",
    });
    report({ ...placeOf(document, ["security", "expires"]), ...settings, message, like: likeAfter(now) });
  }
  if (base === "") return;
  report({
    ...placeOf(document, ["security"], "key"),
    ...settings,
    message: {
      de: `security.txt wird nur am Anfang einer Domain gesucht; sie liegt aber unter ${base}/.well-known/security.txt.`,
      en: `security.txt is looked for at the top of a domain only; but it lies at ${base}/.well-known/security.txt.`,
    },
    like: { de: "url: https://blog.example.org/", en: "url: https://blog.example.org/" },
  });
}

/** A day half a year on. */
function likeAfter({ epoch }: Instant): string {
  return `expires: ${new Date(epoch + 182 * 86_400_000).toISOString().slice(0, "YYYY-MM-DD".length)}`;
}
