/** The words that the renderer adds to a text. */
import type { Language } from "../kernel/problem.ts";
import type { FrameService } from "../model/service.ts";

export interface Words {
  readonly footnotes: string;
  readonly footnote: (number: number) => string;
  /** @param reference - Counted from 1: which of the references to the footnote. */
  readonly backToText: (number: number, reference: number) => string;
  /** @param head - The words above its columns; may be `""`. */
  readonly table: (head: string) => string;
  readonly watchVideo: string;
  readonly videoNotice: string;
  /** Names a frame that plays one. */
  readonly video: string;
  readonly loadVideo: string;
  /** Says before the click what it brings about. */
  readonly playerNotice: (player: FrameService) => string;
  readonly details: string;
  /** Begins the anchor of a heading that has no letters a to z and no digits. */
  readonly section: string;
  /** Begins the anchor of a thesis. */
  readonly thesis: string;
  readonly linkToThesis: (number: number) => string;
}

export const words: Readonly<Record<Language, Words>> = {
  de: {
    footnotes: "Fußnoten",
    footnote: (number) => `Fußnote ${number}`,
    backToText: (number, reference) =>
      reference > 1
        ? `Zurück zum ${reference}. Verweis auf Fußnote ${number}`
        : `Zurück zum Verweis auf Fußnote ${number}`,
    table: (head) => (head === "" ? "Tabelle" : `Tabelle: ${head}`),
    watchVideo: "Video bei YouTube ansehen",
    videoNotice: "Der Klick führt zu YouTube. Erst dann gehen Daten von Ihnen dorthin.",
    video: "Video von YouTube",
    loadVideo: "Video hier laden",
    playerNotice: ({ provider, country, data }) =>
      `Wer das Video hier lädt, überträgt Daten an ${provider}${within(country)}: ${data}.`,
    details: "Mehr dazu",
    section: "abschnitt",
    thesis: "these",
    linkToThesis: (number) => `Link zu These ${number}`,
  },
  en: {
    footnotes: "Footnotes",
    footnote: (number) => `Footnote ${number}`,
    backToText: (number, reference) =>
      reference > 1
        ? `Back to reference ${reference} of footnote ${number}`
        : `Back to the reference of footnote ${number}`,
    table: (head) => (head === "" ? "Table" : `Table: ${head}`),
    watchVideo: "Watch the video on YouTube",
    videoNotice: "The click leads to YouTube. Only then does data of yours go there.",
    video: "Video from YouTube",
    loadVideo: "Load the video here",
    playerNotice: ({ provider, country, data }) =>
      `Whoever loads the video here transmits data to ${provider}${within(country)}: ${data}.`,
    details: "More",
    section: "section",
    thesis: "thesis",
    linkToThesis: (number) => `Link to thesis ${number}`,
  },
};

function within(country: string | undefined): string {
  return country === undefined ? "" : ` (${country})`;
}
