/** What is wrong with things that lie where files of content belong. */
import type { Mistake } from "./finding.ts";

export const place = { severity: "error", rule: "place" } as const;

export const oddName: Mistake = {
  ...place,
  message: {
    de: "gefunden: ein Steuerzeichen im Namen der Datei, das kein Mensch sehen kann.",
    en: "found a control character in the name of the file, which nobody can see.",
  },
  like: "media/haus.jpg",
};

export const notUtf8: Mistake = {
  ...place,
  message: {
    de: "gefunden: ein Name, der nicht in UTF-8 geschrieben ist.",
    en: "found a name that is not written in UTF-8.",
  },
  like: "media/gruenes-haus.jpg",
};

export const link: Mistake = {
  ...place,
  message: {
    de: "gefunden: eine symbolische Verknüpfung; ihr folgen wir nicht, weil sie aus dem Ordner hinausführen kann.",
    en: "found a symbolic link, which is not followed, because it can lead out of the folder.",
  },
  like: { de: "eine Kopie der Datei", en: "a copy of the file" },
};

export const special: Mistake = {
  ...place,
  message: {
    de: "gefunden: ein Gerät oder eine Pipe, das ist keine gewöhnliche Datei.",
    en: "found a device or a pipe, which is not a plain file.",
  },
  like: { de: "eine gewöhnliche Datei", en: "a plain file" },
};

/** What has no readers but its owner, or some other user than ours. */
export const locked: Mistake = {
  ...place,
  message: {
    de: "gefunden: eine Datei, die wir nicht lesen dürfen.",
    en: "found a file that we are not allowed to read.",
  },
  like: { de: "eine Datei, die alle lesen dürfen: chmod a+r", en: "a file that everybody may read: chmod a+r" },
};

export const lockedFolder: Mistake = {
  ...place,
  message: {
    de: "gefunden: ein Ordner, den wir nicht öffnen dürfen.",
    en: "found a folder that we are not allowed to open.",
  },
  like: { de: "ein Ordner, den alle öffnen dürfen: chmod a+rx", en: "a folder that everybody may open: chmod a+rx" },
};

/** Whether something is there and may not be looked at. */
export function isForbidden(error: unknown): boolean {
  return ["EACCES", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "");
}
