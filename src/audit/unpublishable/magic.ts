/** What a file is, whatever its name says. Pure. */
import type { Wording } from "../../kernel/problem.ts";
import { telling, wholeFile } from "../fault.ts";
import type { Fault } from "../published.ts";

const error = telling("audit-unpublishable", "error");

/** How many bytes of a file `magicFaults` looks at. */
export const magicBytes = 16;

/** First bytes, which names may have them, and what it is. */
const kinds: readonly { readonly begins: string; readonly allowed: RegExp; readonly is: Wording }[] = [
  { begins: "SQLite format 3\0", allowed: /$^/, is: { de: "eine Datenbank (SQLite)", en: "a database (SQLite)" } },
  {
    begins: "\x03\xd9\xa2\x9a",
    allowed: /$^/,
    is: { de: "eine Sammlung von Passwörtern (KeePass)", en: "a collection of passwords (KeePass)" },
  },
  {
    begins: "PK\x03\x04",
    allowed: /\.(?:zip|docx|xlsx|pptx|od[tspg]|epub|jar|war)$/,
    is: { de: "ein ZIP-Archiv", en: "a ZIP archive" },
  },
  { begins: "\x1f\x8b", allowed: /\.(?:gz|tgz|pf_\w+|pagefind)$/, is: { de: "ein gzip-Archiv", en: "a gzip archive" } },
  { begins: "7z\xbc\xaf\x27\x1c", allowed: /\.7z$/, is: { de: "ein 7z-Archiv", en: "a 7z archive" } },
  { begins: "Rar!\x1a\x07", allowed: /\.rar$/, is: { de: "ein RAR-Archiv", en: "a RAR archive" } },
  { begins: "\x7fELF", allowed: /$^/, is: { de: "ein Programm", en: "a program" } },
  { begins: "MZ", allowed: /$^/, is: { de: "ein Programm", en: "a program" } },
  {
    begins: "\xd0\xcf\x11\xe0",
    allowed: /\.(?:doc|xls|ppt)$/,
    is: { de: "eine alte Office-Datei", en: "an old office file" },
  },
];

/** @param head - The first bytes of the file. */
export function magicFaults(path: string, head: Buffer): readonly Fault[] {
  const bytes = head.toString("latin1", 0, magicBytes);
  const kind = kinds.find(({ begins, allowed }) => bytes.startsWith(begins) && !allowed.test(path));
  if (!kind) return [];
  const { de, en } = kind.is;
  return [
    error(wholeFile(path), {
      de: `ist in Wahrheit ${de}, auch wenn der Name anderes sagt.`,
      en: `is really ${en}, whatever its name says.`,
    }),
  ];
}
