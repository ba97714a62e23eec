/** What is said of a link, in words. Pure. */
import type { Problem, Wording } from "../kernel/problem.ts";
import { excerpt } from "../kernel/text.ts";
import type { ExternalLink } from "../model/link.ts";
import type { Reason, Verdict } from "./visit.ts";

/** A warning for the place of the link; `undefined` if all is well. */
export function findingOf(link: ExternalLink, verdict: Verdict): Problem | undefined {
  const { file, line, column } = link.place;
  const place = { file, line, column, severity: "warning" as const };
  switch (verdict.kind) {
    case "fine":
      return undefined;
    case "moved": {
      const message = about(link, { de: "diese Seite ist für immer umgezogen", en: "which has moved for good" });
      return { ...place, rule: "moved-link", message, like: written(link, withFragmentOf(link, verdict.to)) };
    }
    case "unchecked": {
      const { de, en } = inWords(verdict.reason);
      const message = about(link, {
        de: `konnte nicht geprüft werden: ${de}`,
        en: `which could not be checked: ${en}`,
      });
      return { ...place, rule: "unchecked-link", message };
    }
    case "dead":
      return { ...place, rule: "dead-link", ...dead(link, inWords(verdict.reason)) };
  }
}

function dead(link: ExternalLink, { de, en }: Wording): Pick<Problem, "message" | "like"> {
  const { archive, role } = link;
  if (role === "source" && archive !== undefined) {
    const message = about(link, {
      de: `${de}; zeigen Sie stattdessen die archivierte Fassung`,
      en: `${en}; show the archived copy instead`,
    });
    return { message, like: written(link, archive) };
  }
  const kept = keptAt(link);
  if (kept === undefined) return { message: about(link, { de, en }) };
  const message = about(link, {
    de: `${de}; sehen Sie nach, ob das Internet Archive eine Fassung hat`,
    en: `${en}; look whether the Internet Archive has a copy`,
  });
  return { message, like: role === "source" ? `archive: ${kept}` : written(link, kept) };
}

/**
 * Where the Internet Archive would have what readers could see when the link was made; `undefined` for what is of no use in
 * another state than that of today, such as a profile, and for what is an archived copy itself.
 *
 * @see https://archive.org/help/wayback_api.php
 */
function keptAt({ url, role, day, original }: ExternalLink): string | undefined {
  const wanted = role === "archive" ? original : url;
  if (role === "standing" || wanted === undefined || new URL(wanted).host === "web.archive.org") return undefined;
  return `https://web.archive.org/web/${day === undefined ? "" : `${day.replaceAll("-", "")}/`}${wanted}`;
}

/** The line as it would stand in the file. */
function written({ key }: ExternalLink, address: string): string | Wording {
  if (key === undefined) return { de: `[Wort](${address})`, en: `[words](${address})` };
  return key === "" ? address : `${key}: ${address}`;
}

function withFragmentOf({ url }: ExternalLink, to: string): string {
  return to.includes("#") ? to : to + (/#.*$/s.exec(url)?.[0] ?? "");
}

function about({ url }: ExternalLink, { de, en }: Wording): Wording {
  const found = excerpt(url, 100);
  return { de: `gefunden: „${found}“, ${de}.`, en: `found "${found}", ${en}.` };
}

const reasons: Readonly<Record<Exclude<Reason, number>, Wording>> = {
  "unknown-host": { de: "diesen Rechner gibt es nicht", en: "but there is no such host" },
  private: {
    de: "das führt in ein privates Netz, das Leser nicht sehen und wir nicht fragen",
    en: "it leads into a private network, which readers do not see and we do not ask",
  },
  timeout: { de: "der Server hat nicht rechtzeitig geantwortet", en: "the server did not answer in time" },
  refused: { de: "der Server nimmt keine Verbindung an", en: "the server accepts no connection" },
  reset: { de: "der Server hat die Verbindung abgebrochen", en: "the server broke off the connection" },
  certificate: { de: "das Zertifikat des Servers ist nicht gültig", en: "the server's certificate is not valid" },
  network: { de: "die Verbindung kam nicht zustande", en: "there was no connection" },
  "odd-redirect": { de: "die Weiterleitung führt zu keiner Seite", en: "the redirect leads to no page" },
  "many-redirects": { de: "mehr als fünf Weiterleitungen nacheinander", en: "more than five redirects in a row" },
  offline: {
    de: "kein einziger Server hat geantwortet; vielleicht ist dieser Rechner nicht im Netz",
    en: "not a single server has answered; perhaps this machine is not on the net",
  },
};

function inWords(reason: Reason): Wording {
  if (typeof reason === "string") return reasons[reason];
  switch (reason) {
    case 404:
      return { de: "diese Seite gibt es nicht (404)", en: "but there is no such page (404)" };
    case 410:
      return { de: "diese Seite gibt es nicht mehr (410)", en: "but the page is gone (410)" };
    case 401:
    case 403:
      return { de: `der Server lässt uns nicht herein (${reason})`, en: `the server does not let us in (${reason})` };
    case 429:
      return { de: "der Server hat zu viele Fragen bekommen (429)", en: "the server got too many questions (429)" };
    default:
      return reason >= 500
        ? { de: `der Server hat eine Störung (${reason})`, en: `the server has a fault (${reason})` }
        : { de: `der Server antwortet mit ${reason}`, en: `the server answers with ${reason}` };
  }
}
