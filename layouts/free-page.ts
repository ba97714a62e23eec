import { type Html, html } from "../src/kernel/html.ts";
import type { Site } from "../src/model/site.ts";
import { frame } from "./parts/frame.ts";
import { pageData } from "./parts/json-ld.ts";

export interface FreePageView {
  readonly url: string;
  readonly title: string;
  /** `""` if there is none. */
  readonly summary: string;
  readonly content: Html;
}

/** A page that an editor has written as a template. */
export function freePage(site: Site, { url, title, summary, content }: FreePageView): string {
  return frame(site, {
    url,
    title,
    description: summary,
    type: "website",
    data: pageData(site, { url, title, description: summary }),
    main: html`<article>
<h1>${title}</h1>
${content}
</article>`,
  });
}
