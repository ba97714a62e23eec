/** Which sources are one work, and in which order works stand. */
import { describe, expect, test } from "vitest";
import { worksOf } from "../../../src/features/sources/works.ts";
import type { Source } from "../../../src/model/body.ts";
import { note, post, site } from "../../support/site.ts";

/** Each source in a post of its own, the first one in the newest. */
function works(...sources: readonly Source[]) {
  const days = sources.map((_, index) => `2024-01-${String(sources.length - index).padStart(2, "0")}`);
  return worksOf(
    site({ posts: sources.map((source, index) => post(`p${index}`, days[index] ?? "", { sources: [source] })) }),
  );
}
const shown = (...sources: readonly Source[]) =>
  works(...sources).map(({ source, entries }) => `${source.title}: ${entries.map(({ id }) => id).join(" ")}`);

describe("One work", () => {
  test("is what has one address, whatever follows its #", () => {
    expect(shown({ title: "A", url: "https://a.example/x#1" }, { title: "B", url: "https://a.example/x" })).toEqual([
      "A: p0 p1",
    ]);
  });

  test("is what has title and author in common, however they are spelt", () => {
    expect(
      shown({ title: "Geld", author: "Ida" }, { title: "geld", author: "IDA" }, { title: "Geld", author: "Ole" }),
    ).toEqual(["Geld: p0 p1", "Geld: p2"]);
  });

  test("may be known by several addresses", () => {
    expect(
      shown(
        { title: "Geld", author: "Ida", url: "https://a.example/" },
        { title: "Geld", author: "Ida", url: "https://b.example/" },
        { title: "Ganz anders", url: "https://b.example/" },
      ),
    ).toEqual(["Geld: p0 p1 p2"]);
  });

  test("is not the edition of another day", () => {
    expect(shown({ title: "Bericht", date: "2023-01-01" }, { title: "Bericht", date: "2024-01-01" })).toEqual([
      "Bericht: p0",
      "Bericht: p1",
    ]);
  });

  test("may have a day that only one of its citations names", () => {
    const [work] = works({ title: "Bericht" }, { title: "Bericht", date: "2024-01-01" });
    expect(work?.source).toEqual({ title: "Bericht", date: "2024-01-01" });
  });

  test("is described as its newest citation does, and as others do where that one is silent", () => {
    const [work, ...others] = works(
      { title: "Neuer Titel", url: "https://a.example/" },
      { title: "Alter Titel", url: "https://a.example/", author: "Ida", archive: "https://b.example/" },
    );
    expect(others).toEqual([]);
    expect(work?.source).toEqual({
      title: "Neuer Titel",
      url: "https://a.example/",
      author: "Ida",
      archive: "https://b.example/",
    });
  });

  test("names an entry once that cites it twice", () => {
    const source = { title: "A", url: "https://a.example/" };
    const twice = site({
      posts: [post("p", "2024-01-01", { sources: [source, { ...source, url: "https://a.example/#2" }] })],
    });
    expect(worksOf(twice)[0]?.entries).toHaveLength(1);
  });
});

test("Works stand as in a bibliography: by author, or by title where nobody is named", () => {
  expect(
    works({ title: "Zebra" }, { title: "Öl", author: "Bär" }, { title: "Affe", author: "Bär" }, { title: "Ärger" }).map(
      ({ source }) => source.title,
    ),
  ).toEqual(["Ärger", "Affe", "Öl", "Zebra"]);
});

test("Posts and notes are there, expired ones are not", () => {
  const sources = [{ title: "A" }];
  const of = site({
    posts: [post("p", "2024-01-01", { sources }), post("alt", "2023-01-01", { sources, status: "expired" })],
    notes: [note("n", "2024-01-02", { sources })],
  });
  expect(worksOf(of)[0]?.entries.map(({ id }) => id)).toEqual(["n", "p"]);
});

test("The cost grows with the sources, even where every one is bound to the next", () => {
  const chain = (length: number) =>
    site({
      posts: Array.from({ length }, (_, index) =>
        post(`p${index}`, "2024-01-01", {
          sources: [
            { title: `T${index}`, url: `https://a.example/${index}` },
            { title: `T${index}`, url: `https://a.example/${index + 1}` },
          ],
        }),
      ),
    });
  const long = chain(20_000);
  const began = performance.now();
  expect(worksOf(long)).toHaveLength(1);
  // Each merger moving the larger half would take minutes.
  expect(performance.now() - began).toBeLessThan(5_000);
});
