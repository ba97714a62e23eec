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
  /** All free pages. */
  readonly others: readonly { readonly url: string; readonly title: string }[];
}

/** A page that an editor has written as a template. */
export function freePage(site: Site, { url, title, summary, content, others }: FreePageView): string {
  const windowTitle = freeTitle(site, { url, title }, others);
  return plainPage(site, {
    url,
    title: windowTitle,
    // The description of the site alone is the home page's.
    description: summary === "" ? `${windowTitle}: ${site.settings.description}` : summary,
    main: html`<article>
<h1>${title}</h1>
${content}
</article>`,
  });
}
