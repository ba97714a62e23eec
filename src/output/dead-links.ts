/** Which links within the site lead nowhere. Pure. */
import { closest } from "../kernel/closest.ts";
import type { Place, Problem, Wording } from "../kernel/problem.ts";
import type { InternalLink } from "../model/link.ts";
import type { Site } from "../model/site.ts";
import type { Targets } from "./anchors.ts";
import type { ForeignLink } from "./foreign.ts";

/** A warning for every link of a text, or of its particulars, whose page or anchor is not in the plan. */
export function deadLinks(links: readonly InternalLink[], targets: Targets): readonly Problem[] {
  return links.flatMap((link) => {
    const dead = deadPart(link, targets);
    return dead === undefined ? [] : [leadsNowhere(link, link.place, dead.written, dead)];
  });
}

/**
 * The same for links in templates, and in files of media/ that lead somewhere: once for every place where they stand.
 *
 * Below a sub-path, what lies beside it on the same server is somebody else's, unless it would be a page of ours with the
 * sub-path before it.
 */
export function deadForeignLinks(links: readonly ForeignLink[], targets: Targets, site: Site): readonly Problem[] {
  const { base } = site.settings;
  const problems = links.flatMap((link) => {
    const isBelow = link.url.startsWith(`${base}/`);
    const meant = isBelow ? meantFile(link.url, site) : base + link.url;
    if (!isBelow && !targets.at(meant as string)) return [];
    const dead = deadPart(link, targets);
    if (dead === undefined) return [];
    const like = likeTag(link, meant ?? site.urls.at("/"));
    return link.places().map(({ place, more }) => ({ ...leadsNowhere(link, place, link.written, dead, more), like }));
  });
  const byText = new Map(problems.map((each) => [JSON.stringify(each), each]));
  return [...byText.values()];
}

interface DeadPart {
  readonly written: string;
  /** The page that is there but lacks the anchor, and the closest anchor that it has; missing if there is no such page. */
  readonly page?: { readonly url: string; readonly meant: string | undefined };
}

/** What of a link leads nowhere; `undefined` if all is well. */
function deadPart({ url, fragment }: Pick<InternalLink, "url" | "fragment">, targets: Targets): DeadPart | undefined {
  const file = targets.at(url);
  if (!file) return { written: url };
  if (fragment === undefined || targets.hasAnchor(file, fragment)) return undefined;
  const meant = closest(fragment, [...(file.anchors ?? [])]);
  return { written: `${url}#${fragment}`, page: { url: file.url, meant } };
}

/** The address of a file that was linked by its name: `/media/Altes Haus.jpg` → `/media/altes-haus.jpg`. */
function meantFile(url: string, { media, urls }: Site): string | undefined {
  if (!url.startsWith(urls.at("/media/"))) return undefined;
  const path = url.slice(urls.at("").length).normalize("NFC").toLowerCase();
  return media.find(({ file }) => file.normalize("NFC").toLowerCase().endsWith(path))?.url;
}

function likeTag({ kind }: ForeignLink, address: string): Wording {
  return kind === "image"
    ? { de: `src="${address}"`, en: `src="${address}"` }
    : { de: `<a href="${address}">Wort</a>`, en: `<a href="${address}">words</a>` };
}

function leadsNowhere(
  { kind, like }: Pick<InternalLink, "kind" | "like">,
  place: Place,
  found: string,
  { page }: DeadPart,
  more: Wording = { de: "", en: "" },
): Problem {
  return {
    ...place,
    severity: "warning",
    rule: kind === "image" ? "media" : "link",
    message: page ? lacksAnchor(found, page, more) : isNoAddress(found, more),
    like: like ?? likeText[kind],
  };
}

const likeText: Readonly<Record<InternalLink["kind"], Wording>> = {
  image: { de: "![Das alte Haus](/media/haus.jpg)", en: "![The old house](/media/house.jpg)" },
  link: {
    de: "[Unsere Werte](/werte/) oder [ein Beitrag](post:name-des-beitrags)",
    en: "[Our values](/values/) or [a post](post:name-of-the-post)",
  },
};

function isNoAddress(found: string, more: Wording): Wording {
  return {
    de: `gefunden: „${found}“, aber diese Adresse gibt es auf der Website nicht${more.de}.`,
    en: `found "${found}", but the site has no such address${more.en}.`,
  };
}

function lacksAnchor(found: string, { url, meant }: NonNullable<DeadPart["page"]>, more: Wording): Wording {
  const guess =
    meant === undefined ? { de: "", en: "" } : { de: ` Meinten Sie „#${meant}“?`, en: `; did you mean \`#${meant}\`` };
  return {
    de: `gefunden: „${found}“, aber diesen Anker gibt es auf ${url} nicht${more.de}.${guess.de}`,
    en: `found "${found}", but ${url} has no such anchor${more.en}${guess.en}${meant === undefined ? "." : "?"}`,
  };
}
