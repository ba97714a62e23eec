/** What our Markdown can do beyond CommonMark, in the order in which it happens. */
import type { MarkdownIt } from "markdown-it";
import type { Language } from "../kernel/problem.ts";
import { abbreviations } from "./abbreviations.ts";
import { attribution } from "./attribution.ts";
import { bareAddresses } from "./bare-addresses.ts";
import { emptyQuotes } from "./common-mark.ts";
import { definitions } from "./definitions.ts";
import { figures } from "./figures.ts";
import { footnotes } from "./footnotes.ts";
import { headings } from "./headings.ts";
import { html } from "./html/html.ts";
import { images } from "./images.ts";
import { links } from "./links.ts";
import { mail } from "./mail.ts";
import { nesting } from "./nesting.ts";
import { quickParser } from "./parser/parser.ts";
import { places } from "./places.ts";
import { spacedAddresses } from "./spaced-addresses.ts";
import { tables } from "./tables.ts";
import { templates } from "./templates.ts";
import { theses } from "./theses.ts";
import { typography } from "./typography.ts";
import { videos } from "./videos.ts";

type Extension = (md: MarkdownIt, language: Language) => void;

export const extensions: readonly Extension[] = [
  // The same as ever, in less time.
  quickParser,
  // Quotes without content are printed as CommonMark does.
  emptyQuotes,
  // Nothing nests without end.
  nesting,
  // {{ … }} is text.
  templates,
  // https://… is a link.
  bareAddresses,
  // A line, then lines that begin with a colon: a definition list.
  definitions,
  // [^1] and [^1]: … are a footnote.
  footnotes,
  // Every link, picture and tag knows its line and column. Stands here so that it runs before the footnotes are moved.
  places,
  // An address with a blank in it is told of.
  spacedAddresses,
  // Columns are aligned by class.
  tables,
  // An address of YouTube alone in a paragraph is a video.
  videos,
  // The last line of a quote may say whose words they are.
  attribution,
  // Harmless HTML passes, all other HTML is shown.
  html,
  // Pictures load late and have an alternative text.
  images,
  // Links and pictures lead where the site says.
  links,
  // A picture with a title has a caption.
  figures,
  // *[EUR]: … explains EUR wherever it stands.
  abbreviations,
  // Dashes and ellipses; quotation marks follow.
  typography,
  // The items of a list after "Thesen" have anchors.
  theses,
  // Headings have anchors, and stand below the title.
  headings,
  // No address of e-mail stands in clear.
  mail,
];
