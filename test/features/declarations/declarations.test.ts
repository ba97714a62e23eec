import { describe, expect, test } from "vitest";
import { declarations } from "../../../src/features/declarations/declarations.ts";
import { rendered } from "../../support/pages.ts";
import { ledger, settings, site, statement } from "../../support/site.ts";
import { faults } from "../../support/validity.ts";

const pageOf = (of: Parameters<typeof declarations.pages>[0]) => rendered(declarations, of, "/erklaerungen/");
const hrefsIn = (markup: string) =>
  Array.from(markup.matchAll(/<(?:li|h3)[^>]*><a href="([^"]+)"/g), ([, href]) => href);
const mainOf = (page: string) => page.slice(page.indexOf("<main"), page.indexOf("</main>"));

describe("the page of all statements", () => {
  test("answers and is valid while there are none", async () => {
    const page = pageOf(site());
    expect(page).toContain("Noch keine Erklärungen.");
    expect(page).not.toContain("Letzte Änderungen");
    expect(await faults(page)).toEqual([]);
  });

  test("lists statements by title, whether they have versions or not, and what is announced only", async () => {
    const werte = statement("werte", { title: "Ändern" });
    const of = site({
      ledgers: [
        ledger("b", ["2024-05-01"], "2024-05-01", () => ({ title: "Zinsen" })),
        ledger("bald", ["2030-05-01", "2031-01-01"], undefined, () => ({ title: "Bald" })),
        { id: "werte", url: "/werte/", versions: [werte], current: werte },
      ],
    });
    const page = pageOf(of);
    const [list = ""] = mainOf(page).split("Letzte Änderungen");
    expect(hrefsIn(list)).toEqual(["/werte/", "/bald/", "/b/"]);
    expect(list).toContain('Gilt seit <time datetime="2024-05-01">');
    expect(list).toContain('Gilt vom <time datetime="2030-05-01">');
    expect(await faults(page)).toEqual([]);
  });

  test("tells the twenty latest changes of all, the newest first, those of one day by statement", () => {
    const days = Array.from({ length: 15 }, (_, index) => `2024-01-${String(index + 1).padStart(2, "0")}`);
    const of = site({ ledgers: [ledger("b", days, "2024-01-15"), ledger("a", days, "2024-01-15")] });
    const [, changes = ""] = mainOf(pageOf(of)).split("Letzte Änderungen");
    const links = hrefsIn(changes);
    expect(links).toHaveLength(20);
    expect(links.slice(0, 3)).toEqual([
      "/a/fassungen/2024-01-15/",
      "/b/fassungen/2024-01-15/",
      "/a/fassungen/2024-01-14/",
    ]);
  });

  test("tells search engines of the last day on which something changed, which never lies ahead", () => {
    const of = site({ ledgers: [ledger("a", ["2024-01-01", "2025-01-01", "2030-01-01"], "2025-01-01")] });
    expect(declarations.pages(of, [])[0]?.listed?.changed?.day).toBe("2025-01-01");
    expect(declarations.pages(site(), [])[0]?.listed).toEqual({ changed: undefined });
  });

  test("prints hostile words as words", () => {
    const hostile = `"><script>alert(1)</script>`;
    const of = site({
      ledgers: [ledger("a", ["2024-01-01"], "2024-01-01", () => ({ title: hostile, changes: hostile }))],
    });
    expect(pageOf(of)).not.toContain("<script>alert");
  });

  test("has a key that changes with a title, a state and a change, and with nothing else", () => {
    const keyOf = (inForce: string | undefined, title = "Regeln") => {
      const of = site({
        ledgers: [ledger("a", ["2024-01-01", "2025-01-01"], inForce, () => ({ title, digest: title }))],
      });
      const [page] = declarations.pages(of, []);
      return page && "key" in page ? page.key : undefined;
    };
    const all = [keyOf("2024-01-01"), keyOf("2025-01-01"), keyOf(undefined), keyOf("2024-01-01", "Neu")];
    expect(new Set(all).size).toBe(4);
    expect(keyOf("2024-01-01")).toBe(all[0]);
  });

  test("keeps the sub-path and speaks English on an English site", () => {
    const english = settings({ language: "en", interface: "en", base: "/bank", url: "https://example.org/bank/" });
    expect(rendered(declarations, site({ settings: english }), "/bank/statements/")).toContain("No statements yet.");
  });
});
