/** Names that some file systems take for the same. Pure. */
import type { ContentFile } from "./files.ts";
import { type Report, startOf } from "./finding.ts";

/** Refuses files whose paths differ only by case or by how umlauts are composed. @see Unicode Annex 15 */
export function refuseTwins(files: readonly ContentFile[], report: Report): void {
  const first = new Map<string, ContentFile>();
  for (const each of files) {
    const key = each.path.normalize("NFC").toLowerCase();
    const twin = first.get(key);
    if (twin === undefined) first.set(key, each);
    else report({ ...startOf(each.file), severity: "error", rule: "place", ...alike(each, twin) });
  }
}

function alike(one: ContentFile, other: ContentFile) {
  const isComposedDifferently = one.path.normalize("NFC") === other.path.normalize("NFC");
  const difference = isComposedDifferently
    ? { de: "nur darin, wie die Umlaute zusammengesetzt sind", en: "only by how their umlauts are composed" }
    : { de: "nur durch große und kleine Buchstaben", en: "only by upper and lower case" };
  return {
    message: {
      de: `dieser Name unterscheidet sich von ${other.file} ${difference.de}.`,
      en: `this name differs from ${other.file} ${difference.en}.`,
    },
    like: otherName(one.file),
  };
}

function otherName(file: string): string {
  return file
    .replace(/(\.[^./]*)?$/, "-2$1")
    .toLowerCase()
    .normalize("NFC");
}
