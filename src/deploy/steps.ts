/** The steps between a commit and a release, each a command of the commit's own Klartext. */
import { join } from "node:path";
import type { Places } from "./places.ts";

export interface Step {
  /** As whoever pushes reads it. */
  readonly name: string;
  /** What stands after `klartext`. */
  readonly args: readonly string[];
  /** Whether what it says is told even if nothing is wrong. */
  readonly isToldAlways?: true;
  /** Where it runs; if not said, in the exported commit. */
  readonly cwd?: string;
  /** Where its standard output goes; without one it is only told. */
  readonly into?: string;
  /** Whether exit code 1 is a fault of what was pushed; otherwise of the server or of Klartext. */
  readonly judges: boolean;
}

export interface Making {
  /** The folder of the release that is being made. */
  readonly folder: string;
  readonly content: string;
  /** All its digits. */
  readonly commit: string;
  /** ISO 8601. */
  readonly now: string;
  /** The newest site that was ever live; `undefined` before the first. */
  readonly before: string | undefined;
  /** The record of everything that was ever published, as it was when this began. */
  readonly previous: string | undefined;
}

/** What happens before a release's own folder is filled. */
export function stepsBefore(places: Places, { content, commit, now, previous }: Making): readonly Step[] {
  const record = previous === undefined ? [] : ["--previous", previous];
  const site = ["--content", content, "--output", places.output, "--now", now, ...record];
  return [
    { name: "check", args: ["check", ...site, "--notes", "none"], isToldAlways: true, judges: true },
    { name: "build", args: ["build", ...site, "--commit", commit], judges: true },
  ];
}

/** What happens to the folder of the release. */
export function stepsAfter({ hostFiles, output }: Places, { folder, content, now, before }: Making): readonly Step[] {
  const options = ["--content", content, "--output", output, "--now", now];
  const like = before === undefined ? [] : ["--like", before];
  const hosts = Object.keys(hostFiles).map(
    (server): Step => ({
      name: `server ${server}`,
      args: ["server", server, "--release", folder],
      judges: false,
    }),
  );
  return [
    { name: "audit", args: ["audit", "site"], cwd: folder, isToldAlways: true, judges: true },
    { name: "compress", args: ["compress", "site", ...like], cwd: folder, judges: false },
    ...hosts,
    { name: "sbom", args: ["sbom", "--omit", "dev"], into: join(folder, "sbom.cdx.json"), judges: false },
    { name: "next", args: ["next", "--format", "json", ...options], into: join(folder, "next.json"), judges: false },
  ];
}
