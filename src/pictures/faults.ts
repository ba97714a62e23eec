/** What can be wrong with a picture, in words. Pure. */
import type { Problem, Wording } from "../kernel/problem.ts";

/** What keeps a picture from being published as one. */
export class Fault extends Error {
  readonly wording: Wording;
  readonly like: Wording;

  constructor(wording: Wording, like: Wording = saveAgain) {
    super(wording.en);
    this.wording = wording;
    this.like = like;
  }
}

/** A file that is called like a picture and holds something else, which nothing in it can betray: it stays as it is. */
export class NoPicture extends Fault {}

const saveAgain: Wording = {
  de: "im Bildprogramm öffnen und neu als JPEG speichern: media/haus.jpg",
  en: "open it in a program for pictures and save it as JPEG again: media/house.jpg",
};

/** A picture may not hold more, because somebody has to hold all of them in memory at once. */
export const mostPixels = 100_000_000;

export const unreadable = () =>
  new Fault({
    de: "dieses Bild ist beschädigt.",
    en: "this picture is damaged.",
  });

export const noPicture = () =>
  new NoPicture({
    de: "diese Datei heißt wie ein Bild, enthält aber keines; Leser sehen nur den Alternativtext.",
    en: "this file is called like a picture and holds none; readers see its alternative text only.",
  });

export const tooLarge = (width: number, height: number) =>
  new Fault(
    {
      de: `dieses Bild hat ${width} × ${height} Bildpunkte; mehr als ${mostPixels / 1e6} Millionen verarbeiten wir nicht.`,
      en: `this picture has ${width} × ${height} pixels; more than ${mostPixels / 1e6} million are not handled.`,
    },
    {
      de: "verkleinern, etwa auf 3000 Bildpunkte in der Breite",
      en: "make it smaller, for example 3000 pixels wide",
    },
  );

export const unshown = () =>
  new Fault({
    de: "dieses Format zeigen Browser nicht, und es kann verraten, wo ein Foto entstand.",
    en: "browsers do not show this format, and it may tell where a photograph was taken.",
  });

export const notOnlyDrawing = (found: Wording) =>
  new Fault(
    {
      de: `diese Zeichnung enthält ${found.de}; so etwas veröffentlichen wir nicht.`,
      en: `this drawing holds ${found.en}; such things are not published.`,
    },
    {
      de: "im Zeichenprogramm als „einfaches SVG“ speichern",
      en: 'save it as "plain SVG" in a program for drawings',
    },
  );

/** @param file - As the editor typed it. */
export function problemOf(file: string, fault: Fault): Problem {
  const { wording: message, like } = fault;
  const kind =
    fault instanceof NoPicture
      ? ({ severity: "warning", rule: "media" } as const)
      : ({ severity: "error", rule: "picture" } as const);
  return { file, line: 1, column: 1, ...kind, message, like };
}
