/** What may not stand inside of what, however deep. Pure. */
import type { Tag } from "../published.ts";

/** Elements that matter to those inside of them, each with its bit. */
const bits = {
  a: 1,
  button: 2,
  label: 4,
  form: 8,
  header: 16,
  footer: 32,
  address: 64,
  dfn: 128,
  audio: 256,
  video: 256,
  meter: 512,
  progress: 1024,
  noscript: 2048,
  caption: 4096,
  dt: 8192,
  th: 16384,
  article: 32768,
  aside: 32768,
  nav: 32768,
  main: 65536,
} as const satisfies Readonly<Record<string, number>>;

const inHeads = bits.address | bits.dt | bits.th;

/** By name what an element may not be inside of. @see https://html.spec.whatwg.org/#elements-3 */
const forbidden: Readonly<Record<string, number>> = {
  a: bits.a,
  label: bits.label,
  form: bits.form,
  header: bits.header | bits.footer | inHeads,
  footer: bits.header | bits.footer | inHeads,
  address: bits.address,
  dfn: bits.dfn,
  audio: bits.audio,
  video: bits.video,
  meter: bits.meter,
  progress: bits.progress,
  noscript: bits.noscript,
  table: bits.caption,
  article: inHeads,
  section: inHeads,
  aside: inHeads,
  nav: inHeads,
  hgroup: inHeads,
  h1: inHeads,
  h2: inHeads,
  h3: inHeads,
  h4: inHeads,
  h5: inHeads,
  h6: inHeads,
  main: bits.article | bits.header | bits.footer | bits.main,
};

/** The bits of a start tag for those inside of it. */
export function ancestorBits({ name }: Tag): number {
  return Object.hasOwn(bits, name) ? bits[name as keyof typeof bits] : 0;
}

/** The bits of all that a start tag may not be inside of. */
export function forbiddenBits(tag: Tag): number {
  const own = Object.hasOwn(forbidden, tag.name) ? (forbidden[tag.name] as number) : 0;
  return isInteractive(tag) ? own | bits.a | bits.button : own;
}

/** @see https://html.spec.whatwg.org/#interactive-content */
function isInteractive({ name, attributes }: Tag): boolean {
  if (attributes.has("tabindex")) return true;
  switch (name) {
    case "a":
      return attributes.has("href");
    case "button":
    case "details":
    case "embed":
    case "iframe":
    case "label":
    case "select":
    case "textarea":
      return true;
    case "audio":
    case "video":
      return attributes.has("controls");
    case "img":
    case "object":
      return attributes.has("usemap");
    case "input":
      return attributes.get("type")?.toLowerCase() !== "hidden";
    default:
      return false;
  }
}
