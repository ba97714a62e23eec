/** The language of a piece, said where it is another than that of the page around it. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Site } from "../../src/model/site.ts";

interface Written {
  /** BCP 47. */
  readonly language: string;
}

/** ` lang="en"` for an element with an editor's text in another language than the site's. */
export function languageOf(site: Site, text: Written): Html {
  return text.language === site.settings.language ? nothing : html` lang="${text.language}"`;
}

/** ` lang="de"` for words of ours inside such an element. */
export function languageWithin(site: Site, text: Written): Html {
  return text.language === site.settings.language ? nothing : html` lang="${site.settings.language}"`;
}
