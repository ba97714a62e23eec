/** What the attributes of one tag have to do with each other, and which an element must have. Pure. */
import type { Tag } from "../published.ts";
import { placeOf } from "./attribute-faults.ts";
import { hasWidths } from "./pictures.ts";
import { type Said, said } from "./words.ts";

type Rule = (tag: Tag, attributes: ReadonlyMap<string, string>) => readonly (Said | undefined | false)[];

const missing = (tag: Tag, name: string, like: string): Said =>
  said(0, `<${tag.name}> braucht ${name}.`, `<${tag.name}> needs ${name}.`, like);

const pointless = (tag: Tag, name: string, without: string): Said =>
  said(
    placeOf(tag, name).offset,
    `${name} an <${tag.name}> hat nur mit ${without} einen Sinn.`,
    `${name} on <${tag.name}> means something with ${without} only.`,
  );

/** Each of these needs the address that it speaks about. */
const ofLinks = "target download ping rel hreflang type referrerpolicy".split(" ");
/** Fields that offer nothing to choose from. */
const withoutOptions: ReadonlySet<string> = new Set("hidden checkbox radio file submit image reset button".split(" "));
const textual: ReadonlySet<string> = new Set("text search tel url email password".split(" "));

const widths: Rule = (tag, has) => {
  const srcset = has.get("srcset");
  if (srcset === undefined) return [has.has("sizes") && pointless(tag, "sizes", "srcset")];
  return [hasWidths(srcset) && !has.has("sizes") && missing(tag, "sizes", 'sizes="(min-width: 40rem) 38rem, 100vw"')];
};

const rules: Readonly<Record<string, Rule>> = {
  html: (tag, has) => [!has.get("lang") && missing(tag, "lang", '<html lang="de">')],
  base: (tag, has) => [!has.has("href") && !has.has("target") && missing(tag, "href", '<base href="/">')],
  link: (tag, has) => [
    !has.has("href") && !has.has("imagesrcset") && missing(tag, "href", '<link rel="stylesheet" href="/assets/a.css">'),
    !has.has("rel") &&
      !has.has("itemprop") &&
      !has.has("property") &&
      missing(tag, "rel", '<link rel="stylesheet" href="/assets/a.css">'),
    /\bpreload\b/i.test(has.get("rel") ?? "") && !has.has("as") && missing(tag, "as", 'as="image"'),
    has.has("as") && !/\b(?:module)?preload\b/i.test(has.get("rel") ?? "") && pointless(tag, "as", 'rel="preload"'),
  ],
  meta: (tag, has) => {
    const kinds = ["name", "http-equiv", "charset", "itemprop", "property"].filter((name) => has.has(name));
    return [
      kinds.length === 0 && missing(tag, "name", '<meta name="description" content="…">'),
      kinds.length > 0 &&
        !has.has("charset") &&
        !has.has("content") &&
        missing(tag, "content", '<meta name="description" content="…">'),
      /^refresh$/i.test(has.get("http-equiv") ?? "") &&
        !/^\s*\d+\s*(?:;\s*(?:url\s*=\s*)?\S.*)?$/i.test(has.get("content") ?? "") &&
        said(
          placeOf(tag, "content").valueOffset,
          "Eine Weiterleitung nennt Sekunden und dann die Adresse.",
          "A refresh names seconds and then the address.",
          'content="0; url=/blog/"',
        ),
    ];
  },
  a: (tag, has) =>
    has.has("href") ? [] : ofLinks.filter((name) => has.has(name)).map((name) => pointless(tag, name, "href")),
  area: (tag, has) => [
    has.has("href") && !has.has("alt") && missing(tag, "alt", 'alt="…"'),
    !has.has("href") && has.has("alt") && pointless(tag, "alt", "href"),
  ],
  img: (tag, has) => [
    !has.has("src") && missing(tag, "src", '<img src="/media/bild.jpg" alt="…">'),
    !has.has("alt") && missing(tag, "alt", 'alt=""'),
    ...widths(tag, has),
  ],
  source: widths,
  iframe: (tag, has) => [
    !has.has("src") && !has.has("srcdoc") && missing(tag, "src", '<iframe src="…" title="…">'),
    !has.get("title") && missing(tag, "title", 'title="…"'),
  ],
  embed: (tag, has) => [!has.has("src") && missing(tag, "src", 'src="/media/film.mp4"')],
  object: (tag, has) => [!has.has("data") && missing(tag, "data", 'data="/media/plan.pdf"')],
  track: (tag, has) => [
    !has.has("src") && missing(tag, "src", '<track src="/media/film.vtt">'),
    /^(?:subtitles)?$/i.test(has.get("kind") ?? "") && !has.has("srclang") && missing(tag, "srclang", 'srclang="de"'),
  ],
  map: (tag, has) => [!has.has("name") && missing(tag, "name", 'name="plan"')],
  optgroup: (tag, has) => [!has.has("label") && missing(tag, "label", 'label="…"')],
  bdo: (tag, has) => [!has.has("dir") && missing(tag, "dir", 'dir="rtl"')],
  data: (tag, has) => [!has.has("value") && missing(tag, "value", 'value="1"')],
  meter: (tag, has) => [!has.has("value") && missing(tag, "value", 'value="0.5"')],
  script: (tag, has) =>
    has.has("src")
      ? []
      : ["async", "defer"]
          .filter((name) => has.has(name) && !(name === "async" && has.get("type") === "module"))
          .map((name) => pointless(tag, name, "src")),
  input: (tag, has) => {
    const type = (has.get("type") ?? "text").toLowerCase();
    return [
      type === "image" && !has.get("alt") && missing(tag, "alt", 'alt="…"'),
      type === "image" && !has.has("src") && missing(tag, "src", 'src="/media/los.png"'),
      has.has("checked") && type !== "checkbox" && type !== "radio" && pointless(tag, "checked", 'type="checkbox"'),
      has.has("placeholder") && !textual.has(type) && type !== "number" && pointless(tag, "placeholder", 'type="text"'),
      has.has("maxlength") && !textual.has(type) && pointless(tag, "maxlength", 'type="text"'),
      has.has("list") && withoutOptions.has(type) && pointless(tag, "list", 'type="text"'),
      has.has("multiple") && type !== "email" && type !== "file" && pointless(tag, "multiple", 'type="file"'),
    ];
  },
};

const common: Rule = (tag, has) => [
  has.has("itemtype") && !has.has("itemscope") && pointless(tag, "itemtype", "itemscope"),
  has.has("itemid") && !has.has("itemtype") && pointless(tag, "itemid", "itemtype"),
];

const none: readonly Said[] = [];

/** Faults of a start tag as a whole. */
export function combinationFaults(tag: Tag): readonly Said[] {
  const has = tag.attributes;
  const rule = Object.hasOwn(rules, tag.name) ? rules[tag.name] : undefined;
  const isItem = has.has("itemtype") || has.has("itemid");
  if (rule === undefined && !isItem) return none;
  const found = [...(rule?.(tag, has) ?? none), ...(isItem ? common(tag, has) : none)];
  return found.filter((each) => each !== undefined && each !== false);
}
