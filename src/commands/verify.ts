/** `klartext verify`: a published site, held against the record of its release. */
import { readFileSync, statSync } from "node:fs";
import { Failure, UsageError } from "../failure.ts";
import { hashOf } from "../output/file-content.ts";
import { differences, type Finding, filesOf, isConsistent } from "../release/findings.ts";
import { recordPath } from "../release/print.ts";
import type { ReleaseRecord } from "../release/record.ts";
import { foundInFolder } from "../release/verify-folder.ts";
import { consumed, foundAtUrl } from "../release/verify-url.ts";
import { argumentsOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { putBack } from "./output-lock.ts";
import { recordOption } from "./record-option.ts";
import { print } from "./terminal.ts";

const options = {
  release: { type: "string" },
  format: { type: "string", default: "text" },
} as const;

export const verify: Command = {
  summary: "hold a published site against its release.json",
  help: `klartext verify <folder or URL> --release release.json [options]

Says file by file what is changed, missing or added, and holds the hash of the whole against the files.
A folder is looked at as a whole. Of a site on the web, every address of the record is fetched, a few at a time;
what was added there nobody can know, and what hosts read themselves (_headers, _redirects) is left out.

  klartext verify _site --release release.json
  klartext verify https://example.org/ --release release.json

  --release FILE              the record to hold it against, kept where nobody can alter both
  --format text|json          how the result is printed (default: text)
  --help                      print this

Exit codes: 0 nothing differs, 1 something does, 2 wrong usage, 3 the site cannot be reached or the record not be used.`,

  async run(args) {
    const { values, positionals } = argumentsOf(args, options);
    const [target, ...more] = positionals;
    if (target === undefined)
      throw new UsageError("Say what to verify, as in: klartext verify _site --release release.json");
    if (more.length > 0) throw new UsageError(`Unexpected "${more[0]}". One folder or URL is verified at a time.`);
    if (values.release === undefined)
      throw new UsageError(`Say against which record, as in: klartext verify ${target} --release release.json`);
    if (values.format !== "text" && values.format !== "json")
      throw new UsageError(`--format is one of text, json, not "${values.format}".`);
    const record = recordOption("release", values.release);
    const result = await verified(target, record, readFileSync(values.release));
    print(values.format === "json" ? JSON.stringify(result, undefined, 2) : printed(result));
    return result.isRight ? exitCode.done : exitCode.problems;
  },
};

interface Result {
  readonly target: string;
  readonly isRight: boolean;
  /** How many files were held against the record. */
  readonly files: number;
  readonly hash: string;
  /** Whether the hash of the whole is that of the files in the record. */
  readonly hashIsRight: boolean;
  readonly findings: readonly Finding[];
  /** What was not looked at, and why. */
  readonly notes: readonly string[];
}

async function verified(target: string, record: ReleaseRecord, bytes: Buffer): Promise<Result> {
  const isUrl = /^https?:\/\//i.test(target);
  if (!isUrl) await putBack(target);
  const expected = new Map([...filesOf(record), [recordPath, hashOf(bytes)]]);
  const skipped = isUrl ? [...expected.keys()].filter((path) => consumed.has(path)) : [];
  for (const path of skipped) expected.delete(path);
  const found = isUrl ? await fetched(target, expected.keys()) : foundInFolder(folderAt(target), expected.keys());
  const findings = differences(expected, found);
  const hashIsRight = isConsistent(record);
  return {
    target,
    isRight: findings.length === 0 && hashIsRight,
    files: expected.size,
    hash: record.hash,
    hashIsRight,
    findings,
    notes: isUrl ? [...skipped.map((path) => `${path} is read by the host and was left out.`), unknowable] : [],
  };
}

const unknowable = "Files that were added cannot be known from outside.";

async function fetched(target: string, paths: Iterable<string>) {
  const url = URL.canParse(target) ? new URL(target) : undefined;
  if (url === undefined || url.search !== "" || url.hash !== "")
    throw new UsageError(`"${target}" is not the address of a site. Write it like: https://example.org/`);
  try {
    return await foundAtUrl(url.href.replace(/\/*$/, "/"), paths);
  } catch (error) {
    throw new Failure((error as Error).message);
  }
}

function folderAt(target: string): string {
  const facts = statSync(target, { throwIfNoEntry: false });
  if (!facts?.isDirectory()) throw new UsageError(`"${target}" is no folder. Give a folder or a URL, as in: _site`);
  return target;
}

function printed({ target, isRight, files, hash, hashIsRight, findings, notes }: Result): string {
  const lines = findings.map(({ path, is, why }) => `${is}: ${path}${why === undefined ? "" : ` (${why})`}`);
  return [
    ...lines,
    ...(hashIsRight ? [] : [`The record contradicts itself: its files do not have the hash ${hash}.`]),
    ...notes,
    isRight
      ? `${target} is the release ${hash}: ${files} files, none differs.`
      : `${target} is not the release ${hash}: ${findings.length} of ${files} files differ.`,
  ].join("\n");
}
