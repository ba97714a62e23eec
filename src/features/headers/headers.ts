/** Tells servers which headers to send along: what pages may load, how long browsers may keep what, and what files are. */
import type { Feature } from "../../model/feature.ts";
import type { OutputFile } from "../../model/page.ts";
import type { Site } from "../../model/site.ts";
import { caddyHeaders } from "./caddy.ts";
import { netlifyHeaders } from "./netlify.ts";
import { nginxHeaders } from "./nginx.ts";
import { patternOf } from "./pattern.ts";
import { type Rule, rulesOf } from "./rules.ts";

export const headers: Feature = {
  name: "headers",
  summary: "A `_headers` with what servers send along, first of all that pages load nothing from elsewhere.",
  pages: (site, earlier) => [
    {
      url: site.urls.at("/_headers"),
      source: "feature headers",
      passing: true,
      render: () => netlifyHeaders(rulesOf(site, earlier)),
    },
  ],
};

/** What goes along with one address: for servers that ask as they go. */
export function headersAt(path: string, site: Site, files: readonly OutputFile[]): Rule["headers"] {
  const rules = rulesOf(site, files).filter(({ where }) => new RegExp(patternOf(where)).test(path));
  return Object.assign({}, ...rules.map((rule) => rule.headers));
}

const forms = { netlify: netlifyHeaders, nginx: nginxHeaders, caddy: caddyHeaders } satisfies Readonly<
  Record<string, (rules: readonly Rule[]) => string>
>;

export type HeaderForm = keyof typeof forms;

/** The servers that can be told. */
export const headerForms = Object.keys(forms) as readonly HeaderForm[];

/** The same headers in the words of one server. */
export function headersFor(form: HeaderForm, site: Site, files: readonly OutputFile[]): string {
  return forms[form](rulesOf(site, files));
}
