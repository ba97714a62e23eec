/** Where the links, pictures and files of a page lead, and where others can lead to in it. Pure. */
import { styleLinks } from "../kernel/style-addresses.ts";
import { refreshAddresses, srcsetAddresses } from "../kernel/unasked-requests.ts";
import type { Attributes, Visitor } from "./markup.ts";

export interface PageLink {
  /** As it stands in the page, with character references resolved. */
  readonly written: string;
  /** In UTF-16 units from the beginning of the page: of the tag. */
  readonly offset: number;
  /** `image`: something that the page shows or loads. */
  readonly kind: "link" | "image";
}

export interface PageLinks {
  readonly links: readonly PageLink[];
  /** Every `id`, and the names of old anchors. */
  readonly anchors: ReadonlySet<string>;
  /** What relative addresses start from, if the page says so. */
  readonly base: string | undefined;
}

const shown: ReadonlySet<string> = new Set("src poster background data".split(" "));
const followed: ReadonlySet<string> = new Set("action formaction cite longdesc manifest".split(" "));
const drawn: ReadonlySet<string> = new Set(["image", "use", "feimage", "script", "link"]);
/** They name a server, no page of it. */
const connections = /^(?:preconnect|dns-prefetch)$/i;
/** What programs that show a link elsewhere look for. @see https://ogp.me/ */
const told = /^(?:og|twitter):(?:url|(?:image|video|audio)(?::(?:url|secure_url|src))?)$/;

/** Gathers all of it while somebody else looks at the page, too. */
export function linkVisitor(): Visitor & { readonly found: () => PageLinks } {
  const links: PageLink[] = [];
  const anchors = new Set<string>();
  let base: string | undefined;
  let isStyle = false;
  return {
    found: () => ({ links, anchors, base }),
    open(name, attributes, offset) {
      isStyle = name === "style";
      const { id, href } = attributes;
      if (id) anchors.add(id);
      if (name === "a" && attributes["name"]) anchors.add(attributes["name"]);
      if (name === "base") base ??= href;
      else for (const link of linksOf(name, attributes)) links.push({ ...link, offset });
    },
    text(text, offset) {
      if (isStyle) links.push(...linksOfStyle(text).map((link) => ({ ...link, offset: offset + link.offset })));
    },
    close() {
      isStyle = false;
    },
  };
}

/** What a style sheet shows or loads. */
export function linksOfStyle(style: string): readonly PageLink[] {
  return styleLinks(style).map(({ address, offset }) => ({ written: address, offset, kind: "image" }));
}

function linksOf(name: string, attributes: Attributes): readonly Omit<PageLink, "offset">[] {
  const { rel = "", href, srcset, imagesrcset, property = attributes["name"] ?? "", content } = attributes;
  const image = (written: string) => ({ written, kind: "image" }) as const;
  const link = (written: string) => ({ written, kind: "link" }) as const;
  if (name === "link" && rel.split(/\s+/).some((each) => connections.test(each))) return [];
  if (name === "meta") {
    return [
      ...refreshAddresses(attributes["http-equiv"], content),
      ...(told.test(property) && content ? [content] : []),
    ].map(link);
  }
  const isShown = drawn.has(name) && !/^(?:canonical|alternate|next|prev|me|author|license|help)$/i.test(rel);
  return [
    ...[href, attributes["xlink:href"]].flatMap((each) =>
      each === undefined ? [] : isShown ? image(each) : link(each),
    ),
    ...[srcset, imagesrcset].flatMap((each) => srcsetAddresses(each)).map(image),
    ...Object.entries(attributes).flatMap(([key, value]) => {
      if (shown.has(key)) return image(value);
      if (followed.has(key)) return link(value);
      return /url\(/i.test(value) ? styleLinks(value).map(({ address }) => image(address)) : [];
    }),
  ];
}
