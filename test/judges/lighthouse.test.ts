/**
 * Lighthouse gives every kind of page full marks for its practices and for being found. For accessibility it asks axe, as
 * `barriers.test.ts` does more thoroughly, and its marks for speed depend on this machine: `npm run lighthouse` has all four.
 */
import { describe, expect, test } from "vitest";
import { debugging, verdict, waivedFor } from "../support/lighthouse.ts";
import { pageTypes } from "../support/page-types.ts";
import { stage } from "./stage.ts";

const { port, argument } = await debugging();
const running = await stage([argument]);
const { pages } = running.site;

describe("Lighthouse", () => {
  test.each(pageTypes(pages))("gives %s 100 for best practices and being found", async (path) => {
    const categories = ["best-practices", "seo"] as const;
    const waived = waivedFor(pages.get(path) ?? "");
    const { scores, faults } = await verdict(running.origin + path, port, categories, waived);
    expect(faults).toEqual([]);
    expect(scores).toEqual({ "best-practices": 100, seo: 100 });
  });

  test("has nothing waived for pages that search engines may list", () => {
    const waived = [...pages].filter(([, page]) => waivedFor(page).length > 0).map(([path]) => path);
    expect(waived).toEqual(["/404.html", "/dialog/antwort/", "/dialog/danke/", "/dialog/pause/"]);
  });
});
