/** The frame of every page. */
import { escaped, moment, site } from "../parts.js";

export function render({ title, summary, author, page, content }) {
  const address = `${site.url}${page.url}`;
  const about = escaped(summary ?? site.description);
  const published = author ? `\n<meta property="article:published_time" content="${moment(page.date)}">` : "";
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title ? `${escaped(title)} – ` : ""}${site.title}</title>
<meta name="description" content="${about}">
<meta property="og:type" content="${author ? "article" : "website"}">
<meta property="og:title" content="${escaped(title ?? site.title)}">
<meta property="og:description" content="${about}">
<meta property="og:url" content="${address}">${published}
<link rel="canonical" href="${address}">
<link rel="alternate" type="application/atom+xml" href="/feed.xml">
</head>
<body>
<header><nav><a href="/">${site.title}</a> <a href="/years/2023/">Archiv</a> <a href="/feed.xml">Feed</a></nav></header>
<main>
${content}
</main>
<footer><p>${site.description}</p></footer>
</body>
</html>
`;
}
