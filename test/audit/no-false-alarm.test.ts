import { describe, expect, test } from "vitest";
import { lookAtText } from "../../src/audit/contents.ts";

const told = (text: string) => lookAtText("seite.html", text).map(({ rule, message }) => `${rule}: ${message.en}`);

describe("Nothing is said of", () => {
  test.each([
    "https://sozial.example.org/@klartext",
    '{"@context":"https://schema.org","@type":"Blog"}',
    "@media print { a { color: black } }",
    "logo@2x.png und 5 @ 3 und @erika und a@b",
    "Die Adresse /home/ gibt es auf jeder zweiten Website, auch https://example.org/home/erika/seite.",
    "AKIA, AIza, eyJ, npm_config_cache, glpat-, sk_live_ und ghp_ sind nur Anfänge.",
    "-----BEGIN CERTIFICATE-----",
    "-----BEGIN PUBLIC KEY-----",
    "Setzen Sie PASSWORD=… oder TOKEN=$TOKEN oder API_KEY=xxxxxxxxxx",
    "const TOKEN_URL = 1; if (KEY=== 2) {}",
    "https://example.org:8080/a@b und http://[::1]/",
    "Laufwerk C:\\ ist voll.",
    "schreiben &#109;&#64;&#98; an",
    "eyJhbGciOiJ.keinTokenHier.sondernPunkte",
  ])("%s", (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("Something is said of", () => {
  test.each([
    ["an grüße@münchen.example.", /audit-person.*"grüße@münchen\.example"/],
    [`(${"AKIA"}IOSFODNN7EXAMPLE)`, /audit-secret.*AWS/],
    [`x="${"AIza"}${"SyA-1234567890_abcdefghijklmnopqrstu".slice(0, 35)}"`, /audit-secret.*Google/],
    [`${"glpat-"}abcdefghij0123456789`, /audit-secret.*GitLab/],
    [`${"npm_"}${"aB3".repeat(12)}`, /audit-secret.*npm/],
    [`${"xoxb"}-123456789012-abcdefghijkl`, /audit-secret.*Slack/],
    [`${"sk_live_"}abcdefghijklmnop1234`, /audit-secret.*Stripe/],
    [`${"github_pat_"}${"aB3_".repeat(12)}`, /audit-secret.*GitHub/],
    ["-----BEGIN OPENSSH PRIVATE KEY-----", /audit-secret.*private key/],
    ["export API_KEY='abcdef123456'", /audit-secret.*line with a password/],
    ["postgres://leser:geheim@datenbank:5432/", /audit-secret.*address with a password/],
    ["Siehe /home/erika/texte/brief.md.", /audit-unpublishable.*\/home\/erika/],
    ['<a href="file:///srv/www/seite.html">', /audit-unpublishable.*file:\/\/\/srv/],
  ])("%s", (text, says) => {
    expect(told(text)).toEqual([expect.stringMatching(says)]);
  });
});

test("Of a list of thousands of people, twenty are told and one line that there are more", () => {
  const list = Array.from({ length: 20_000 }, (_, i) => `kunde${i}@bank.example\n`).join("");
  const lines = lookAtText("media/kunden.csv", list);
  expect(lines).toHaveLength(21);
  expect(lines.at(-1)?.message.en).toMatch(/list of people/);
});

test("What is told of a secret does not publish it once more", () => {
  const secret = `${"ghp_"}${"a1B2c3D4e5".repeat(4)}`;
  expect(told(secret).join()).not.toContain(secret.slice(0, 12));
});
