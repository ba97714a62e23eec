/** What the site's own files hold. */
import { describe, expect, test } from "vitest";
import { assetsAt } from "../src/assets.ts";
import { urlsOf } from "../src/model/urls.ts";
import { settings } from "./support/site.ts";

const madeOf = (accent: string) => assetsAt(urlsOf(settings()), { accent });
const claret = madeOf("#7a1f3d");

describe("With another accent", () => {
  test("style sheet and icon have another colour and another name, the script has neither", () => {
    const green = madeOf("#00564c");
    expect(claret.style.url).not.toBe(green.style.url);
    expect(claret.icon.url).not.toBe(green.icon.url);
    expect(claret.script).toEqual(green.script);
    expect(claret.style.text).toContain("--accent:#7a1f3d");
    expect(claret.style.text).not.toContain("#00564c");
    expect(claret.icon.text).toContain('fill="#7a1f3d"');
  });
});

describe("The style sheet", () => {
  test("names every colour that its rules use, for light, dark and paper", () => {
    const { text } = claret.style;
    const [light, dark, paper, ...rest] = [...text.matchAll(/:root\{([^}]*)\}/g)].map(([, rules = ""]) => rules);
    const used = [...text.matchAll(/var\((--[a-z-]+)\)/g)].map(([, name = ""]) => name);
    const ownRules = rest.join(";") + text.replaceAll(/:root\{[^}]*\}/g, "");
    const others = new Set([...ownRules.matchAll(/(?:^|[{;])(--[a-z-]+):/g)].map(([, name]) => name));
    const colours = [...new Set(used)].filter((name) => !others.has(name));
    expect(colours).toContain("--on-stage");
    for (const scheme of [light, dark, paper]) {
      expect(colours.filter((name) => !scheme?.includes(`${name}:#`))).toEqual([]);
    }
  });

  test("has no comments, which are for those who write it", () => {
    expect(claret.style.text).not.toContain("/*");
  });

  test("is the same every time", () => {
    expect(madeOf("#7a1f3d")).toEqual(claret);
  });
});

describe("The script", () => {
  test("holds all that pages do, in no more than 3 KiB and without the comments", () => {
    const { text } = claret.script;
    expect(text).toContain("data-close");
    expect(text).toContain("data-frame");
    expect(text).not.toMatch(/\/\*\*(?! @type)|^\s*\/\//m);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(3 * 1024);
  });
});
