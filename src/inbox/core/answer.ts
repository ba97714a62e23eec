/** Turns what was decided into an answer: a page of the site, or JSON. Pure. */
import { plainAnswer } from "../../../layouts/dialogue-answer.ts";
import type { CommentSite } from "../../../layouts/parts/comment-site.ts";
import { framed } from "./answer-frame.ts";
import type { Published, SiteFacts } from "./facts.ts";
import { ownHeaders, strictHeaders } from "./page-headers.ts";
import type { Answer, Received } from "./request.ts";
import type { Verdict } from "./verdict.ts";

/** Whether a script asks: browsers that show pages want HTML. */
export function wantsJson({ headers }: Pick<Received, "headers">): boolean {
  const accept = headers.get("accept") ?? "";
  return accept.includes("application/json") && !accept.includes("text/html");
}

export function answerWith(site: Published, received: Received, verdict: Verdict): Answer {
  return wantsJson(received) ? asJson(site, verdict) : asPage(site, verdict);
}

function asPage(site: Published, { status, said, page, headers = {} }: Verdict): Answer {
  // Who is led elsewhere reads nothing here.
  if (status === 303) return { status, headers: { ...ownHeaders, ...headers }, body: "" };
  const content = page?.() ?? plainAnswer(commentSite(site), said, site.urls.home());
  return {
    status,
    headers: { ...site.headers, ...ownHeaders, "Content-Type": "text/html; charset=utf-8", ...headers },
    body: framed(site.frame, `${said.title} – ${site.name}`, content),
  };
}

function asJson(site: Published, { outcome, status, said, faults, headers = {}, scripts = {} }: Verdict): Answer {
  const { Location: _, ...others } = headers;
  const told = { outcome, message: said.lead, errors: faults ?? [], ...scripts.more };
  return {
    status: scripts.status ?? status,
    headers: { ...site.headers, ...ownHeaders, "Content-Type": "application/json", ...others },
    body: `${JSON.stringify(told)}\n`,
  };
}

/** While no site is published yet, there is no language to speak. */
export function answerWithoutSite(): Answer {
  return {
    status: 503,
    headers: { ...strictHeaders, ...ownHeaders, "Content-Type": "text/html; charset=utf-8", "Retry-After": "60" },
    body: `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>503</title>
</head>
<body>
<main>
<h1>Gerade können wir nichts annehmen</h1>
<p>Mit dem Zurück-Knopf Ihres Browsers kommen Sie wieder an Ihren Text.</p>
<p lang="en">We cannot take anything right now. Your browser’s back button leads you to your text.</p>
</main>
</body>
</html>
`,
  };
}

/** The site, as layouts want it. */
export function commentSite({ language, name, urls }: SiteFacts): CommentSite {
  return { settings: { interface: language, name }, urls };
}
