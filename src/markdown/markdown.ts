/** What the rest of the house knows of Markdown. */
import type { Language, Problem } from "../kernel/problem.ts";
import type { Printed } from "../model/body.ts";
import type { FrameService } from "../model/service.ts";

/** A link or a picture in a text, as the editor wrote it. */
export interface Reference {
  readonly kind: "link" | "image";
  /** Not yet decoded or checked: `post:es-wird-weihnachten`, `../media/haus.jpg`, `https://example.org/`. */
  readonly destination: string;
  /** Counted from 1, from the first line of the Markdown text. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
}

export interface MarkdownContext {
  /** BCP 47; chooses the quotation marks. */
  readonly language: string;
  /** Chooses the words that we add, such as the label of a footnote's way back: where we speak it, the text's language. */
  readonly interface: Language;
  /**
   * Turns what the editor wrote into an address for the page.
   *
   * @returns `undefined` if it leads nowhere; the text then stands without a link, and whoever resolves has noted it.
   */
  readonly resolve: (reference: Reference) => string | undefined;
  /** Site-absolute address of a picture for a video of YouTube, if the editors have put one into media/. */
  readonly preview: (video: string) => string | undefined;
  /** The service that plays videos in the page when a reader asks for it; without one, videos are links. */
  readonly player?: FrameService | undefined;
  /** The numbers of the theses, in the order of the text, where they are others than the lists count. */
  readonly theses?: readonly number[] | undefined;
}

/** A problem within a text; its line counts from the first line of the Markdown text. */
export type MarkdownProblem = Omit<Problem, "file">;

export interface Markdown {
  readonly body: Printed;
  /** Plain text of the first paragraph; `""` if there is none. */
  readonly firstParagraph: string;
  /** Plain text before `<!-- more -->`; `undefined` if there is no such line. */
  readonly beforeMore: string | undefined;
  readonly problems: readonly MarkdownProblem[];
}

/** Reads one text. Pure but for what `resolve` notes. */
export type ReadMarkdown = (source: string, context: MarkdownContext) => Markdown;
