/** What stands at an address that an entry had once, for hosts that know no redirects. */
import { html } from "../src/kernel/html.ts";
import type { Wording } from "../src/kernel/problem.ts";
import type { Site } from "../src/model/site.ts";
import { frame } from "./parts/frame.ts";
import { pageData } from "./parts/json-ld.ts";

export interface Redirect {
  /** Site-absolute: where the reader came. */
  readonly from: string;
  /** Site-absolute: where the entry is now. */
  readonly to: string;
  /** Of the entry. */
  readonly title: string;
}

const moved: Wording = { de: "Diese Seite ist umgezogen", en: "This page has moved" };
const now: Wording = { de: "Sie finden sie jetzt hier:", en: "You will find it here:" };

/** Takes the reader on at once; the link is for those whose browser does not. */
export function redirectPage(site: Site, { from, to, title }: Redirect): string {
  const { interface: language } = site.settings;
  const heading = moved[language];
  const view = { url: to, title: `${heading}: ${from}`, description: `${now[language]} ${title}` };
  return frame(site, {
    ...view,
    type: "website",
    data: pageData(site, view),
    leadsOn: true,
    unlisted: true,
    main: html`<h1>${heading}</h1>
<p>${now[language]} <a href="${to}">${title}</a></p>`,
  });
}
