/** The headers of every file of the sample site before those who judge headers. */
import { CspEvaluator } from "csp_evaluator";
import { Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { beforeAll, describe, expect, test } from "vitest";
import { hostReading, otherHostReading } from "../../support/headers.ts";
import { observatory } from "../../support/observatory.ts";
import { sampleSite } from "../../support/sample-site.ts";

let files: readonly (readonly [address: string, text: string])[];
let rules: string;

beforeAll(async () => {
  const site = await sampleSite();
  rules = site["_headers"] ?? "";
  files = Object.entries(site).map(([path, text]) => [`/${path.replace(/(^|\/)index\.html$/, "$1")}`, text]);
  expect(files.length).toBeGreaterThan(80);
});

function findings(policy: string) {
  return new CspEvaluator(new CspParser(policy).csp).evaluate();
}

const isGrave = (severity: Severity) => [Severity.HIGH, Severity.SYNTAX, Severity.MEDIUM].includes(severity);

describe("Google's CSP Evaluator", () => {
  test("finds nothing of high or medium severity in the policy of any file", () => {
    const policies = new Set(files.map(([address]) => hostReading(rules)(address)["Content-Security-Policy"] ?? ""));
    const grave = [...policies].flatMap((policy) => findings(policy).filter(({ severity }) => isGrave(severity)));
    expect(grave).toEqual([]);
    expect(policies.size).toBeGreaterThan(0);
  });

  test.each([
    "",
    "default-src *",
    "script-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'",
    "script-src 'self'",
  ])("finds fault with the policy %j", (policy) => {
    expect(findings(policy).some(({ severity }) => isGrave(severity))).toBe(true);
  });
});

describe("MDN's HTTP Observatory", () => {
  test("gives every page 130 points, which is an A+", () => {
    const pages = files.filter(([address]) => address.endsWith("/") || address.endsWith(".html"));
    for (const [address, page] of pages)
      expect([address, observatory(hostReading(rules)(address), page).score]).toEqual([address, 130]);
    expect(pages.length).toBeGreaterThan(50);
  });

  test.each([
    [{}, 30],
    [{ "Content-Security-Policy": "default-src 'self'" }, 55],
    [{ "Strict-Transport-Security": "max-age=60", "X-Frame-Options": "DENY", "X-Content-Type-Options": "nosniff" }, 65],
  ])("gives a page with the headers %j less", (headers, score) => {
    expect(observatory(headers, "<script src='/a.js'></script>").score).toBe(score);
  });
});

test("Netlify and Cloudflare send the same headers with every file", () => {
  for (const [address] of files)
    expect([address, otherHostReading(rules)(address)]).toEqual([address, hostReading(rules)(address)]);
});
