/** Which links within the site lead nowhere. Pure. */
import type { Problem } from "../kernel/problem.ts";
import type { InternalLink } from "../model/link.ts";
import type { Site } from "../model/site.ts";
import { pathOf } from "./paths.ts";
import type { Plan } from "./plan.ts";

/** A warning for every link whose page or anchor is not in the plan. */
export function deadLinks(links: readonly InternalLink[], plan: Plan, { settings }: Site): readonly Problem[] {
  return links.flatMap((link) => {
    const target = pageAt(link.url, plan, settings.base);
    if (!target) return [leadsNowhere(link, link.url)];
    const anchor = link.fragment;
    const missing =
      anchor !== undefined && anchor !== "" && target.anchors !== undefined && !target.anchors.has(anchor);
    return missing ? [leadsNowhere(link, `${link.url}#${anchor}`)] : [];
  });
}

/** Servers answer `/werte` with `/werte/`, so a link may do without its last slash. */
function pageAt(url: string, plan: Plan, base: string) {
  return [url, `${url}/`]
    .map((address) => pathOf(address, base))
    .map((path) => plan.get(path ?? ""))
    .find(Boolean);
}

function leadsNowhere({ place, kind }: InternalLink, url: string): Problem {
  return {
    ...place,
    severity: "warning",
    rule: kind === "image" ? "media" : "link",
    message: {
      de: `gefunden: „${url}“, aber diese Adresse gibt es auf der Website nicht.`,
      en: `found "${url}", but the site has no such address.`,
    },
    like: {
      de: "[Unsere Werte](/werte/) oder [ein Beitrag](post:name-des-beitrags)",
      en: "[Our values](/values/) or [a post](post:name-of-the-post)",
    },
  };
}
