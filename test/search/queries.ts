/**
 * What readers of the sample blog might look for, and the page that each of them means.
 *
 * Written before the search was: whoever changes a line because the search does not find it makes the list worthless.
 */
export interface Query {
  readonly words: string;
  /** The page that must come first. */
  readonly page: string;
}

export const queries: readonly Query[] = [
  // Umlauts as they are, as on a foreign keyboard, and without their dots.
  { words: "Münzautomat", page: "/blog/2010/02/der-muenzautomat-zaehlt-wieder/" },
  { words: "Muenzautomat", page: "/blog/2010/02/der-muenzautomat-zaehlt-wieder/" },
  { words: "munzautomat", page: "/blog/2010/02/der-muenzautomat-zaehlt-wieder/" },
  { words: "Kaesetheke", page: "/blog/2021/06/bargeld-im-dorfladen/" },
  { words: "Oertel Rollstuhl", page: "/blog/2025/06/stufen/" },
  // ß and ss.
  { words: "ausser Betrieb", page: "/blog/2010/02/der-muenzautomat-zaehlt-wieder/" },
  { words: "weißer Fleck", page: "/notizen/2026/07/funkloch/" },
  { words: "weisser Fleck", page: "/notizen/2026/07/funkloch/" },
  // Compounds.
  { words: "Generalversammlung", page: "/blog/2026/06/drei-antraege/" },
  { words: "Zinseszins", page: "/blog/2022/09/was-ein-zins-ist/" },
  { words: "Wärmenetz", page: "/blog/2026/03/was-wir-2025-finanziert-haben/" },
  { words: "Restschuldversicherung", page: "/blog/2022/11/der-effektive-jahreszins/" },
  // Parts of compounds.
  { words: "Versammlung", page: "/blog/2026/06/drei-antraege/" },
  { words: "Zins Anpassung", page: "/blog/2025/06/stufen/" },
  { words: "Empfänger Prüfung", page: "/blog/2026/01/der-brief-war-zu-gut/" },
  { words: "Haushalt Rechnung", page: "/blog/2022/11/der-effektive-jahreszins/" },
  { words: "Hose Knopf", page: "/blog/2010/02/der-muenzautomat-zaehlt-wieder/" },
  { words: "Drescher", page: "/blog/2026/03/was-wir-2025-finanziert-haben/" },
  { words: "Ofen", page: "/blog/2013/04/vom-sparbuch-zum-backofen/" },
  // Plurals and other endings.
  { words: "Dorfläden", page: "/blog/2021/06/bargeld-im-dorfladen/" },
  { words: "offene Briefe", page: "/blog/2024/02/ihr-seid-auch-nur-eine-bank/" },
  { words: "Filiale schließt", page: "/blog/2023/03/beispielheim/" },
  { words: "Jahreszinsen", page: "/blog/2022/11/der-effektive-jahreszins/" },
  { words: "gefälschter Brief", page: "/blog/2026/01/der-brief-war-zu-gut/" },
  // Names.
  { words: "Talerhoff", page: "/autoren/henrike-talerhoff/" },
  { words: "Benno Hellerich", page: "/autoren/benno-hellerich/" },
  { words: "Groschen", page: "/autoren/jasper-groschenbach/" },
  // Phrases.
  { words: "„Das kann nicht sein“", page: "/blog/2019/10/zu-hohe-zinsen/" },
  { words: '"nicht erst auf Seite 38"', page: "/blog/2008/11/warum-eine-bank-bloggt/" },
  { words: '"Miete für Geld"', page: "/blog/2022/09/was-ein-zins-ist/" },
];
