/** A software bill of materials in CycloneDX 1.6. Pure. */
import { hash } from "node:crypto";
import { ascending } from "../kernel/order.ts";
import { dependenciesOf, type LockedPackage, type LockFile } from "./lock-file.ts";

/** The runtime is a package as well; it runs what the others hold. */
const runtime = /^node-(?:linux|darwin|win)-/;

/**
 * The bill of what a lock file holds, as text. The same lock file has the same bill, on every machine and whenever it is made.
 *
 * @param made - The moment to be written into it, in ISO 8601; without one, it says nothing of time.
 * @see https://cyclonedx.org/docs/1.6/json/
 */
export function billOfMaterials({ project, packages }: LockFile, made?: string): string {
  const byPath = new Map(packages.map((each) => [each.path, each]));
  const components = [...Map.groupBy(packages, purlOf)].sort(([a], [b]) => ascending(a, b));
  const own = `pkg:npm/${project.name}@${project.version}`;
  const bill = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      ...(made !== undefined && { timestamp: made }),
      lifecycles: [{ phase: "pre-build" }],
      tools: { components: [{ type: "application", name: project.name, version: project.version }] },
      component: {
        type: "application",
        "bom-ref": own,
        name: project.name,
        version: project.version,
        ...(project.description !== undefined && { description: project.description }),
        purl: own,
      },
    },
    components: components.map(([purl, places]) => component(purl, places)),
    dependencies: [
      { ref: own, dependsOn: refs(dependenciesOf(project, "", byPath)) },
      ...components.map(([ref, places]) => ({
        ref,
        dependsOn: refs(places.flatMap((each) => dependenciesOf(each, each.path, byPath))),
      })),
    ],
  };
  const { bomFormat, specVersion, ...rest } = bill;
  const whole = { bomFormat, specVersion, serialNumber: `urn:uuid:${uuidOf(JSON.stringify(bill))}`, ...rest };
  return JSON.stringify({ $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json", ...whole }, undefined, 2);
}

/** One package, however often it is installed. */
function component(purl: string, places: readonly LockedPackage[]) {
  const [{ name, version, license, integrity }] = places as [LockedPackage];
  const group = /^(@[^/]+)\/(.+)$/.exec(name);
  return {
    type: runtime.test(name) ? "platform" : "library",
    "bom-ref": purl,
    ...(group && { group: group[1] }),
    name: group?.[2] ?? name,
    version,
    scope: scopeOf(places),
    ...(integrity !== undefined && { hashes: hashesOf(integrity) }),
    ...(license !== undefined && { licenses: [licenceOf(license)] }),
    purl,
    properties: [
      ...places.map(({ path }) => ({ name: "cdx:npm:package:path", value: path })),
      ...(places.every(({ dev }) => dev) ? [{ name: "cdx:npm:package:development", value: "true" }] : []),
    ],
  };
}

/** The strongest of its places. @see https://cyclonedx.org/docs/1.6/json/#components_items_scope */
function scopeOf(places: readonly LockedPackage[]): "required" | "optional" | "excluded" {
  const used = places.filter(({ dev }) => !dev);
  if (used.length === 0) return "excluded";
  return used.some(({ optional }) => !optional) ? "required" : "optional";
}

/** @see https://github.com/package-url/purl-spec/blob/main/types-doc/npm-definition.md */
function purlOf({ name, version }: LockedPackage): string {
  return `pkg:npm/${name.split("/").map(encodeURIComponent).join("/")}@${encodeURIComponent(version)}`;
}

/** `sha512-` and Base64, as browsers and npm have it → hexadecimal. @see https://www.w3.org/TR/SRI/ */
function hashesOf(integrity: string) {
  return integrity.split(/\s+/).map((each) => {
    const [, bits = "", base64 = ""] = /^sha(\d+)-([A-Za-z0-9+/=]+)/.exec(each) ?? [];
    return { alg: bits === "1" ? "SHA-1" : `SHA-${bits}`, content: Buffer.from(base64, "base64").toString("hex") };
  });
}

/** An identifier of SPDX, an expression of several, or words. */
function licenceOf(license: string) {
  if (/ (?:OR|AND|WITH) /.test(license)) return { expression: license };
  return /^(?!UNLICENSED$)[A-Za-z0-9.+-]+$/.test(license)
    ? { license: { id: license } }
    : { license: { name: license } };
}

function refs(packages: readonly LockedPackage[]): readonly string[] {
  return [...new Set(packages.map(purlOf))].sort(ascending);
}

/** A UUID of version 8 out of the content, in place of chance. @see RFC 9562, section 5.8 */
function uuidOf(content: string): string {
  const digits = hash("sha256", content, "hex");
  const variant = ((Number.parseInt(digits[16] as string, 16) & 0x3) | 0x8).toString(16);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20, 32),
  ].join("-");
}
