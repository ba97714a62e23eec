/** What is left of a style sheet when nobody has to read it. */
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packed } from "../src/packed-style.ts";
import { startBrowser } from "./support/browser.ts";

/** Browsers tell values with variables in them as they were written. */
function spaced(rule: string): string {
  return rule.replace(/\s*,\s*/g, ", ").replace(/\s+/g, " ");
}

describe("A packed style sheet", () => {
  test("has neither comments nor white space that means nothing", () => {
    expect(packed("/* Why. */\na > b,\na  b {\n  color: red; /* no } end */\n  margin: 0 auto;\n}\n\n")).toBe(
      "a > b,a b{color:red;margin:0 auto}",
    );
  });

  test("keeps what stands between quotation marks, and the spaces of selectors and values", () => {
    const style = `a::after{content:" { /* ; */ } \\" ,  x"}b :hover{inset:calc(1px + 2px) -1px}`;
    expect(packed(style)).toBe(style);
  });

  describe("means the same to a browser", () => {
    let browser: Awaited<ReturnType<typeof startBrowser>>;
    beforeAll(async () => {
      browser = await startBrowser();
    });
    afterAll(() => browser.close());

    test.each(
      readdirSync("layouts/styles", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".css")),
    )("%s", async (name) => {
      const style = readFileSync(`layouts/styles/${name}`, "utf8");
      const page = await browser.newPage();
      const rulesOf = (text: string): Promise<readonly string[]> =>
        page.evaluate(
          `(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(text)}); return [...sheet.cssRules].map(({ cssText }) => cssText); })()`,
        );
      const rules = await rulesOf(style);
      expect(rules.length).toBeGreaterThan(0);
      expect((await rulesOf(packed(style))).map(spaced)).toEqual(rules.map(spaced));
      await page.close();
    });
  });
});
