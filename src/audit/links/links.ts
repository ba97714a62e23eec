/**
 * Holds every address in a folder to what lies in the folder.
 *
 * A dead link in the text of a page is a warning, because a build lets it pass: old blogs move in with hundreds of them. What
 * is fetched or read by programs, and whatever stands outside of `main`, is an error. Addresses of the same host beside the
 * site's own path are somebody else's. Scripts are not read.
 */
import { styleAddresses } from "../../kernel/style-addresses.ts";
import { scanPage } from "../page/scan-page.ts";
import type { Fault, FolderCheck, PageCheck, Published } from "../published.ts";
import { Answers } from "./answers.ts";
import { leadsNowhere, linkFault } from "./link-words.ts";
import { PageLinks } from "./page-links.ts";
import { redirectFinder, redirectsOf } from "./redirects.ts";
import { elsewhere, targetOf } from "./target.ts";
import { inJson, inLines, inXml, textLinks } from "./text-links.ts";

export interface LinkChecks {
  /** Is shown every page, once. */
  readonly page: PageCheck;
  /** Is asked after all pages. */
  readonly folder: FolderCheck;
  /** Is shown the texts of feeds: a part of a file, and where it begins in the whole. */
  readonly feed: (path: string, part: string, offset: number, whole: string, published: Published) => readonly Fault[];
}

/** For one audit: it remembers the anchors of pages. */
export function linkChecks(): LinkChecks {
  let made: { readonly answers: Answers; readonly pages: PageLinks } | undefined;
  const of = (published: Published) => {
    if (made === undefined) {
      const answers = new Answers(published);
      made = { answers, pages: new PageLinks(published, answers) };
    }
    return made;
  };
  return {
    page: (page, published) => of(published).pages.check(page),
    folder: (published) => {
      const { answers, pages } = of(published);
      return [...pages.jumps(), ...files(published, answers, pages), ...chains(published)];
    },
    feed: (path, part, offset, whole, published) => {
      const severity = path.endsWith(".json") ? inJson : inXml;
      return textLinks(path, part, offset, whole, published.site, of(published).answers, severity);
    },
  };
}

/** Files for programs, style sheets and drawings. */
function files(published: Published, answers: Answers, pages: PageLinks): readonly Fault[] {
  const { site, read } = published;
  return [...published.files.keys()].flatMap((path) => {
    if (/(?:^|\/)sitemap[\w-]*\.xml$/.test(path)) {
      const text = read(path).toString();
      return textLinks(path, text, 0, text, site, answers, inXml);
    }
    if (path === "robots.txt" || path === ".well-known/security.txt") {
      const text = read(path).toString();
      return textLinks(path, text, 0, text, site, answers, inLines);
    }
    if (path.endsWith(".css")) return styleLinks(path, read(path).toString(), site, answers);
    return path.endsWith(".svg") ? pages.check(scanPage(path, read(path).toString())) : [];
  });
}

function styleLinks(path: string, text: string, site: string, answers: Answers): readonly Fault[] {
  return styleAddresses(text).flatMap(({ address, offset }) => {
    if (!isFetched(text, offset) || address.startsWith("#")) return [];
    const target = targetOf(address, site + path, site);
    if (target === elsewhere) return [];
    if (target !== undefined && answers.at(target.path).is === "file") return [];
    return [linkFault({ path, text, offset }, "error", leadsNowhere(address, "url()"))];
  });
}

/** Other strings of a style sheet are text. */
function isFetched(text: string, offset: number): boolean {
  if (/^url\(/i.test(text.slice(offset, offset + 4))) return true;
  return /(?:url\(\s*|@import\s+|image-set\([^)]*)$/i.test(text.slice(Math.max(0, offset - 200), offset));
}

/** Readers should be led on once; where a redirect leads at all, `audit-headers` says. */
function chains({ files: known, read }: Published): readonly Fault[] {
  if (!known.has("_redirects")) return [];
  const text = read("_redirects").toString();
  const redirects = redirectsOf(text);
  const find = redirectFinder(redirects);
  return redirects.flatMap(({ from, to, line }) => {
    const next = find(to.replace(/[?#].*$/s, ""));
    if (next === undefined || next.from === from) return [];
    return [
      {
        file: "_redirects",
        line,
        column: 1,
        severity: "warning",
        rule: "audit-link",
        message: {
          de: `${from} führt zu ${to}, und das führt weiter zu ${next.to}.`,
          en: `${from} leads to ${to}, which leads on to ${next.to}.`,
        },
        like: `${from} ${next.to} 301`,
      },
    ];
  });
}
