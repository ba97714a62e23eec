/** Everything that the bank declares, on one page, with what has changed of it. */
import { type Declared, statementsPage } from "../../../layouts/statements.ts";
import { alphabetically, ascending } from "../../kernel/order.ts";
import type { Feature } from "../../model/feature.ts";
import type { Instant } from "../../model/instant.ts";
import { type Standing, shownOf, standingsOf } from "../../model/ledger.ts";
import type { Page } from "../../model/page.ts";
import { pageKey } from "../../model/page-key.ts";
import type { Site } from "../../model/site.ts";

/** The most changes that the page shows. */
const size = 20;

export const declarations: Feature = {
  name: "declarations",
  summary: "One page with everything that the bank declares, since when, and the latest changes of it.",
  pages: (site) => {
    const statements = declared(site);
    const latest = latestChanges(site);
    return [
      {
        url: site.urls.statements(),
        source: "feature declarations",
        listed: { changed: lastChange(latest) },
        key: pageKey(
          site,
          ...statements.flatMap(({ url, title, language, standing }) => [
            url,
            title,
            language,
            ...standingKey(standing),
          ]),
          ...latest.flatMap(standingKey),
        ),
        render: () => statementsPage(site, { statements, latest }),
      },
      sheet(site),
    ];
  },
};

/** By title, as they are called now. What is announced only is among them. */
function declared({ ledgers }: Site): readonly Declared[] {
  return ledgers
    .flatMap((ledger): readonly Declared[] => {
      const shown = shownOf(ledger);
      if (!shown) return [];
      const { id, url, title, language } = shown;
      return [{ id, url, title, language, standing: standingsOf(ledger).find(({ version }) => version === shown) }];
    })
    .sort((a, b) => alphabetically(a.title, b.title) || ascending(a.id, b.id));
}

/** Of all statements, with what is announced. */
function latestChanges({ ledgers }: Site): readonly Standing[] {
  return ledgers.flatMap(standingsOf).sort(newestFirst).slice(0, size);
}

function newestFirst({ version: a }: Standing, { version: b }: Standing): number {
  return b.effective.epoch - a.effective.epoch || ascending(a.id, b.id);
}

/** The day of the newest version that is in force or was. */
function lastChange(latest: readonly Standing[]): Instant | undefined {
  return latest.find(({ state }) => state !== "announced")?.version.effective;
}

function standingKey(standing: Standing | undefined): readonly (string | undefined)[] {
  return standing ? [standing.version.digest, standing.state, standing.until] : [];
}

/** Of this page and of those of all versions; nothing else looks like them. */
function sheet({ assets: { versionsStyle } }: Site): Page {
  return { url: versionsStyle.url, source: "feature declarations", passing: true, render: () => versionsStyle.text };
}
