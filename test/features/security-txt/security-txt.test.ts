import { expect, test } from "vitest";
import { securityTxt } from "../../../src/features/security-txt/security-txt.ts";
import { files } from "../../support/files.ts";
import { instant, settings, site } from "../../support/site.ts";

const told = (security: Parameters<typeof settings>[0] = {}, day = "2026-03-01") =>
  files(securityTxt, site({ settings: settings(security), now: instant(day) }));

test("There is no security.txt where nobody is named", () => {
  expect(told().size).toBe(0);
});

test("It says whom to tell, until half a year from now", () => {
  expect([...told({ security: { contact: ["mailto:sicherheit@example.org"] } })]).toEqual([
    [
      "/.well-known/security.txt",
      `Contact: mailto:sicherheit@example.org
Expires: 2026-08-28T23:59:59Z
Preferred-Languages: de
Canonical: https://example.org/.well-known/security.txt
`,
    ],
  ]);
});

test("It says all that the bank has said, in its own order of contacts", () => {
  const security = {
    contact: ["https://example.org/melden", "mailto:sicherheit@example.org"],
    policy: "https://example.org/regeln",
    encryption: "https://example.org/schluessel.asc",
    languages: ["de", "en"],
    expires: "2026-12-31",
  };
  expect([...told({ security }).values()]).toEqual([
    `Contact: https://example.org/melden
Contact: mailto:sicherheit@example.org
Expires: 2026-12-31T23:59:59Z
Encryption: https://example.org/schluessel.asc
Policy: https://example.org/regeln
Preferred-Languages: de, en
Canonical: https://example.org/.well-known/security.txt
`,
  ]);
});
