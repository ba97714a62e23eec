/** The words of the search page; its script says some of them. */
import type { Language } from "../../src/kernel/problem.ts";

export interface SearchWords {
  readonly title: string;
  readonly description: (site: string) => string;
  readonly label: string;
  readonly hint: string;
  readonly submit: string;
  readonly narrow: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<"post" | "note" | "statement" | "author", string>>;
  readonly year: string;
  readonly topic: string;
  readonly author: string;
  readonly all: string;
  readonly sort: string;
  readonly best: string;
  readonly newest: string;
  readonly results: string;
  readonly found: (count: string, words: string) => string;
  readonly foundOne: (words: string) => string;
  readonly foundNone: (words: string) => string;
  readonly searching: string;
  readonly failed: string;
  readonly more: (count: string) => string;
  readonly withoutScript: string;
  readonly onward: string;
  readonly archive: string;
  readonly topics: string;
  readonly authors: string;
  readonly notes: string;
}

export const searchWords: Readonly<Record<Language, SearchWords>> = {
  de: {
    title: "Suche",
    description: (site) => `${site} durchsuchen: Beiträge, Notizen, Erklärungen und Menschen.`,
    label: "Wonach suchen Sie?",
    hint: "Anführungszeichen suchen genau diese Worte. Gesucht wird in Ihrem Browser, nicht auf einem Server.",
    submit: "Suchen",
    narrow: "Eingrenzen",
    kind: "Art",
    kinds: { post: "Beitrag", note: "Notiz", statement: "Erklärung", author: "Mensch" },
    year: "Jahr",
    topic: "Thema",
    author: "Von",
    all: "Alle",
    sort: "Reihenfolge",
    best: "Beste Treffer zuerst",
    newest: "Neueste zuerst",
    results: "Treffer",
    found: (count, words) => `${count} Treffer für ${words}`,
    foundOne: (words) => `1 Treffer für ${words}`,
    foundNone: (words) => `Keine Treffer für ${words}`,
    searching: "Die Suche läuft …",
    failed: "Die Suche lässt sich gerade nicht laden. Versuchen Sie es noch einmal, oder gehen Sie einen dieser Wege:",
    more: (count) => `${count} weitere anzeigen`,
    withoutScript:
      "Die Suche arbeitet in Ihrem Browser und braucht dafür JavaScript, das hier nicht läuft. Alles, was sie findet, finden Sie auch so:",
    onward: "Auch ohne Suche zu finden",
    archive: "Alle Beiträge nach Jahr und Monat",
    topics: "Alle Themen von A bis Z",
    authors: "Alle, die hier schreiben",
    notes: "Alle Notizen",
  },
  en: {
    title: "Search",
    description: (site) => `Search ${site}: posts, notes, statements and people.`,
    label: "What are you looking for?",
    hint: "Quotation marks look for exactly these words. The search runs in your browser, not on a server.",
    submit: "Search",
    narrow: "Narrow down",
    kind: "Kind",
    kinds: { post: "Post", note: "Note", statement: "Statement", author: "Person" },
    year: "Year",
    topic: "Topic",
    author: "By",
    all: "All",
    sort: "Order",
    best: "Best matches first",
    newest: "Newest first",
    results: "Results",
    found: (count, words) => `${count} results for ${words}`,
    foundOne: (words) => `1 result for ${words}`,
    foundNone: (words) => `No results for ${words}`,
    searching: "Searching …",
    failed: "The search cannot be loaded just now. Try again, or take one of these ways:",
    more: (count) => `Show ${count} more`,
    withoutScript:
      "The search works in your browser and needs JavaScript for it, which does not run here. Everything that it finds can be found like this as well:",
    onward: "To be found without a search",
    archive: "All posts by year and month",
    topics: "All topics from A to Z",
    authors: "Everyone who writes here",
    notes: "All notes",
  },
};
