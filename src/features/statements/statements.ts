/** What the bank declares: its values, its imprint, and whatever else it stands by. */

import { servicesAnchor } from "../../../layouts/parts/external-services.ts";
import { windowTitle } from "../../../layouts/parts/window-title.ts";
import { statementPage } from "../../../layouts/statement.ts";
import { valuesPage } from "../../../layouts/values.ts";
import type { Feature } from "../../model/feature.ts";
import type { Page } from "../../model/page.ts";
import { pageKey } from "../../model/page-key.ts";
import { textKey } from "../../model/picture.ts";
import type { Site } from "../../model/site.ts";
import { isReviewOverdue, type Statement } from "../../model/statement.ts";

export const statements: Feature = {
  name: "statements",
  summary: "One page for each statement of the bank; its values and its imprint have a form of their own.",
  pages: (site) => [...site.statements.map((statement) => pageOf(site, statement)), ...sheets(site)],
};

function pageOf(site: Site, statement: Statement): Page {
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
    ),
    render: () => layoutOf(statement)(site, statement),
  };
}

/** Only who states values has a page that looks like nothing else. */
function sheets({ statements, assets: { valuesStyle } }: Site): readonly Page[] {
  if (!statements.some(({ kind }) => kind === "values")) return [];
  return [{ url: valuesStyle.url, source: "feature statements", passing: true, render: () => valuesStyle.text }];
}

function anchorsOf(site: Site, statement: Statement): ReadonlySet<string> {
  const { anchors } = statement.body;
  return statement.kind === "privacy" ? new Set([...anchors, servicesAnchor(site, statement)]) : anchors;
}

function layoutOf({ kind }: Statement): (site: Site, statement: Statement) => string {
  return kind === "values" ? valuesPage : statementPage;
}
