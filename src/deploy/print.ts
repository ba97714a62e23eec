/** What is known of a deployed site, for people. */
import type { Failed } from "./failure.ts";
import type { Release } from "./releases.ts";
import type { Status } from "./status.ts";

export function printedStatus(status: Status): string {
  const { live, branch, head, rolledBack, next, isDeploying, freeBytes, lastFailure, faults, comments } = status;
  const lines: readonly (readonly [string, string])[] = [
    ["live", live === null ? "nothing yet" : `${live.id} ${live.subject}`],
    ...(live === null ? [] : ([["address", live.site]] as const)),
    [branch, head === null ? "no commit yet" : `${head.commit.slice(0, 12)} ${head.subject}${standing(status)}`],
    ...(comments === null
      ? []
      : ([
          [
            "comments",
            `${comments.commit?.slice(0, 12) ?? "no commit yet"}${comments.isLive ? " (live)" : " (not live)"}`,
          ],
        ] as const)),
    ...(rolledBack === null ? [] : ([["rolled back", `${rolledBack.at}, until the next push or deploy run`]] as const)),
    ["next change", next === null ? "none" : next.at],
    ["deploying", isDeploying ? "yes" : "no"],
    ["room on disk", `${(freeBytes / 1e9).toFixed(1)} GB`],
    ...(lastFailure === null ? [] : ([["last failure", told(lastFailure)]] as const)),
    ...faults.map((fault) => ["ATTENTION", fault] as const),
  ];
  return lines.map(([name, text]) => `${name.padEnd(14)}${text.replaceAll("\n", `\n${" ".repeat(14)}`)}`).join("\n");
}

function standing({ isLive, live, rolledBack }: Status): string {
  if (isLive || live === null) return isLive ? " (live)" : " (not live)";
  return rolledBack === null ? " (not live: klartext deploy run brings it live)" : " (rolled back)";
}

function told({ at, by, commit, why }: Failed): string {
  return `${at} by ${by}, commit ${commit?.slice(0, 12) ?? "none"}\n${why}`;
}

/** The newest first. */
export function printedList(releases: readonly Release[], live: string | null): string {
  if (releases.length === 0) return "Nothing was deployed yet.";
  return releases
    .toReversed()
    .map(({ id, pages, finished, by, subject }) =>
      [
        id === live ? "live " : "     ",
        id,
        `${finished.slice(0, 16)}Z`,
        `${pages} pages`.padStart(12),
        by,
        subject,
      ].join("  "),
    )
    .join("\n");
}
