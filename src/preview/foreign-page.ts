/** What a browser shows that has asked for the preview by a foreign name. Pure. */
import { html } from "../kernel/html.ts";
import type { Language } from "../kernel/problem.ts";

const words = {
  de: {
    title: "Diese Vorschau ist nur für diesen Rechner",
    lead: "Gefragt wurde nach:",
    why: "So könnte eine fremde Seite Entwürfe lesen, die noch niemand lesen soll. Darum antwortet die Vorschau nur, wenn jemand sie als localhost anspricht.",
    how: "Soll sie auch unter diesem Namen erreichbar sein, etwa hinter einem Proxy, starten Sie sie so:",
  },
  en: {
    title: "This preview is for this machine only",
    lead: "It was asked for as:",
    why: "In this way somebody else's page could read drafts that nobody is to read yet. So the preview answers only to those who call it localhost.",
    how: "If it is to be there under this name as well, behind a proxy for instance, start it like this:",
  },
} as const;

/**
 * A whole page.
 *
 * @param host - As it was asked for, with a port or not; anybody may have written anything into it.
 */
export function foreignPage(host: string, language: Language): string {
  const { title, lead, why, how } = words[language];
  const name = host.replace(/:\d{1,5}$/, "");
  const command = isHostName(name) ? `npm start -- --host-name ${name.toLowerCase()}` : "npm start -- --host-name NAME";
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${lead} <code>${host}</code></p>
<p>${why}</p>
<p>${how}</p>
<pre><code>${command}</code></pre>
</main>
</body>
</html>
`.toString();
}

/** Tells whether a text is a name or an address of a machine, without a port: `vorschau.example.org`, `192.168.0.7`, `[fd00::1]`. */
export function isHostName(text: string): boolean {
  return /^(?:[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:.]+\])$/i.test(text);
}
