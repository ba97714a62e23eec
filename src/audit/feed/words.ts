/** What is said of feeds, and what an id and a moment look like. Pure. */
import type { Wording } from "../../kernel/problem.ts";

/** A moment as RFC 3339 has it. */
export function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))
  );
}

/** Ids are addresses of the site, or names that it has given once: they outlive every change of a title. */
export function idFault(id: string, site: string): Wording | undefined {
  if (/^(?:tag:[^,\s]+,\d{4}(?:-\d{2}){0,2}:\S+|urn:\S+)$/.test(id) || (id.startsWith(site) && !/[?\s]/.test(id)))
    return undefined;
  return {
    de: `gefunden: „${id}“ als id; die bleibt nur gleich, wenn sie eine Adresse der Website oder eine tag:-Adresse ist.`,
    en: `found "${id}" as an id; it stays the same only if it is an address of the site or a tag: address.`,
  };
}

export const notAtom: Wording = { de: "ist kein Atom-Feed.", en: "is no Atom feed." };
export const notJsonFeed: Wording = {
  de: "ist kein JSON-Feed der Version 1.1.",
  en: "is no JSON Feed of version 1.1.",
};

export function missing(name: string): Wording {
  return { de: `Es fehlt: ${name}.`, en: `${name} is missing.` };
}

export function several(name: string): Wording {
  return { de: `${name} steht mehrmals da; richtig ist einmal.`, en: `${name} comes several times; once is right.` };
}

export function noInstant(name: string, found: string): Wording {
  return {
    de: `gefunden: „${found}“ als ${name}; richtig wäre etwas wie 2026-03-01T09:00:00+01:00.`,
    en: `found "${found}" as ${name}; something like 2026-03-01T09:00:00+01:00 would be right.`,
  };
}

export function atLeast(name: string, found: string, other: string, least: string): Wording {
  return {
    de: `${name} ist ${found}, aber ${other} schon ${least}: Programme halten das Neue für alt.`,
    en: `${name} is ${found}, but ${other} is ${least} already: programs take what is new for old.`,
  };
}

export function notOwn(found: string, own: string): Wording {
  return {
    de: `gefunden: „${found}“; dieser Feed steht unter ${own}.`,
    en: `found "${found}"; this feed stands at ${own}.`,
  };
}

export function tooMany(count: number, most: number): Wording {
  return {
    de: `gefunden: ${count} Einträge; ein Feed hat höchstens ${most}.`,
    en: `found ${count} entries; a feed has ${most} at most.`,
  };
}

export function twice(id: string): Wording {
  return { de: `Die id ${id} steht zweimal im Feed.`, en: `the id ${id} comes twice in the feed.` };
}

export function shared(id: string, other: string): Wording {
  return {
    de: `Die id ${id} hat auch ${other}; wer Feeds liest, hält beide für denselben.`,
    en: `the id ${id} is that of ${other}, too; programs that read feeds take both for the same.`,
  };
}

export function contentNotText(type: string): Wording {
  return {
    de: `gefunden: content vom Typ „${type}“; richtig ist html.`,
    en: `found content of the type "${type}"; html is right.`,
  };
}

export function runsSomething(what: string): Wording {
  return {
    de: `Der Inhalt enthält ${what}; Leseprogramme werfen ihn deshalb weg.`,
    en: `the content holds ${what}; feed readers throw it away for that.`,
  };
}

export function unlikeTwin(twin: string): Wording {
  return { de: `hält andere Einträge als ${twin}.`, en: `holds other entries than ${twin}.` };
}

export function twinMissing(twin: string): Wording {
  return { de: `hat kein Gegenstück: ${twin} fehlt.`, en: `has no counterpart: ${twin} is missing.` };
}

export function noFeedThere(href: string): Wording {
  return {
    de: `Die Seite nennt einen Feed unter „${href}“; dort steht keiner.`,
    en: `the page names a feed at "${href}", where there is none.`,
  };
}

export function noJson(found: string): Wording {
  return { de: `ist kein JSON (${found}).`, en: `is not JSON (${found}).` };
}
