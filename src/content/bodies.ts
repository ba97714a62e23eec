/** The text of an entry as the model has it: what few ask for is read again for them instead of being kept. */
import type { Body, Printed } from "../model/body.ts";

/** What is known of a text without reading it. */
interface KnownText {
  readonly anchors: Iterable<string>;
  /** `undefined` if they are too many to be kept. */
  readonly words: string | undefined;
  readonly wordCount: number;
  readonly substance: string;
  readonly digest: string;
  readonly pictures: readonly string[];
  readonly links: readonly string[];
}

/** A text that was read just now. */
export function printedBody(printed: Printed, known: KnownText, again: () => Printed): Body {
  const { html, anchors, headings, theses } = printed;
  const { digest, substance, pictures, links, wordCount } = known;
  return {
    html,
    wordCount,
    anchors,
    headings,
    theses,
    substance,
    digest,
    pictures,
    links,
    get text() {
      return known.words ?? again().text;
    },
  };
}

/** A text that was read by a build before. */
export function rememberedBody(known: KnownText, again: () => Printed): Body {
  let printed: Printed | undefined;
  const whole = () => {
    printed ??= again();
    return printed;
  };
  return {
    anchors: new Set(known.anchors),
    substance: known.substance,
    digest: known.digest,
    pictures: known.pictures,
    links: known.links,
    wordCount: known.wordCount,
    get html() {
      return whole().html;
    },
    get text() {
      return known.words ?? whole().text;
    },
    get headings() {
      return whole().headings;
    },
    get theses() {
      return whole().theses;
    },
  };
}
