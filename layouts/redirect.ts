/** What stands at an address that an entry had once, for hosts that know no redirects. */
import { html } from "../src/kernel/html.ts";
import type { Wording } from "../src/kernel/problem.ts";
import type { Site } from "../src/model/site.ts";

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
export function redirect({ settings, urls }: Site, { from, to, title }: Redirect): string {
  const heading = moved[settings.interface];
  return html`<!doctype html>
<html lang="${settings.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading}: ${from} – ${settings.title}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${urls.absolute(to)}">
<meta http-equiv="refresh" content="0; url=${to}">
</head>
<body>
<main>
<h1>${heading}</h1>
<p>${now[settings.interface]} <a href="${to}">${title}</a></p>
</main>
</body>
</html>
`.toString();
}
