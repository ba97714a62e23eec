/** Every rule that content is held to. `src/content/rules.md` explains them to editors; a test keeps the two equal. */
import type { Severity } from "../../kernel/problem.ts";
import type { ruleNames } from "../../kernel/rule-names.ts";

interface Rule {
  /** What the rule asks for, in one sentence. */
  readonly meaning: string;
  /** Most rules know one severity; some are strict about what would break the site and mild about the rest. */
  readonly severity: Severity | "error or warning" | "note or warning";
}

const error = (meaning: string): Rule => ({ severity: "error", meaning });
const warning = (meaning: string): Rule => ({ severity: "warning", meaning });
const either = (meaning: string): Rule => ({ severity: "error or warning", meaning });

export const rules: Readonly<Record<(typeof ruleNames)[number], Rule>> = {
  place: error(
    "Every file is a plain file that we are allowed to read, at a place where content belongs, and no two names are confusingly alike.",
  ),
  encoding: either("Files are UTF-8 without control characters."),
  "front-matter": error("A Markdown file begins with front matter in YAML between two lines of three dashes."),
  yaml: either("YAML can be read as it was meant, and uses neither tags, anchors, aliases nor merge keys."),
  "unknown-key": either("Every key is one that Klartext knows, or begins with `x-`."),
  required: error("What a kind of content cannot do without is there."),
  type: error("A value has the form that its key asks for: a text, a list, a number, true or false."),
  value: error("Where only certain words are possible, one of them is used."),
  length: error("A note has at most 500 characters, a summary 300; one of up to 360 is cut at a word."),
  date: either("Dates exist in the calendar and times on the clock of the site's time zone, each exactly once."),
  language: either("Languages are written as BCP 47 has them; the interface speaks German and English."),
  url: error("Addresses on the web are complete and valid, begin with https:// or http://, and hold no password."),
  email: error("E-mail addresses have the form of one."),
  author: error("Every author has a file in authors/."),
  tag: either("A tag has one spelling, a letter or digit for its address, and stands once in an entry."),
  slug: error("What addresses are made of has a letter or digit from a to z, and is unique."),
  address: error("No two files claim one address."),
  alias: error("An alias is an old path of this site, not below `/assets/`, that no page and no other alias has."),
  moved: error("What has moved leads to a page of the site, and neither it nor what is gone is served."),
  vanished: error(
    "An address that was published answers, leads on, or is declared gone, and what feeds call something goes on meaning that.",
  ),
  published: error("A published version of a statement stays as it was; what is new is a new version."),
  silent: either("A published post says when and what was changed in it."),
  image: error("A picture in the front matter has an alternative text, empty only on purpose."),
  media: warning("A picture leads to a file in media/ that is one."),
  picture: error("Pictures can be read, have at most 100 million pixels, and hold nothing but a picture."),
  external: error(
    "A page asks nobody but the site itself for anything: pictures, styles, scripts and frames are its own.",
  ),
  inline: error("A page holds no script, style or handler of its own: they stand in files."),
  "post-link": error("A link to `post:` leads to a post that is published."),
  "thesis-link": either("A link to `these:` leads to a thesis, and to one that is in force."),
  link: warning("A link inside the site leads to something."),
  "dead-link": warning("With `--links`: a link to a page of others leads to one that is there."),
  "moved-link": warning("With `--links`: a link leads to where a page has moved for good."),
  "unchecked-link": warning("With `--links`: the server behind a link tells whether the page is there."),
  heading: warning("The text has no heading of the first level: the title is that heading."),
  html: warning("HTML in the text is on the list of safe elements, and complete."),
  "image-alt": warning("A picture in the text has an alternative text."),
  video: warning("A video is written as an address of YouTube."),
  footnote: warning("A footnote has a note, and a note is referred to."),
  abbreviation: warning("An abbreviation that is explained has at most 100 characters."),
  nesting: warning("Quotes, lists, emphases and the like stand in one another no deeper than 90 levels."),
  statement: error("The versions of a statement say what is new, and whoever approves one does not own it."),
  thesis: warning("A thesis keeps its number in later versions, and no other thesis gets it."),
  twin: either(
    "A statement in simple language belongs to one in ordinary language, and is no older than the version in force.",
  ),
  imprint: warning("An imprint under German law says what § 5 DDG and § 18 MStV ask of a bank, in a plausible form."),
  accessibility: warning("What is said of accessibility is of the last twelve months and does not contradict itself."),
  review: either("A statement in force is read again in time, and says what the settings require of it."),
  "four-eyes": warning("Whoever approves a version of a statement is not the one who changed it last."),
  comment: error(
    "A comment belongs to a post or to a note that takes comments, an answer to a comment, and a staff comment to an author.",
  ),
  settings: either("What the settings say can be used, and says what visitors need to know."),
  contrast: error("The accent can be read by everybody, on light and on dark ground, as WCAG 2.2 measures it."),
  template: error("Eleventy can build the templates under pages/, within the site."),
  search: error("The search index can be made on this machine, or the site does without a search."),
  orphan: {
    severity: "note",
    meaning: "Something on the site leads to each file in media/; told by `klartext check` only.",
  },
  "plain-language": {
    severity: "note or warning",
    meaning: "German sentences and words are short enough for many readers; told by `klartext check` only.",
  },
  promise: {
    severity: "note",
    meaning:
      "Something is published or scheduled before the promise of the settings breaks; told by `klartext check` only.",
  },
};
