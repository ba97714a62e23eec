/** What stands on the card of a post, which others show when somebody passes it on. Pure. */
import { contrast } from "../kernel/colour.ts";
import { excerpt } from "../kernel/text.ts";
import type { Post } from "../model/post.ts";
import type { Site } from "../model/site.ts";

/** Nothing but what can be drawn; a card is the same whenever this is. */
export interface CardWords {
  readonly site: string;
  readonly title: string;
  /** Who wrote it, or the bank. */
  readonly by: string;
  /** Of the ground: `#rrggbb`. */
  readonly ground: string;
  /** Of the words: the one that is told more easily from the ground. */
  readonly ink: string;
}

/** In UTF-16 units; more would be too small to be read. */
const longestTitle = 200;
const longestLine = 55;
/** Between two people. */
const between = " · ";

/** `undefined` for a title of which our font can draw nothing. */
export function cardWords({ settings }: Site, { title, authors }: Post): CardWords | undefined {
  const drawn = drawable(title, longestTitle);
  if (!/[\p{L}\p{N}]/u.test(drawn)) return undefined;
  const by = authors.length > 0 ? authors.map(({ name }) => name).join(between) : settings.name;
  const ground = settings.accent;
  return {
    site: drawable(settings.title, longestLine),
    title: drawn,
    by: drawable(by, longestLine),
    ground,
    ink: inkOn(ground),
  };
}

/** What the font has: Latin, Greek and Cyrillic letters, figures, punctuation, money. Everything else is left out. */
const undrawable =
  /[^ -~\u00a1-\u00ac\u00ae-\u024f\u0370-\u03ff\u0400-\u045f\u1e00-\u1eff\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac]+/g;

function drawable(text: string, length: number): string {
  return excerpt(text.normalize("NFC").replace(undrawable, " ").replace(/\s+/g, " ").trim(), length);
}

const white = "#ffffff";
const black = "#1a2122";

/** White or nearly black. */
function inkOn(ground: string): string {
  return contrast(white, ground) >= contrast(black, ground) ? white : black;
}
