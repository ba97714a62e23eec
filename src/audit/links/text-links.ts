/** Complete addresses of the site in feeds and in files for programs. */
import type { Severity } from "../../kernel/problem.ts";
import type { Fault } from "../published.ts";
import type { Answers } from "./answers.ts";
import { lacksSlash, leadsNowhere, linkFault } from "./link-words.ts";
import { type Target, targetOf } from "./target.ts";

const rest = /[^\s"'<>\\&)\]]*/y;

/**
 * Follows every address of the site that stands in a text.
 *
 * Those that feeds take for names (`id`, `scheme`) lead nowhere on purpose once a post has moved, and those in the middle of a
 * sentence are no links.
 *
 * @param part - What is looked at.
 * @param offset - Where it begins in the whole.
 * @param severityAt - How bad a dead address is, or undefined if it is no link; by the text and the place in it.
 */
export function textLinks(
  path: string,
  part: string,
  offset: number,
  whole: string,
  site: string,
  answers: Answers,
  severityAt: (text: string, at: number) => Severity | undefined,
): readonly Fault[] {
  const faults: Fault[] = [];
  for (let at = part.indexOf(site); at >= 0; at = part.indexOf(site, at + site.length)) {
    // The address of the site itself may hold what ends all others.
    rest.lastIndex = at + site.length;
    const address = `${site}${rest.exec(part)?.[0] ?? ""}`.replace(/[.,;:!?]+$/, "");
    const target = known(address, site);
    const answer = target && answers.at(target.path);
    if (answer?.is === "file" || answer?.is === "redirect") continue;
    const severity = severityAt(part, at);
    if (severity === undefined) continue;
    const spot = { path, text: whole, offset: offset + at };
    if (answer?.is === "folder") faults.push(linkFault(spot, "warning", lacksSlash(address)));
    else faults.push(linkFault(spot, severity, leadsNowhere(address, ""), target && answers.like(target.path)));
  }
  return faults;
}

const targets = new Map<string, Target | undefined>();

function known(address: string, site: string): Target | undefined {
  if (targets.has(address)) return targets.get(address);
  const target = targetOf(address, site, site) ?? undefined;
  targets.set(address, target);
  return target;
}

/** Of an Atom feed or a sitemap: escaped HTML was written by authors, everything else by Klartext. */
export function inXml(text: string, at: number): Severity | undefined {
  const before = text[at - 1];
  if (before === ">") return /<id>$/.test(text.slice(Math.max(0, at - 4), at)) ? undefined : "error";
  if (before === '"') return /\bscheme="$/.test(text.slice(Math.max(0, at - 10), at)) ? undefined : "error";
  return /=&(?:quot|#34|apos|#39);$/.test(text.slice(Math.max(0, at - 8), at)) ? "warning" : undefined;
}

/** Of a JSON feed. */
export function inJson(text: string, at: number): Severity | undefined {
  const before = text.slice(Math.max(0, at - 12), at);
  if (/=\\"$/.test(before)) return "warning";
  return /"$/.test(before) && !/"id"\s*:\s*"$/.test(before) ? "error" : undefined;
}

/** Of robots.txt and security.txt: at the end of a line with a name. */
export function inLines(text: string, at: number): Severity | undefined {
  return /^[\w-]+:\s*$/.test(text.slice(text.lastIndexOf("\n", at) + 1, at)) ? "error" : undefined;
}
