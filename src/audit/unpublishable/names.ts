/** What no published folder should hold, by name. Pure. */
import type { Wording } from "../../kernel/problem.ts";
import { telling, wholeFile } from "../fault.ts";
import type { Fault } from "../published.ts";

const error = telling("audit-unpublishable", "error");
const warning = telling("audit-unpublishable", "warning");

/** The most that file systems take, in bytes. */
const longest = { name: 255, path: 1_024 } as const;

interface Kind {
  readonly is: RegExp;
  readonly why: Wording;
}

/** By the name alone, in lower case; the first that fits. */
const kinds: readonly Kind[] = [
  {
    is: /^(?:thumbs\.db|desktop\.ini|\.ds_store|\.directory|ehthumbs\.db)$|^\._/,
    why: says("eine Datei des Betriebssystems", "a file of the operating system"),
  },
  {
    is: /~$|^#.*#$|\.(?:bak|swp|swo|orig|rej|tmp|temp|old|save|kate-swp|part|crdownload)$|^~\$|\(kopie\)|\bcopy\)/,
    why: says("ein Rest eines Programms", "something that a program left behind"),
  },
  {
    is: /^\.env(?:\.|$)|^\.(?:npmrc|netrc|htpasswd|pgpass|git-credentials)$/,
    why: says("eine Datei mit Zugangsdaten", "a file with credentials"),
  },
  {
    is: /^id_(?:rsa|dsa|ecdsa|ed25519)$|\.(?:pem|key|p12|pfx|jks|keystore|kdbx|ppk|ovpn)$/,
    why: says("ein Schlüssel", "a key"),
  },
  { is: /\.(?:sqlite3?|db|mdb|accdb|sql|dump|bson)$/, why: says("eine Datenbank", "a database") },
  {
    is: /^(?:package(?:-lock)?\.json|yarn\.lock|pnpm-lock\.yaml|tsconfig\.json|makefile|dockerfile|composer\.(?:json|lock))$/,
    why: says("eine Datei des Projekts", "a file of the project"),
  },
  {
    is: /\.(?:md|markdown|njk|liquid|ts|tsx|mts|scss|less|map|ya?ml|toml|php|py|rb|sh|ps1|bat|lock|psd|xcf|ai)$/,
    why: says("eine Quelle", "a source"),
  },
  { is: /\.(?:log|pid|sock)$/, why: says("ein Protokoll", "a log") },
  { is: /^\./, why: says("eine versteckte Datei", "a hidden file") },
];

const archive = /\.(?:zip|tar|tgz|tbz2?|txz|7z|rar|bz2|xz|gz|zst|br|jar|war|iso)$/;

/** What is wrong with a path. @param isCompanion - Whether it is another file made smaller for its way. */
export function nameFaults(path: string, size: number, isCompanion: boolean): readonly Fault[] {
  const parts = path.split("/");
  const name = parts.at(-1) as string;
  const place = wholeFile(path);
  const kind = kindOf(parts);
  if (kind) return [error(place, kind)];
  if (archive.test(name.toLowerCase()) && !isCompanion) return [warning(place, packed)];
  if (!/^[a-z0-9._/-]+$/.test(path)) return [error(place, oddName)];
  if (Buffer.byteLength(name) > longest.name || Buffer.byteLength(path) > longest.path) return [error(place, tooLong)];
  return size === 0 && name !== "_redirects" ? [error(place, empty)] : [];
}

function kindOf(parts: readonly string[]): Wording | undefined {
  const name = (parts.at(-1) as string).toLowerCase();
  const known = kinds.find(({ is }) => is.test(name));
  if (known) return known.why;
  const hidden = parts.slice(0, -1).find((part, i) => part.startsWith(".") && !(i === 0 && part === ".well-known"));
  if (hidden !== undefined)
    return says(`etwas aus dem versteckten Ordner ${hidden}`, `something of the hidden folder ${hidden}`);
  const isPrivate = parts.some(
    (part, i) =>
      part.startsWith("_") && !(i === 0 && parts.length === 1 && /^_(?:headers|redirects|routes\.json)$/.test(part)),
  );
  return isPrivate
    ? says(
        "etwas, das mit _ beginnt und damit nicht veröffentlicht werden soll,",
        "something that begins with _ and so is not to be published",
      )
    : undefined;
}

function says(de: string, en: string): Wording {
  return {
    de: `ist ${de} und gehört nicht auf die Website. Löschen Sie es, und bauen Sie neu.`.replace(",,", ","),
    en: `is ${en}, which does not belong on the site. Delete it, and build again.`,
  };
}

const packed: Wording = {
  de: "ist ein Archiv; was darin steckt, hat niemand geprüft. Bieten Sie die Dateien einzeln an.",
  en: "is an archive; nobody has checked what is inside. Offer the files one by one.",
};
const oddName: Wording = {
  de: "hat einen Namen mit Großbuchstaben, Leerzeichen, Umlauten oder anderen Zeichen, die nicht jeder Server gleich behandelt.",
  en: "has a name with capitals, blanks, umlauts or other signs that not every server treats alike.",
};
const tooLong: Wording = {
  de: `hat einen zu langen Namen; erlaubt sind ${longest.name} Bytes je Name und ${longest.path} je Pfad.`,
  en: `has too long a name; ${longest.name} bytes for a name and ${longest.path} for a path are allowed.`,
};
const empty: Wording = { de: "ist leer.", en: "is empty." };
