/** Which licences packages may have. Pure. */
import type { LockedPackage } from "./lock-file.ts";

/** They ask for no more than that their words are kept. SPDX identifiers. @see https://spdx.org/licenses/ */
const permissive = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "PSF-2.0",
  "Python-2.0",
]);

interface Exception {
  readonly licence: string;
  readonly packages: RegExp;
  readonly isDevOnly?: boolean;
}

/** Licences that ask for more, each for those packages only of which somebody has thought what that means. */
const exceptions: readonly Exception[] = [
  // libvips, loaded as a library of its own and not changed. Nothing of it is in what is published.
  { licence: "LGPL-3.0-or-later", packages: /^@img\/sharp-/ },
  // The fonts, which are published: their licence allows that.
  { licence: "OFL-1.1", packages: /^@expo-google-fonts\/source-serif-4$/ },
  // Tools for whoever works on Klartext, not changed and not passed on.
  { licence: "MPL-2.0", packages: /^(?:axe-core|ical\.js|lightningcss(?:-[a-z0-9-]+)?)$/, isDevOnly: true },
];

/**
 * Whether a package may be used.
 *
 * @returns `false` for a licence that is missing, unknown here, or too involved to be read.
 * @see https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */
export function isAllowed({ name, license, dev }: Pick<LockedPackage, "name" | "license" | "dev">): boolean {
  const expression = (license ?? "").trim().replace(/^\(([^()]*)\)$/, "$1");
  const isRight = (licence: string) =>
    permissive.has(licence) ||
    exceptions.some(
      (each) => each.licence === licence && each.packages.test(name) && (dev === true || !each.isDevOnly),
    );
  return expression.split(" OR ").some((choice) => choice.split(" AND ").every((licence) => isRight(licence.trim())));
}
