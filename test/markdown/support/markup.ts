/** A small judge of markup: what may come out of the renderer, and whether it nests. */

const elements: Readonly<Record<string, readonly string[]>> = {
  a: ["href", "title", "id", "class", "role", "aria-label", "lang", "dir"],
  abbr: ["title", "lang", "dir"],
  blockquote: [],
  br: [],
  caption: ["lang", "dir"],
  code: ["class", "lang", "dir"],
  dd: [],
  del: ["cite", "datetime", "lang", "dir"],
  details: ["open", "lang", "dir"],
  div: ["class", "role", "tabindex", "aria-label"],
  dl: [],
  dt: [],
  figcaption: [],
  figure: ["class"],
  hr: [],
  img: ["src", "alt", "title", "loading", "decoding", "class"],
  ins: ["cite", "datetime", "lang", "dir"],
  li: ["id"],
  ol: ["start", "class"],
  p: [],
  pre: [],
  q: ["cite", "lang", "dir"],
  span: ["class", "aria-hidden"],
  sup: ["class", "lang", "dir"],
  table: ["lang", "dir"],
  td: ["class", "colspan", "rowspan", "lang", "dir"],
  th: ["class", "colspan", "rowspan", "scope", "lang", "dir"],
  ul: [],
};
const plain = "b cite em i kbd mark s small strong sub summary tbody thead tr u".split(" ");
const headings = ["h2", "h3", "h4", "h5", "h6"];
const voids = new Set(["br", "hr", "img"]);
const words = new Set("a abbr b cite code del em i ins kbd mark q s small span strong sub sup u".split(" "));
/** Elements that hold words only. */
const holdWords = new Set([...words, "p", "summary", "dt", "caption", ...headings]);

const tag = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>/y;

/** What is wrong with the markup; an empty list if nothing is. */
export function faultsIn(markup: string): readonly string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const ids = new Set<string>();
  for (let at = markup.search(/[<>]/); at >= 0; ) {
    tag.lastIndex = at;
    const found = tag.exec(markup);
    if (!found) return [...faults, `stray sign: ${markup.slice(at, at + 40)}`];
    const [, slash = "", name = "", attributes = ""] = found;
    const parent = open.at(-1) ?? "";
    if (slash) {
      if (open.pop() !== name) return [...faults, `</${name}> closes <${parent}>`];
    } else {
      faults.push(...attributeFaults(name, attributes, ids), ...placeFaults(name, parent, open));
      if (!voids.has(name)) open.push(name);
    }
    const next = markup.slice(tag.lastIndex).search(/[<>]/);
    at = next < 0 ? -1 : tag.lastIndex + next;
  }
  return [...faults, ...open.map((name) => `<${name}> stays open`)];
}

function attributeFaults(name: string, attributes: string, ids: Set<string>): readonly string[] {
  const allowed =
    elements[name] ?? (plain.includes(name) ? ["lang", "dir"] : headings.includes(name) ? ["id"] : undefined);
  if (!allowed) return [`<${name}> came out`];
  return [...attributes.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)].flatMap(([, attribute = "", value = ""]) => {
    if (!allowed.includes(attribute)) return [`<${name} ${attribute}> came out`];
    if (attribute === "id" && ids.size === ids.add(value).size) return [`the id ${value} occurs twice`];
    const isAddress = attribute === "href" || attribute === "src" || attribute === "cite";
    return isAddress && !isHarmless(value) ? [`${attribute}="${value}" came out`] : [];
  });
}

/** Read as a browser reads it: references resolved, blanks and controls at the front and all line ends left out. */
function isHarmless(value: string): boolean {
  const read = value
    .replace(/&#(\d+);/g, (_reference, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&amp;", "&")
    .replace(/^[\s\0-\x20]+|[\t\r\n]/g, "");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase();
  return scheme === undefined || ["http", "https", "mailto", "tel"].includes(scheme);
}

function placeFaults(name: string, parent: string, open: readonly string[]): readonly string[] {
  const faults: string[] = [];
  if (holdWords.has(parent) && !words.has(name) && !voids.has(name)) faults.push(`<${name}> in <${parent}>`);
  if (name === "a" && open.includes("a")) faults.push("<a> in <a>");
  if ((name === "td" || name === "th") !== (parent === "tr")) faults.push(`<${name}> in <${parent}>`);
  if (name === "summary" && parent !== "details") faults.push(`<summary> in <${parent}>`);
  if (name === "tr" && !["table", "thead", "tbody"].includes(parent)) faults.push(`<tr> in <${parent}>`);
  return faults;
}
