/** Moderation that everybody can look into. */
import { moderationPage } from "../../../layouts/moderation.ts";
import type { Feature } from "../../model/feature.ts";
import { isModerated } from "../../model/moderated.ts";
import { accountsOf, yearsOf } from "./account.ts";
import { figures } from "./figures.ts";

const source = "feature moderation";

/** The only comment of a site may be erased because its author wished it: nothing may keep that from being published. */
const passing = true;

export const moderation: Feature = {
  name: "moderation",
  summary:
    "One page with the rules for comments, and how many were published, refused and removed in each month, as JSON, too.",
  pages: (site) => {
    if (!isModerated(site)) return [];
    const accounts = accountsOf(site);
    const view = { ...accounts, years: yearsOf(accounts.months) };
    return [
      {
        url: site.urls.moderation(),
        source,
        passing,
        listed: { changed: undefined },
        render: () => moderationPage(site, view),
      },
      { url: site.urls.moderationFigures(), source, passing, render: () => figures(site, accounts) },
    ];
  },
};
