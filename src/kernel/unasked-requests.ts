/** What browsers fetch, send or run without being asked. Data and its arithmetic; of HTML, by names in lower case. */

/** Attributes whose address is fetched, or sent something to. */
export const loadingAttributes: ReadonlySet<string> = new Set(
  "src poster background data action formaction ping manifest".split(" "),
);

/** Elements whose `href` is fetched; all other links wait for a click, `<link>` apart. */
export const drawnElements: ReadonlySet<string> = new Set(["image", "use", "feimage", "script", "base"]);

const loadedLinks =
  /(?:^|\s)(?:stylesheet|(?:shortcut-|mask-)?icon|apple-touch-\S*|preload|modulepreload|prefetch|prerender|preconnect|dns-prefetch|manifest)(?:\s|$)/i;

/** Tells whether a `<link>` of these relations is fetched, or its server connected to. */
export function isLoadedLink(rel = ""): boolean {
  return loadedLinks.test(rel);
}

/** `a.jpg 1x, b.jpg 2x` → `a.jpg`, `b.jpg`. */
export function srcsetAddresses(srcset = ""): readonly string[] {
  return srcset.split(/,\s+|,$/).flatMap((candidate) => candidate.trim().split(/\s+/)[0] || []);
}

/** Where a `<meta>` takes readers by itself: `[]` or one address. */
export function refreshAddresses(httpEquiv = "", content = ""): readonly string[] {
  const address = /^refresh$/i.test(httpEquiv) ? /url\s*=\s*["']?([^"']+)/i.exec(content)?.[1] : undefined;
  return address === undefined ? [] : [address];
}

/** Tells whether a `<script>` of this type runs: blocks of data, such as JSON-LD, do not. @see https://html.spec.whatwg.org/#attr-script-type */
export function isRun(type = ""): boolean {
  return /^$|^module$|^importmap$|^speculationrules$|javascript|ecmascript|jscript|livescript/i.test(type.trim());
}
