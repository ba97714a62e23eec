/** For every key a line that would be accepted, wherever the key may stand. Data. */
import type { Wording } from "../../kernel/problem.ts";

/** A line with the key that would be accepted. */
export function exampleOf(key: string): string | Wording {
  return (Object.hasOwn(examples, key) ? examples[key] : undefined) ?? `${key}: …`;
}

const both = (de: string, en: string): Wording => ({ de, en });

const examples: Readonly<Record<string, string | Wording>> = {
  title: both("title: Warum wir unsere Gebühren offenlegen", "title: Why we publish our fees"),
  name: "name: Erika Beispiel",
  date: "date: 2008-12-29",
  author: "author: erika-beispiel",
  authors: "authors: [erika-beispiel]",
  tags: both("tags: [Genossenschaft, Baufinanzierung]", "tags: [Cooperatives, Mortgages]"),
  summary: both("summary: Was ein Konto bei uns kostet, und warum.", "summary: What an account costs, and why."),
  slug: both("slug: gebuehren", "slug: fees"),
  updated: "updated: 2009-01-15",
  expires: "expires: 2009-06-30",
  draft: "draft: true",
  source: both("source: { title: Musterstädter Anzeiger }", "source: { title: The Example Gazette }"),
  image: both(
    'image: { src: /media/haus.jpg, alt: "Das alte Haus am Markt" }',
    'image: { src: /media/house.jpg, alt: "The old house in the market" }',
  ),
  src: both("src: /media/haus.jpg", "src: /media/house.jpg"),
  alt: both('alt: "Das alte Haus am Markt"', 'alt: "The old house in the market"'),
  caption: both("caption: Das alte Haus im Jahr 1908", "caption: The old house in 1908"),
  credit: "credit: Erika Beispiel",
  series: both("series: { name: Geld verstehen, part: 1 }", "series: { name: Understanding money, part: 1 }"),
  part: "part: 1",
  aliases: both("aliases: [/2008/12/gebuehren/]", "aliases: [/2008/12/fees/]"),
  comments: "comments: open",
  corrections: both(
    'corrections: [{ date: 2009-01-15, text: "Der Betrag stimmte nicht." }]',
    'corrections: [{ date: 2009-01-15, text: "The amount was wrong." }]',
  ),
  text: both('text: "Im ersten Satz stand ein falscher Betrag."', 'text: "The first amount was wrong."'),
  language: "language: de",
  kind: "kind: other",
  link: both(
    "link: { url: https://example.org/, title: Ein Beispiel }",
    "link: { url: https://example.org/, title: An example }",
  ),
  links: both(
    "links: [{ url: https://example.org/, title: Ein Beispiel }]",
    "links: [{ url: https://example.org/, title: An example }]",
  ),
  url: "url: https://example.org/",
  accessed: "accessed: 2009-01-15",
  archive: "archive: https://example.org/",
  owner: both("owner: Vorstand", "owner: The board"),
  approvedBy: both("approvedBy: Aufsichtsrat", "approvedBy: The supervisory board"),
  review: "review: { by: 2027-01-01 }",
  by: "by: 2027-01-01",
  changes: both(
    "changes: Neu ist der Absatz über Spenden, weil viele danach fragten.",
    "changes: The paragraph on donations is new, because many asked.",
  ),
  motto: both("motto: Wir sagen, was wir tun.", "motto: We say what we do."),
  mottoSource: both("mottoSource: Mitgliederversammlung 1908", "mottoSource: General meeting of 1908"),
  nickname: "nickname: erika",
  role: both("role: Kundenberaterin", "role: Adviser"),
  email: both("email: redaktion@example.org", "email: editors@example.org"),
  website: "website: https://example.org/",
  replyTo: "replyTo: 2009-01-15-erika",
  staff: "staff: erika-beispiel",
  removed: both("removed: { date: 2009-01-15, rule: Beleidigung }", "removed: { date: 2009-01-15, rule: Insult }"),
  rule: both("rule: Beleidigung", "rule: Insult"),
  description: both("description: Eine Bank, die offen spricht.", "description: A bank that speaks plainly."),
  timezone: "timezone: Europe/Berlin",
  accent: 'accent: "#00564c"',
  strict: "strict: true",
  search: "search: true",
  imprint: both("imprint: { city: Musterstadt }", "imprint: { city: Exampleton }"),
  profiles: both(
    "profiles: [{ title: Ein Beispiel, url: https://example.org/ }]",
    "profiles: [{ title: An example, url: https://example.org/ }]",
  ),
  synonyms: both("synonyms: [Umweltschutz]", "synonyms: [Environment]"),
  purpose: both("purpose: Videos auf Klick", "purpose: Videos on click"),
  privacy: "privacy: https://example.org/",
  board: "board: [Erika Beispiel]",
};
