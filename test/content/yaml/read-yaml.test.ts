import { describe, expect, test } from "vitest";
import { Literal, type PlainRecord } from "../../../src/content/yaml/data.ts";
import { readYaml } from "../../../src/content/yaml/read-yaml.ts";

function value(text: string): PlainRecord {
  const { data, mistakes } = readYaml(text, 1);
  expect(mistakes).toEqual([]);
  return data?.value as PlainRecord;
}

describe("YAML", () => {
  test("leaves dates the text that the editor wrote", () => {
    expect(value("date: 2024-02-30\nwhen: 2001-12-14t21:59:43.10-05:00")).toMatchObject({
      date: "2024-02-30",
      when: "2001-12-14t21:59:43.10-05:00",
    });
  });

  test("knows no yes and no, only true and false, as version 1.2 has it", () => {
    expect(value("a: yes\nb: no\nc: on")).toMatchObject({ a: "yes", b: "no", c: "on" });
    expect(value("a: true")["a"]).toEqual(new Literal(true, "true"));
  });

  test("remembers how a number was written", () => {
    expect(value("a: 1.10\nb: 007\nc: 0x1F")).toMatchObject({
      a: { written: "1.10" },
      b: { written: "007" },
      c: { written: "0x1F" },
    });
  });

  test("knows where every key, value and item stands", () => {
    const text = "title: A\ntags:\n  - B\n  -  C\nsource: { title: D,\n  url: E }\nleer:\n";
    const place = (path: (string | number)[], part: "key" | "value" = "value") =>
      readYaml(text, 2).data?.positionOf(path, part);

    expect(place(["title"])).toEqual({ line: 2, column: 8 });
    expect(place(["tags", 1])).toEqual({ line: 5, column: 6 });
    expect(place(["source", "url"], "key")).toEqual({ line: 7, column: 3 });
    expect(place(["source", "url"])).toEqual({ line: 7, column: 8 });
    expect(place(["leer"])).toEqual({ line: 8, column: 1 });
    expect(place(["source", "fehlt"])).toEqual({ line: 6, column: 9 });
  });

  test("means the last of two equal keys, as it takes its value", () => {
    const { data, mistakes } = readYaml("a: 1\nb: 2\na: x", 1);

    expect(data?.value).toMatchObject({ a: "x" });
    expect(data?.positionOf(["a"], "value")).toEqual({ line: 3, column: 4 });
    expect(mistakes.map(({ position }) => position.line)).toEqual([3]);
  });

  test("counts columns in UTF-16 units, as editors do", () => {
    expect(readYaml('title: "😀", b', 1).mistakes[0]?.position).toEqual({ line: 1, column: 12 });
  });

  test.each([
    ["a bomb of aliases", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]"],
    ["brackets without end", `a: ${"[".repeat(5000)}`],
    ["nested lists without need", `a: ${"[".repeat(30)}${"]".repeat(30)}`],
    ["a function", "a: !!js/function 'function () {}'"],
    ["binary data", "a: !!binary YQ=="],
    ["a second document", "a: 1\n...\nb: 2"],
  ])("refuses %s", (_, text) => {
    expect(readYaml(text, 1).mistakes.length).toBeGreaterThan(0);
  });

  test("gives records no prototype that a key could reach", () => {
    expect(Object.getPrototypeOf(value("a: { b: c }\nd: 1"))).toBeNull();
    expect(Object.entries(value("__proto__: { admin: yes }\nconstructor: 1") as object)).toHaveLength(2);
  });
});
