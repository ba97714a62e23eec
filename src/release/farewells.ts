/** What site.yaml says of addresses, held against the whole site. Pure. */

import type { Problem, Wording } from "../kernel/problem.ts";
import { hasDialogue } from "../model/dialogue.ts";
import { addressKey, aliasesOf } from "../model/moves.ts";
import type { Site } from "../model/site.ts";
import { pathOf } from "../output/paths.ts";
import type { Plan } from "../output/plan.ts";
import { isServed } from "./fates.ts";

/**
 * An error for each address that is still served, and for each move that leads to nothing.
 *
 * @param isComplete - Whether all pages are known that there would be.
 */
export function falseFarewells(site: Site, plan: Plan, isComplete: boolean): readonly Problem[] {
  const { moved, gone } = site.farewells;
  const { base } = site.settings;
  const aliases = new Set(aliasesOf(site).map(([from]) => addressKey(from)));
  const sources = new Set(moved.map(({ fromPlace }) => fromPlace.file));
  // Servers and disks that know no upper case would lead away from the page.
  const spellings = (url: string) => [url, url.toLowerCase()].flatMap((each) => [each, `${each}/`]);
  const fileAt = (url: string) =>
    spellings(url)
      .map((each) => plan.get(pathOf(each, base) ?? ""))
      .find(Boolean);
  const answered = new Set(hasDialogue(site) ? Object.values(site.urls.dialogue).map(addressKey) : []);
  const isOurs = (url: string) => {
    if (answered.has(addressKey(url))) return true;
    const file = fileAt(url);
    // An alias of a post was told of where it was read.
    return file !== undefined && !sources.has(file.source) && !aliases.has(addressKey(url));
  };
  const served = [...moved.map(({ from, fromPlace }) => ({ url: from, place: fromPlace })), ...gone].filter(({ url }) =>
    isOurs(url),
  );
  const old = new Set(moved.map(({ from }) => addressKey(from)));
  const lost = isComplete ? moved.filter(({ to }) => !isServed(to, plan, site) || old.has(addressKey(to))) : [];
  return [
    ...served.map(({ url, place }): Problem => ({ ...place, ...fault(url, isThere), like: sensible })),
    ...lost.map(({ to, toPlace }): Problem => ({ ...toPlace, ...fault(to, isNot), like: better })),
  ];
}

const sensible: Wording = { de: "/themen/umwelt/", en: "/topics/environment/" };
const better: Wording = { de: "to: /themen/oekologie/", en: "to: /topics/ecology/" };
const isThere: Wording = { de: "diese Adresse gibt es aber noch", en: "but this address is still there" };
const isNot: Wording = {
  de: "aber unter dieser Adresse steht keine Seite, zu der man kommen könnte",
  en: "but there is no page at this address to come to",
};

function fault(url: string, why: Wording) {
  const message = { de: `gefunden: „${url}“, ${why.de}.`, en: `found "${url}", ${why.en}.` };
  return { severity: "error", rule: "moved", message } as const;
}
