/** What is wrong with things that lie where files of content belong. Data. */
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
