/** The frame of pages that only the preview shows. */
import { type Html, html } from "../../src/kernel/html.ts";
import type { Site } from "../../src/model/site.ts";
import { footer } from "./footer.ts";
import { header } from "./header.ts";
import { languageOfPage } from "./language.ts";

export interface PrivatePage {
  readonly title: string;
  /** Address of the style sheet that these pages alone use. */
  readonly style: string;
  /** What stands below the title. */
  readonly main: Html;
}

/** A whole page. It has no address for others to keep: neither a canonical one nor anything for machines. */
export function privatePage(site: Site, { title, style, main }: PrivatePage): string {
  const { settings, assets } = site;
  return html`<!doctype html>
<html${languageOfPage(site)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${settings.title}</title>
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${assets.style.url}">
<link rel="stylesheet" href="${style}">
<script type="module" src="${assets.script.url}"></script>
<link rel="icon" href="${assets.icon.url}" type="image/svg+xml">
</head>
<body>
${header(site, "", undefined)}
<main id="page_content">
<h1>${title}</h1>
${main}</main>
${footer(site)}
</body>
</html>
`.toString();
}
