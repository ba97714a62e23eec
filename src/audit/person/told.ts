/** What a file can tell of people beside what it shows, and how that is said. Pure. */
import type { Wording } from "../../kernel/problem.ts";

/** `other`: something of which nobody knows what it is. */
export type Told = "place" | "camera" | "serial" | "author" | "time" | "path" | "program" | "other";

const words: Readonly<Record<Told, Wording>> = {
  place: { de: "wo das Bild entstand (GPS)", en: "where it was taken (GPS)" },
  camera: { de: "womit (Kamera)", en: "with what (camera)" },
  serial: { de: "die Seriennummer des Geräts", en: "the serial number of the device" },
  author: { de: "von wem", en: "by whom" },
  time: { de: "wann", en: "when" },
  path: { de: "einen Pfad auf einem Rechner", en: "a path on a machine" },
  program: { de: "mit welchem Programm", en: "with which program" },
  other: { de: "weitere Angaben (EXIF, XMP oder IPTC)", en: "other particulars (EXIF, XMP or IPTC)" },
};

const order = Object.keys(words) as readonly Told[];

/** One sentence about everything that a file tells. */
export function sayAll(told: ReadonlySet<Told>): Wording {
  const list = order.filter((each) => told.has(each)).map((each) => words[each]);
  return {
    de: `verrät ${list.map(({ de }) => de).join(", ")}. Entfernen Sie diese Angaben; Bilder aus media/ reinigt der Build.`,
    en: `tells ${list.map(({ en }) => en).join(", ")}. Remove these particulars; the build cleans pictures of media/.`,
  };
}
