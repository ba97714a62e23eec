/** Holds the bank to its word: every version of a statement stays readable, and a change says what it changes. */
import { announcedStatementPage } from "../../../layouts/announced-statement.ts";
import { windowTitle } from "../../../layouts/parts/window-title.ts";
import { versionPage } from "../../../layouts/version.ts";
import { versionsPage } from "../../../layouts/versions.ts";
import type { Feature } from "../../model/feature.ts";
import { type Standing, standingsOf, type Version } from "../../model/ledger.ts";
import type { Page } from "../../model/page.ts";
import { pageKey } from "../../model/page-key.ts";
import { textKey } from "../../model/picture.ts";
import type { Site } from "../../model/site.ts";
import { isReviewOverdue, type Ledger } from "../../model/statement.ts";
import { comparedWithPrevious } from "./compared.ts";

export const versions: Feature = {
  name: "versions",
  summary: "A permanent page for every version of a statement, compared with the one before it, and a list of them.",
  pages: (site) => site.ledgers.flatMap((ledger) => pagesOf(site, ledger)),
};

/** None for a statement that has no versions. */
function pagesOf(site: Site, ledger: Ledger): readonly Page[] {
  const standings = standingsOf(ledger);
  const [first] = standings;
  if (first === undefined) return [];
  const current = standings.find(({ state }) => state === "inForce")?.version;
  return [
    ...(current ? [] : [awaiting(site, first.version)]),
    listOf(site, ledger, standings, current ?? first.version),
    ...standings.map((standing) => pageOf(site, standing, current)),
  ];
}

function awaiting(site: Site, version: Version): Page {
  return {
    url: version.url,
    source: version.file,
    listed: { changed: undefined },
    anchors: new Set(),
    key: pageKey(site, version.digest, windowTitle(site, version)),
    render: () => announcedStatementPage(site, version),
  };
}

/** @param latest - The version in force or, while there is none, the first that will be. */
function listOf(site: Site, { id, url }: Ledger, standings: readonly Standing[], latest: Version): Page {
  const own = site.urls.versions(id);
  const { title } = latest;
  return {
    url: own,
    source: "feature versions",
    listed: { changed: standings.findLast(({ state }) => state !== "announced")?.version.effective },
    key: pageKey(
      site,
      windowTitle(site, { url: own }),
      title,
      ...standings.flatMap(({ version, state }) => [version.digest, state]),
    ),
    render: () => versionsPage(site, { id, url, title, standings }),
  };
}

function pageOf(site: Site, standing: Standing, current: Version | undefined): Page {
  const { version, state, previous, next } = standing;
  const shown = [version, ...(previous ? [previous] : [])];
  return {
    url: version.permalink,
    source: version.file,
    anchors: version.body.anchors,
    key: pageKey(
      site,
      windowTitle(site, { url: version.permalink }),
      state,
      next?.permalink,
      current?.title,
      current?.permalink,
      String(isReviewOverdue(version, site.now)),
      ...shown.flatMap((each) => [each.digest, textKey(site, each.body)]),
    ),
    render: () => versionPage(site, { standing, current, compared: comparedWithPrevious(site, standing) }),
  };
}
