/** What a page would make a browser fetch, run or refuse. Pure. */
import { addressKind } from "../kernel/address-kind.ts";
import { styleAddresses } from "../kernel/style-addresses.ts";
import { type Attributes, candidates, refreshed, type Visitor, visit } from "./markup.ts";

export interface Finding {
  /** `other`: something of somebody else's. `inline`: something that stands in the page and will not run. */
  readonly kind: "other" | "inline" | "frame";
  /** The address, or the beginning of what stands in the page. */
  readonly found: string;
  /** In UTF-16 units from the beginning of the page: of the tag. */
  readonly offset: number;
}

/** Attributes whose address browsers fetch or send something to without being asked. */
const loading: ReadonlySet<string> = new Set("src poster background data action formaction ping".split(" "));
/** Where the address stands in `href`; all other links wait for a click. */
const drawn: ReadonlySet<string> = new Set(["image", "use", "feimage", "script", "base"]);
const loadedLinks =
  /^(?:stylesheet|(?:shortcut-|mask-)?icon|apple-touch-.*|preload|modulepreload|prefetch|prerender|preconnect|dns-prefetch|manifest)$/;
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
      if (!("src" in script) && runs(script["type"])) findings.push({ kind: "inline", found: "<script", offset });
      script = undefined;
    },
    close() {
      script = undefined;
    },
  };
}

function addressesOf(name: string, attributes: Attributes): readonly string[] {
  const { rel = "", href, srcset, imagesrcset } = attributes;
  const waits =
    name === "link" &&
    !rel
      .toLowerCase()
      .split(/\s+/)
      .some((each) => loadedLinks.test(each));
  return [
    ...Object.entries(attributes).flatMap(([key, value]) => (loading.has(key) ? [value] : [])),
    ...[srcset, waits ? undefined : imagesrcset].flatMap(candidates),
    ...(href !== undefined && (drawn.has(name) || (name === "link" && !waits)) ? [href] : []),
    ...(drawn.has(name) && attributes["xlink:href"] !== undefined ? [attributes["xlink:href"]] : []),
    ...(name === "meta" ? refreshed(attributes) : []),
  ];
}

/** Blocks of data, such as JSON-LD, do not run. @see https://html.spec.whatwg.org/#attr-script-type */
function runs(type = ""): boolean {
  return /^$|^module$|^importmap$|^speculationrules$|javascript|ecmascript|jscript|livescript/i.test(type.trim());
}
