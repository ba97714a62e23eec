/** What the browser shows while the content has errors. Part of the preview, never of the site. Pure. */
import { type Html, html, nothing } from "../kernel/html.ts";
import type { Language, Problem } from "../kernel/problem.ts";
import { exampleOf, words } from "../report/words.ts";

const headings = {
  de: {
    title: "Die Vorschau wartet",
    lead: "Sobald diese Fehler behoben sind, erscheint die Seite von selbst.",
  },
  en: {
    title: "The preview is waiting",
    lead: "As soon as these mistakes are mended, the page appears by itself.",
  },
} as const;

/** A whole page; the server adds the script that reloads it. */
export function problemPage(problems: readonly Problem[], language: Language): string {
  const { title, lead } = headings[language];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 3rem auto; padding: 0 1rem; }
li { margin-block: 1.25rem; }
code { font: 0.9em/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
.error { border-inline-start: 0.3rem solid #c6282b; padding-inline-start: 1rem; list-style: none; }
.warning { border-inline-start: 0.3rem solid #b07d00; padding-inline-start: 1rem; list-style: none; }
ul { padding: 0; }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${lead}</p>
<ul>${problems.map((problem) => item(problem, language))}</ul>
</main>
</body>
</html>
`.toString();
}

function item(problem: Problem, language: Language): Html {
  const { file, line, column, severity, rule, message } = problem;
  const said = words[language];
  const example = exampleOf(problem, language);
  return html`
<li class="${severity}"><code>${file}:${line}:${column}</code><br>${said.severity[severity]} [${rule}] ${message[language]}${example === undefined ? nothing : html`<br>${said.like} <code>${example}</code>`}</li>`;
}
