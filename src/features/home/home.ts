/** The newest posts. */
import { homePage, type Motto } from "../../../layouts/home.ts";
import { cardOf } from "../../model/card.ts";
import type { Feature } from "../../model/feature.ts";
import { newestChange } from "../../model/newest-change.ts";
import type { Page } from "../../model/page.ts";
import { pageKey, sliceKey } from "../../model/page-key.ts";
import { paginate } from "../../model/pagination.ts";
import { pictureKey } from "../../model/picture.ts";
import type { Post } from "../../model/post.ts";
import type { Site } from "../../model/site.ts";
import { isTwin } from "../../model/statement.ts";

const postsPerPage = 10;
const notesBeside = 4;

export const home: Feature = {
  name: "home",
  summary: "The newest posts, ten a page, with the bank's motto and the latest notes on the first.",
  pages: (site) => {
    const motto = mottoOf(site);
    const notes = site.notes.slice(0, notesBeside);
    return paginate(site.listed, postsPerPage).map(
      (slice): Page => ({
        url: site.urls.home(slice.number),
        source: "feature home",
        passing: slice.number > 1,
        listed: { changed: newestChange(slice.items) },
        key: pageKey(
          site,
          sliceKey(slice),
          ...(slice.number === 1 ? [leadKey(site, slice.items), ...notes.map(cardOf)] : []),
        ),
        render: () =>
          homePage(site, slice.number === 1 ? { slice, notes, motto } : { slice, notes: [], motto: undefined }),
      }),
    );
  },
};

/** Lists show no pictures, but the first post of all leads with its own. */
function leadKey(site: Site, [lead]: readonly Post[]): string {
  return JSON.stringify([lead?.image ?? "", pictureKey(site, lead?.image)]);
}

/** The motto of the first statement of values that has one. */
function mottoOf({ statements }: Site): Motto | undefined {
  return statements
    .filter((each) => each.kind === "values" && !isTwin(each))
    .flatMap(({ motto, url, language }) => (motto !== undefined ? [{ text: motto, url, language }] : []))
    .at(0);
}
