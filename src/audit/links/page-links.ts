/** Links of pages and drawings: each tag is judged once, wherever it stands. */
import type { Severity } from "../../kernel/problem.ts";
import { placeOf } from "../html/attribute-faults.ts";
import type { AuditedPage, Fault, Published, Tag } from "../published.ts";
import { addressesOf } from "./addresses.ts";
import type { Answer, Answers } from "./answers.ts";
import { lacksAnchor, lacksSlash, leadsNowhere, linkFault } from "./link-words.ts";
import { leadsToReceiver } from "./receiver.ts";
import { elsewhere, isRelative, type Target, targetOf } from "./target.ts";

interface Link {
  /** Of the attribute. */
  readonly name: string;
  readonly address: string;
  readonly isForReaders: boolean;
  /** Undefined if it depends on the page. */
  readonly target: Target | undefined;
  /** What is there, once it was asked for; only of a target that does not depend on the page. */
  answer: Answer | undefined;
}

interface Judged {
  readonly links: readonly Link[];
  /** What may be jumped to. */
  readonly anchor: string | undefined;
}

/** A jump to another page, whose anchors may not be known yet. */
interface Jump {
  readonly page: string;
  readonly offset: number;
  readonly link: Link;
  readonly file: string;
  readonly fragment: string;
  readonly severity: Severity;
}

/** A page with more dead links than these is beyond reading them. */
const most = 100;
const nowhere: Target = { path: "\u0000", fragment: "" };

export class PageLinks {
  readonly #judged: (Judged | null | undefined)[] = [];
  readonly #anchors = new Map<string, readonly string[]>();
  readonly #jumps: Jump[] = [];
  readonly #published: Published;
  readonly #answers: Answers;

  constructor(published: Published, answers: Answers) {
    this.#published = published;
    this.#answers = answers;
  }

  /** Faults of one page; jumps to others wait for `jumps`. */
  check(page: AuditedPage): readonly Fault[] {
    const { path, text, tags, offsets } = page;
    const faults: Fault[] = [];
    const anchors: string[] = ["top"];
    const own: (readonly [Link, offset: number, fragment: string, severity: Severity])[] = [];
    let from = this.#published.site + path.replace(/(^|\/)index\.html$/, "$1");
    let depth = 0;
    for (let i = 0; i < tags.length; i++) {
      const tag = tags[i] as Tag;
      let judged = this.#judged[tag.number];
      if (judged === undefined) {
        judged = this.#judge(tag);
        this.#judged[tag.number] = judged;
      }
      if (judged === null) continue;
      if (tag.name === "main") depth += tag.isEnd ? -1 : 1;
      if (judged.anchor !== undefined) anchors.push(judged.anchor);
      for (const link of judged.links) {
        const offset = offsets[i] as number;
        const severity = link.isForReaders && depth > 0 ? "warning" : "error";
        if (link.address.startsWith("#")) {
          own.push([link, offset, link.target?.fragment ?? "", severity]);
          continue;
        }
        const target = link.target ?? this.#targetFrom(link.address, from);
        if (tag.name === "base") from = URL.parse(link.address, from)?.href ?? from;
        else if (target !== elsewhere) this.#follow(page, tag, offset, link, target, severity, faults);
      }
    }
    this.#anchors.set(path, anchors);
    const isThere = memberOf(anchors, own.length);
    for (const [link, offset, fragment, severity] of own)
      if (fragment !== "" && !isThere(fragment) && faults.length < most)
        faults.push(linkFault({ path, text, offset }, severity, lacksAnchor(link.address, fragment)));
    return faults;
  }

  /** Faults of the jumps from page to page, once all pages were checked. */
  jumps(): readonly Fault[] {
    const sets = new Map<string, ReadonlySet<string>>();
    return this.#jumps.flatMap(({ page, offset, link, file, fragment, severity }) => {
      const anchors = this.#anchors.get(file);
      if (anchors === undefined) return [];
      let set = sets.get(file);
      if (set === undefined) {
        set = new Set(anchors);
        sets.set(file, set);
      }
      if (set.has(fragment)) return [];
      const text = this.#published.read(page).toString();
      return [linkFault({ path: page, text, offset }, severity, lacksAnchor(link.address, fragment))];
    });
  }

  #judge(tag: Tag): Judged | null {
    if (tag.isEnd) return tag.name === "main" ? { links: [], anchor: undefined } : null;
    const anchor = tag.attributes.get("id") ?? (tag.name === "a" ? tag.attributes.get("name") : undefined);
    const links: Link[] = [];
    for (const { name, address, isForReaders } of addressesOf(tag)) {
      const depends = isRelative(address) && !address.startsWith("#");
      const target = depends ? undefined : this.#targetFrom(address, this.#published.site);
      if (target !== undefined && target !== elsewhere && leadsToReceiver(tag, target.path, this.#published)) continue;
      if (target !== elsewhere) links.push({ name, address, isForReaders, target, answer: undefined });
    }
    return links.length > 0 || anchor !== undefined || tag.name === "main" ? { links, anchor } : null;
  }

  #targetFrom(address: string, from: string): Target | typeof elsewhere {
    const target = targetOf(address, from, this.#published.site);
    return target === undefined ? nowhere : target;
  }

  #follow(
    { path, text }: AuditedPage,
    tag: Tag,
    offset: number,
    link: Link,
    target: Target,
    severity: Severity,
    faults: Fault[],
  ): void {
    if (faults.length >= most) return;
    const answer = link.answer ?? this.#answers.at(target.path);
    if (link.target !== undefined) link.answer = answer;
    const spot = () => ({ path, text, offset: offset + placeOf(tag, link.name).valueOffset });
    if (answer.is === "nothing")
      faults.push(linkFault(spot(), severity, leadsNowhere(link.address, link.name), this.#answers.like(target.path)));
    else if (answer.is === "folder") faults.push(linkFault(spot(), "warning", lacksSlash(link.address)));
    if (target.fragment === "" || !answer.file?.endsWith(".html")) return;
    const { fragment } = target;
    this.#jumps.push({
      page: path,
      offset: offset + placeOf(tag, link.name).valueOffset,
      link,
      file: answer.file,
      fragment,
      severity,
    });
  }
}

/** Looks for members of a list, a few times or many. */
function memberOf(list: readonly string[], times: number): (member: string) => boolean {
  if (times <= 8) return (member) => list.includes(member);
  const set = new Set(list);
  return (member) => set.has(member);
}
