/** Four eyes: whoever approves a version of a statement is not the one who changed it last. */
import { join } from "node:path";
import { freshDocument, placeOf } from "../content/document.ts";
import { bytesOf } from "../content/files.ts";
import { type Mistake, shortened } from "../content/finding.ts";
import { instantAt } from "../content/instant.ts";
import { isBelowRepository } from "../git/repository.ts";
import type { Problem } from "../kernel/problem.ts";
import type { Site } from "../model/site.ts";
import type { Statement } from "../model/statement.ts";
import { type LastChange, lastChanges } from "./last-changes.ts";
import type { Commit } from "./log.ts";
import { isSamePerson } from "./same-person.ts";

export interface Judgement {
  readonly problems: readonly Problem[];
  /** Why nothing can be said of something, a sentence each. */
  readonly notes: readonly string[];
}

const folderOfStatements = "statements/";

/** Seconds since 1970: anybody can write any time into a commit, but no later one has four digits for its year. */
const latest = Date.parse("9999-12-30T00:00:00Z") / 1000;

/**
 * Holds the versions in force and the announced ones against the history of their files.
 *
 * @param folder - The content folder on disk.
 * @param label - The content folder as messages call it.
 */
export async function fourEyes(site: Site, folder: string, label: string): Promise<Judgement> {
  const approved = site.ledgers
    .flatMap(({ versions, current }) => (current ? versions.slice(versions.indexOf(current)) : versions))
    .filter((version): version is Approved => version.approvedBy !== undefined);
  if (approved.length === 0) return { problems: [], notes: [] };
  if (!isBelowRepository(folder))
    return { problems: [], notes: ["The content is not in git: nobody can tell who wrote it."] };
  const pathOf = ({ file }: Statement) => file.slice(label.length + 1).normalize("NFC");
  const approvers = new Map(approved.map((version) => [pathOf(version), version.approvedBy]));
  const isTheirs = (path: string, commit: Commit) =>
    isSamePerson(approvers.get(path.normalize("NFC")) ?? "", commit, site.authors);
  const history = await lastChanges(folder, folderOfStatements, isTheirs);
  if (!history.ok) return { problems: [], notes: [`git does not tell who changed statements: ${history.reason}.`] };

  const changes = new Map([...history.changes].map(([path, change]) => [path.normalize("NFC"), change]));
  const problems: Problem[] = [];
  const notes: string[] = [];
  for (const version of approved) {
    const change = changes.get(pathOf(version));
    if (change?.kind !== "commit") notes.push(silence(version, change));
    else if (isTheirs(pathOf(version), change.commit)) {
      const { commit } = change;
      const path = version.file.slice(label.length + 1);
      const day = instantAt(Math.min(commit.time, latest) * 1000, site.settings.timeZone).day;
      problems.push({
        ...approvalIn(join(folder, path), version.file),
        ...ownApproval(version.approvedBy, commit, day),
      });
    }
  }
  return { problems, notes };
}

type Approved = Statement & { readonly approvedBy: string };

/** Read again, because the site does not keep where things stand in files. */
function approvalIn(disk: string, file: string) {
  const place = { path: file, file, disk, stamp: undefined };
  return placeOf(
    freshDocument(place, bytesOf(place), () => {}),
    ["approvedBy"],
  );
}

function silence({ file }: Statement, change: Exclude<LastChange, { kind: "commit" }> | undefined): string {
  if (change === undefined) return `${file} is not in git: nobody can tell who wrote it.`;
  if (change.kind === "uncommitted") return `${file} has changes that are in no commit yet, and so have no author.`;
  return `The history of ${file} ends before its last change: this may be a shallow clone.`;
}

function ownApproval(approver: string, { id, name }: Commit, day: string): Mistake {
  const [found, author, commit] = [shortened(approver), shortened(name), id.slice(0, 10)];
  return {
    severity: "warning",
    rule: "four-eyes",
    message: {
      de: `gefunden: „${found}“, doch diese Fassung hat zuletzt dieselbe Person geändert: ${author} am ${day}, Commit ${commit}. Vier Augen sehen mehr: Lassen Sie die Fassung von jemand anderem freigeben.`,
      en: `found "${found}", but the same person was the last to change this version: ${author} on ${day}, commit ${commit}. Four eyes see more: have somebody else approve it.`,
    },
    like: { de: "approvedBy: Aufsichtsrat", en: "approvedBy: The supervisory board" },
  };
}
