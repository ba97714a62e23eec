/** What is said of links. */
import type { Severity, Wording } from "../../kernel/problem.ts";
import { placeIn } from "../page/place.ts";
import type { Fault } from "../published.ts";

/** Where something stands in a text. */
export interface Spot {
  readonly path: string;
  readonly text: string;
  readonly offset: number;
}

/** A fault of the rule audit-link. */
export function linkFault({ path, text, offset }: Spot, severity: Severity, message: Wording, like?: string): Fault {
  const place = placeIn(path, text, offset);
  return { ...place, severity, rule: "audit-link", message, ...(like === undefined ? {} : { like }) };
}

/** @param where - The attribute or the element, if it has a name. */
export function leadsNowhere(address: string, where: string): Wording {
  const shown = shortened(address);
  return {
    de: `${where === "" ? "Die Adresse" : where} führt zu „${shown}“; dort ist nichts.`,
    en: `${where === "" ? "The address" : where} leads to "${shown}"; nothing is there.`,
  };
}

export function lacksAnchor(address: string, fragment: string): Wording {
  return {
    de: `„${shortened(address)}“ springt zu „${fragment}“; die Seite hat keine Stelle, die so heißt.`,
    en: `"${shortened(address)}" jumps to "${fragment}"; the page has no place of this name.`,
  };
}

export function lacksSlash(address: string): Wording {
  return {
    de: `„${shortened(address)}“ ist ein Ordner: Ohne Schrägstrich am Ende antwortet er nicht überall.`,
    en: `"${shortened(address)}" is a folder: without a slash at its end it does not answer everywhere.`,
  };
}

function shortened(address: string): string {
  return address.length > 100 ? `${address.slice(0, 99)}…` : address;
}
