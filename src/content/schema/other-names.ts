/** What editors call a key in German, and what other programs for blogs call it. Data. */

/** The key that is meant by another word, if the place knows that key. */
export function otherName(written: string, known: readonly string[]): string | undefined {
  const word = written.toLowerCase().replace(/[_-]/g, "");
  return known.find((key) => otherNames[key]?.includes(word));
}

const otherNames: Readonly<Record<string, readonly string[]>> = {
  title: ["titel", "überschrift", "headline"],
  date: ["datum", "publishdate", "pubdate", "veröffentlicht", "created"],
  authors: ["autoren", "verfasser"],
  author: ["autor", "autorin", "by", "von"],
  tags: ["categories", "category", "keywords", "topics", "themen", "schlagworte", "schlagwörter", "kategorien"],
  summary: ["description", "excerpt", "abstract", "zusammenfassung", "beschreibung", "auszug", "teaser"],
  slug: ["permalink", "url", "path", "adresse"],
  updated: ["lastmod", "modified", "aktualisiert", "geändert"],
  expires: ["expirydate", "unpublishdate", "ablauf", "gültigbis"],
  draft: ["entwurf"],
  source: ["quelle", "quellen", "sources", "via"],
  image: ["bild", "cover", "thumbnail", "featuredimage", "picture"],
  series: ["serie", "reihe"],
  aliases: ["redirectfrom", "redirects", "weiterleitungen"],
  comments: ["kommentare"],
  corrections: ["korrekturen", "korrektur", "errata"],
  language: ["lang", "locale", "sprache"],
  kind: ["type", "art"],
  name: ["titel", "title"],
  role: ["rolle", "funktion", "position", "jobtitle"],
  links: ["profiles", "profile"],
  email: ["mail"],
  website: ["url", "homepage"],
  replyTo: ["parent", "inreplyto", "antwortauf"],
  alt: ["alternativtext", "beschreibung", "description"],
  src: ["url", "file", "datei", "path"],
  caption: ["unterschrift", "bildunterschrift"],
  credit: ["foto", "photo", "copyright", "bildnachweis"],
  changes: ["änderungen", "changelog"],
  approvedBy: ["freigegebenvon", "approver"],
  simplifies: ["twin", "vereinfacht", "zwilling"],
  conformance: ["konformität", "status", "stand"],
  standard: ["norm", "maßstab"],
  gaps: ["lücken", "barriers", "barrieren"],
  what: ["was"],
  why: ["warum", "grund", "reason"],
  until: ["bis", "by"],
  alternative: ["ersatz", "stattdessen"],
  tests: ["prüfungen"],
  contact: ["kontakt"],
  authority: ["aufsicht", "behörde", "marktüberwachung"],
  timezone: ["zeitzone", "tz"],
};
