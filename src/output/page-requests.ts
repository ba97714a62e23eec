/** What a page would make a browser fetch, run or refuse. Pure. */
import { addressKind } from "../kernel/address-kind.ts";
import { styleAddresses } from "../kernel/style-addresses.ts";
import {
  drawnElements,
  isLoadedLink,
  isRun,
  loadingAttributes,
  refreshAddresses,
  srcsetAddresses,
} from "../kernel/unasked-requests.ts";
import { type Attributes, type Visitor, visit } from "./markup.ts";

export interface Finding {
  /** `other`: something of somebody else's. `inline`: something that stands in the page and will not run. */
  readonly kind: "other" | "inline" | "frame";
  /** The address, or the beginning of what stands in the page. */
  readonly found: string;
  /** In UTF-16 units from the beginning of the page: of the tag. */
  readonly offset: number;
}

const frames: ReadonlySet<string> = new Set(["iframe", "frame", "object", "embed"]);

/**
 * Everything in a page that the site's policy forbids, in the order of the page.
 *
 * @param page - HTML or SVG.
 * @param site - A complete address of the site.
 */
export function pageRequests(page: string, site: string): readonly Finding[] {
  const visitor = requestVisitor(site);
  visit(page, [visitor]);
  return visitor.findings;
}

/** Gathers the same while somebody else looks at the page, too. */
export function requestVisitor(site: string): Visitor & { readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  let script: Attributes | undefined;
  return {
    findings,
    open(name, attributes, offset) {
      const add = (kind: Finding["kind"], found: string) => findings.push({ kind, found, offset });
      const judge = (address: string) => {
        const kind = addressKind(address, site);
        if (kind !== "own") add(kind, address);
      };
      if (frames.has(name)) add("frame", `<${name}`);
      else for (const address of addressesOf(name, attributes)) judge(address);
      for (const [key, value] of Object.entries(attributes)) {
        if (key === "style" || key === "srcdoc" || /^on[a-z]/.test(key)) add("inline", `${key}=`);
        else if (/^\s*javascript:/i.test(value) && /href$/.test(key)) add("inline", value);
        else if (/url\(/i.test(value)) for (const { address } of styleAddresses(value)) judge(address);
      }
      if (name === "style") add("inline", "<style");
      if (name === "script") script = attributes;
    },
    text(text, offset) {
      if (text.trim() === "" || !script) return;
      if (!("src" in script) && isRun(script["type"])) findings.push({ kind: "inline", found: "<script", offset });
      script = undefined;
    },
    close() {
      script = undefined;
    },
  };
}

function addressesOf(name: string, attributes: Attributes): readonly string[] {
  const { rel, href, srcset, imagesrcset } = attributes;
  const waits = name === "link" && !isLoadedLink(rel);
  const isDrawn = drawnElements.has(name);
  return [
    ...Object.entries(attributes).flatMap(([key, value]) => (loadingAttributes.has(key) ? [value] : [])),
    ...[srcset, waits ? undefined : imagesrcset].flatMap((each) => srcsetAddresses(each)),
    ...(href !== undefined && (isDrawn || (name === "link" && !waits)) ? [href] : []),
    ...(isDrawn && attributes["xlink:href"] !== undefined ? [attributes["xlink:href"]] : []),
    ...(name === "meta" ? refreshAddresses(attributes["http-equiv"], attributes["content"]) : []),
  ];
}
