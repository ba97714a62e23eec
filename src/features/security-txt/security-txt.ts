/** Tells those who find a weakness whom to tell. @see RFC 9116 */
import type { Feature } from "../../model/feature.ts";
import { validUntil } from "../../model/security-validity.ts";
import type { Security } from "../../model/settings.ts";
import type { Site } from "../../model/site.ts";

export const securityTxt: Feature = {
  name: "security-txt",
  summary: "A security.txt that says whom to tell of a weakness, where the bank has named somebody.",
  pages: (site) => {
    const { security } = site.settings;
    if (security === undefined) return [];
    const url = site.urls.at("/.well-known/security.txt");
    return [
      {
        url,
        source: "feature security-txt",
        passing: true,
        render: () => text(site, security, site.urls.absolute(url)),
      },
    ];
  },
};

function text(site: Site, security: Security, canonical: string): string {
  const { contact, policy, encryption, languages = [site.settings.language], expires } = security;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ...contact.map((address) => ["Contact", address] as const),
    ["Expires", `${expires ?? validUntil(site.now.day)}T23:59:59Z`],
    ["Encryption", encryption],
    ["Policy", policy],
    ["Preferred-Languages", languages.join(", ")],
    ["Canonical", canonical],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\n`])).join("");
}
