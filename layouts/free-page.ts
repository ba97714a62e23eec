/** What editors have written as templates, in the frame of all other pages. */
import { type Html, html } from "../src/kernel/html.ts";
import type { Site } from "../src/model/site.ts";
import { plainPage } from "./parts/plain-page.ts";
import { freeTitle } from "./parts/window-title.ts";

export interface FreePageView {
  readonly url: string;
  readonly title: string;
  /** `""` if there is none. */
  readonly summary: string;
  readonly content: Html;
}

/** A page that an editor has written as a template. */
export function freePage(site: Site, { url, title, summary, content }: FreePageView): string {
  return plainPage(site, {
    url,
    title: freeTitle(site, { url, title }),
    description: summary,
    main: html`<article>
<h1>${title}</h1>
${content}
</article>`,
  });
}
