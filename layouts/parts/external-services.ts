/** Everything external, as the register has it: what pages may load or lead to, and what is transmitted then. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import { frameServices, type Service } from "../../src/model/service.ts";
import type { Site } from "../../src/model/site.ts";
import { isTwin, type Statement } from "../../src/model/statement.ts";
import { wordsIn } from "../words/words.ts";
import { definitions, known } from "./definitions.ts";
import { languageWithin } from "./language.ts";

/** The anchor of the section, which the statement on privacy has besides its own; none of its own is taken. */
export function servicesAnchor({ settings }: Site, { body }: Statement): string {
  const { anchor } = wordsIn(settings.interface).services;
  let free: string = anchor;
  for (let i = 2; body.anchors.has(free); i++) free = `${anchor}-${i}`;
  return free;
}

/** The section; it says plainly when there is nothing to list. */
export function externalServices(site: Site, statement: Statement): Html {
  const { services } = site;
  const words = wordsIn(site.settings.interface).services;
  const lead = services.length === 0 ? words.none : frameServices(services).length === 0 ? words.linked : words.loaded;
  return html`<section class="services" aria-labelledby="${servicesAnchor(site, statement)}"${languageWithin(site, statement)}>
<h2 id="${servicesAnchor(site, statement)}">${words.title}</h2>
<p>${lead}</p>
${services.map((service) => entry(site, service))}</section>
`;
}

function entry({ settings }: Site, service: Service): Html {
  const words = wordsIn(settings.interface).services;
  const { name, url, provider, country, purpose, data, privacy, load } = service;
  const runBy = provider === undefined ? country : country === undefined ? provider : `${provider}, ${country}`;
  // What a click loads is no page to be visited.
  return html`<h3>${load === "frame" ? name : html`<a href="${url}">${name}</a>`}</h3>
${definitions("particulars", [
  ...known(words.provider, runBy),
  ...known(words.purpose, purpose),
  ...known(words.data, data),
  ...known(words.when, load === "frame" ? words.whenLoaded : words.whenLinked),
  ...known(words.privacy, privacy === undefined ? undefined : html`<a href="${privacy}">${privacy}</a>`),
])}`;
}

function isPrivacy(statement: Statement): boolean {
  return statement.kind === "privacy" && !isTwin(statement);
}

/** The section on the page about privacy, and nothing on all others. */
export function servicesOn(site: Site, statement: Statement): Html {
  return isPrivacy(statement) ? externalServices(site, statement) : nothing;
}
