/** Which addresses of others a tag makes a browser ask, and what it tells them. Pure. */
import { addressKind } from "../../kernel/address-kind.ts";
import type { Wording } from "../../kernel/problem.ts";
import { styleAddresses } from "../../kernel/style-addresses.ts";
import {
  drawnElements,
  isLoadedLink,
  loadingAttributes,
  refreshAddresses,
  srcsetAddresses,
} from "../../kernel/unasked-requests.ts";
import type { Tag } from "../published.ts";

/** Everything that leads away without the reader's will, and links that give more away than they should. */
export function foreignIn(tag: Tag, site: string): readonly Wording[] {
  const requests = requestsOf(tag).filter((address) => addressKind(address, site) === "other");
  return [...requests.map((address) => asks(tag.name, address)), ...linkFaults(tag, site)];
}

function requestsOf({ name, attributes }: Tag): readonly string[] {
  const found: string[] = [];
  for (const [key, value] of attributes) {
    if (loadingAttributes.has(key)) found.push(value);
    else if (key === "srcset" || key === "imagesrcset") found.push(...srcsetAddresses(value));
    else if ((key === "href" || key === "xlink:href") && isFetched(name, attributes)) found.push(value);
    else if (/url\(|image-set\(/i.test(value)) found.push(...styleAddresses(value).map(({ address }) => address));
  }
  if (name === "meta") found.push(...refreshAddresses(attributes.get("http-equiv"), attributes.get("content")));
  return found;
}

function isFetched(name: string, attributes: Tag["attributes"]): boolean {
  return drawnElements.has(name) || (name === "link" && isLoadedLink(attributes.get("rel")));
}

function linkFaults({ name, attributes }: Tag, site: string): readonly Wording[] {
  const href = attributes.get("href");
  if (href === undefined || (name !== "a" && name !== "area")) return [];
  const faults: Wording[] = [];
  const opens = /^_blank$/i.test(attributes.get("target") ?? "");
  if (opens && !/(?:^|\s)no(?:opener|referrer)(?:\s|$)/i.test(attributes.get("rel") ?? "")) faults.push(noOpener(href));
  if (/^\s*http:/i.test(href) && isOwnInsecurely(href, site)) faults.push(insecure(href));
  return faults;
}

function isOwnInsecurely(href: string, site: string): boolean {
  return site.startsWith("https:") && URL.parse(href)?.hostname === new URL(site).hostname;
}

function asks(name: string, address: string): Wording {
  return {
    de: `gefunden: „${address}“ in <${name}>; der Browser fragt dort an, ohne dass jemand darum bittet. Legen Sie die Datei in die Website.`,
    en: `found "${address}" in <${name}>; browsers ask there without anybody wanting it. Put the file into the site.`,
  };
}

function noOpener(href: string): Wording {
  return {
    de: `gefunden: ein Link auf „${href}“, der ein neues Fenster öffnet, ohne rel="noopener".`,
    en: `found a link to "${href}" that opens a new window without rel="noopener".`,
  };
}

function insecure(href: string): Wording {
  return {
    de: `gefunden: „${href}“, ein unverschlüsselter Link auf die eigene Website.`,
    en: `found "${href}", a link to the site itself without encryption.`,
  };
}
