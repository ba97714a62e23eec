/** What the bank declares: its values, its imprint, and whatever else it stands by. */

import { accessibilityHeadings } from "../../../layouts/parts/accessibility.ts";
import { servicesAnchor } from "../../../layouts/parts/external-services.ts";
import { windowTitle } from "../../../layouts/parts/window-title.ts";
import { statementPage } from "../../../layouts/statement.ts";
import { valuesPage } from "../../../layouts/values.ts";
import { isOverdue } from "../../model/accessibility.ts";
import type { Feature } from "../../model/feature.ts";
import { ledgerAt, standingsOf } from "../../model/ledger.ts";
import type { Page } from "../../model/page.ts";
import { pageKey } from "../../model/page-key.ts";
import { textKey } from "../../model/picture.ts";
import type { Site } from "../../model/site.ts";
import { isReviewOverdue, isTwin, type Statement } from "../../model/statement.ts";
import { twinKey } from "../../model/twins.ts";
import { deedsByPage, deedsKey } from "./deeds.ts";

export const statements: Feature = {
  name: "statements",
  summary:
    "One page for each statement of the bank; its values, its imprint and what is known of its accessibility have a form of their own.",
  pages: (site) => [...site.statements.map((statement) => pageOf(site, statement)), ...sheets(site)],
};

function pageOf(site: Site, statement: Statement): Page {
  const deeds = deedsByPage(site).get(statement.url) ?? new Map();
  return {
    url: statement.url,
    source: statement.file,
    listed: { changed: statement.effective },
    anchors: anchorsOf(site, statement),
    key: pageKey(
      site,
      statement.digest,
      textKey(site, statement.body),
      windowTitle(site, statement),
      String(isReviewOverdue(statement, site.now)),
      historyKey(site, statement),
      deedsKey(deeds),
      twinKey(site, statement),
      accessibilityKey(site, statement),
    ),
    render: () => (statement.kind === "values" ? valuesPage(site, statement, deeds) : statementPage(site, statement)),
  };
}

/** The page says what comes next, and tells machines what came before. */
function historyKey(site: Site, statement: Statement): string {
  const ledger = ledgerAt(site, statement);
  return ledger
    ? standingsOf(ledger)
        .map(({ version }) => version.permalink)
        .join(" ")
    : "";
}

/** The data below the statement on accessibility; a gap says so when its day has passed. */
function accessibilityKey(site: Site, { kind }: Statement): string | undefined {
  const { accessibility, now, statements } = site;
  if (kind !== "accessibility" || accessibility === undefined) return undefined;
  const imprint = statements.find((each) => each.kind === "imprint" && !isTwin(each));
  return JSON.stringify([accessibility, accessibility.gaps.map((gap) => isOverdue(gap, now.day)), imprint?.title]);
}

/** Only who states values has a page that looks like nothing else. */
function sheets({ statements, assets: { valuesStyle } }: Site): readonly Page[] {
  if (!statements.some(({ kind }) => kind === "values")) return [];
  return [{ url: valuesStyle.url, source: "feature statements", passing: true, render: () => valuesStyle.text }];
}

function anchorsOf(site: Site, statement: Statement): ReadonlySet<string> {
  const { anchors } = statement.body;
  if (isTwin(statement)) return anchors;
  if (statement.kind === "privacy") return new Set([...anchors, servicesAnchor(site, statement)]);
  return new Set([...anchors, ...accessibilityHeadings(site, statement).map(({ id }) => id)]);
}
