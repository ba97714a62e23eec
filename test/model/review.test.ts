import { describe, expect, test } from "vitest";
import { ownersOf, reviewsOf } from "../../src/model/review.ts";
import type { Ledger, Statement } from "../../src/model/statement.ts";
import { instant, statement } from "../support/site.ts";

const now = instant("2026-11-01T23:59");
const due = (id: string, day: string, more: Partial<Statement> = {}) =>
  statement(id, { review: { by: instant(day) }, ...more });
const ledger = (current: Statement | undefined, ...versions: readonly Statement[]): Ledger => ({
  id: (current ?? versions[0])?.id ?? "",
  url: "/x/",
  versions: current ? [current, ...versions] : versions,
  current,
});
const told = (...ledgers: readonly Ledger[]) =>
  reviewsOf({ ledgers, now }).map((review) => [review.ledger.id, review.daysLeft, review.urgency]);

describe("Reviews", () => {
  test("come by urgency, those without a day last, and equals by id", () => {
    expect(
      told(
        ledger(statement("z-ohne")),
        ledger(due("spaet", "2027-11-01")),
        ledger(due("b", "2026-10-31")),
        ledger(due("a", "2026-10-31")),
        ledger(statement("a-ohne")),
        ledger(due("heute", "2026-11-01")),
      ),
    ).toEqual([
      ["a", -1, "overdue"],
      ["b", -1, "overdue"],
      ["heute", 0, "soon"],
      ["spaet", 365, "later"],
      ["a-ohne", undefined, "unset"],
      ["z-ohne", undefined, "unset"],
    ]);
  });

  test("are soon due for thirty days", () => {
    expect(told(ledger(due("ja", "2026-12-01")), ledger(due("nein", "2026-12-02")))).toEqual([
      ["ja", 30, "soon"],
      ["nein", 31, "later"],
    ]);
  });

  test("are those of the version in force, and announced versions are named", () => {
    const next = due("werte", "2026-01-01", { effective: instant("2026-12-01") });
    const [review] = reviewsOf({ ledgers: [ledger(due("werte", "2027-01-01"), next)], now });

    expect(review).toMatchObject({ by: "2027-01-01", announced: [next], isInForce: true });
  });

  test("of what is only announced have no day yet", () => {
    const next = due("werte", "2026-01-01", { effective: instant("2026-12-01") });
    expect(reviewsOf({ ledgers: [ledger(undefined, next), ledger(undefined)], now })).toMatchObject([
      { statement: next, isInForce: false, by: undefined, urgency: "unset" },
    ]);
  });

  test("have owners, each named once", () => {
    const ledgers = [due("a", "2027-01-01", { owner: "B" }), due("b", "2027-01-02", { owner: "A" })];
    const again = [due("c", "2027-01-03", { owner: "B" }), due("d", "2027-01-04")];
    const reviews = reviewsOf({ ledgers: [...ledgers, ...again].map((each) => ledger(each)), now });

    expect(ownersOf(reviews)).toEqual(["B", "A"]);
  });
});
