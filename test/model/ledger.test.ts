import { describe, expect, test } from "vitest";
import { announcedIn, hasVersions, ledgerAt, shownOf, standingsOf, versionsSoFar } from "../../src/model/ledger.ts";
import { ledger, site, statement } from "../support/site.ts";

const days = ["2024-05-01", "2026-03-01", "2027-07-01"];
const told = (inForce: string | undefined, of = days) =>
  standingsOf(ledger("regeln", of, inForce)).map(
    ({ version, state, until }) => `${version.effective.day} ${state} ${until}`,
  );

describe("The versions of a statement", () => {
  test("are over, in force or announced, each until the day before the next", () => {
    expect(told("2026-03-01")).toEqual([
      "2024-05-01 earlier 2026-02-28",
      "2026-03-01 inForce 2027-06-30",
      "2027-07-01 announced undefined",
    ]);
  });

  test("are all announced before the first day, and all but one over after the last", () => {
    expect(told(undefined).map((each) => each.split(" ")[1])).toEqual(["announced", "announced", "announced"]);
    expect(told("2027-07-01").map((each) => each.split(" ")[1])).toEqual(["earlier", "earlier", "inForce"]);
  });

  test("know their neighbours", () => {
    const [first, second, third] = standingsOf(ledger("regeln", days, "2026-03-01"));
    expect([first?.previous, first?.next?.permalink]).toEqual([undefined, "/regeln/fassungen/2026-03-01/"]);
    expect([second?.previous?.permalink, second?.next?.permalink]).toEqual([
      "/regeln/fassungen/2024-05-01/",
      "/regeln/fassungen/2027-07-01/",
    ]);
    expect(third?.next).toBeUndefined();
  });

  test("so far leave out what is announced, the newest first", () => {
    const soFar = (inForce?: string) =>
      versionsSoFar(ledger("regeln", days, inForce)).map(({ effective }) => effective.day);
    expect(soFar("2026-03-01")).toEqual(["2026-03-01", "2024-05-01"]);
    expect(soFar()).toEqual([]);
  });

  test("the next one announced is the one that comes first", () => {
    expect(announcedIn(ledger("regeln", days, "2024-05-01"))?.effective.day).toBe("2026-03-01");
    expect(announcedIn(ledger("regeln", days, undefined))?.effective.day).toBe("2024-05-01");
    expect(announcedIn(ledger("regeln", days, "2027-07-01"))).toBeUndefined();
  });

  test("a statement without days has none, and is shown all the same", () => {
    const current = statement("werte");
    const alone = { id: "werte", url: "/werte/", versions: [current], current };
    expect([standingsOf(alone), versionsSoFar(alone), hasVersions(alone)]).toEqual([[], [], false]);
    expect(shownOf(alone)).toBe(current);
  });

  test("are known by the one in force or, before that, by the first; by none where mistakes have left none", () => {
    expect(shownOf(ledger("regeln", days, "2026-03-01"))?.effective?.day).toBe("2026-03-01");
    expect(shownOf(ledger("regeln", days, undefined))?.effective?.day).toBe("2024-05-01");
    expect(shownOf(ledger("regeln", [], undefined))).toBeUndefined();
  });

  test("are found by the address of their statement", () => {
    const of = site({ ledgers: [ledger("regeln", days, "2026-03-01")] });
    expect(ledgerAt(of, { url: "/regeln/" })?.id).toBe("regeln");
    expect(ledgerAt(of, { url: "/werte/" })).toBeUndefined();
  });
});
