/** The site as it is published, read again whenever another release is. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { segments } from "../../model/url-segments.ts";
import { frameIn } from "../core/answer-frame.ts";
import { type Published, readFacts, UnreadableFacts } from "../core/facts.ts";
import type { Log } from "../core/log.ts";
import { siteHeaders, strictHeaders } from "../core/page-headers.ts";

/** In milliseconds: how long nobody looks again. */
const patience = 1_000;

const dialogues = Object.values(segments).map(({ dialogue }) => dialogue);

/**
 * The site in a folder, as far as it concerns the receiver.
 *
 * Looked at once a second at most, and read when its files are others than before: also when the folder is a link that leads
 * elsewhere now. What cannot be read is told once, and the last that could be read goes on.
 *
 * @param folder - `InboxSettings.site`.
 * @param clock - Milliseconds since 1970.
 */
export function publishedSite(folder: string, clock: () => number, log: Log): () => Published | undefined {
  let looked = Number.NEGATIVE_INFINITY;
  let stamp = "";
  let known: Published | undefined;

  return () => {
    const now = clock();
    // A clock that was set back must not make us blind until it has caught up.
    if (Math.abs(now - looked) < patience) return known;
    looked = now;
    const found = filesIn(folder);
    const seen = found.map(({ stamp }) => stamp).join("\n");
    if (seen === stamp) return known;
    stamp = seen;
    try {
      known = read(found.map(({ path }) => path));
      log({ time: now, outcome: "site-read" });
    } catch (error) {
      log({ time: now, outcome: "site-unreadable", detail: reasonOf(error) });
    }
    return known;
  };
}

interface Found {
  readonly path: string;
  /** Another for every other file, and for the same file with other bytes. */
  readonly stamp: string;
  readonly changed: bigint;
}

/** The list of what is open, the frame of answers, and the headers; the list of the newest release where there are two. */
function filesIn(folder: string): readonly Found[] {
  const lists = dialogues
    .map((words) => ({ words, list: found(join(folder, words.folder, words.threads)) }))
    .sort((a, b) => Number(b.list.changed - a.list.changed));
  const { words, list } = lists[0] as (typeof lists)[number];
  return [list, found(join(folder, words.folder, words.answer, "index.html")), found(join(folder, "_headers"))];
}

function found(path: string): Found {
  const facts = statSync(path, { throwIfNoEntry: false, bigint: true });
  if (!facts) return { path, stamp: "missing", changed: 0n };
  return {
    path,
    stamp: `${facts.dev} ${facts.ino} ${facts.size} ${facts.mtimeNs} ${facts.ctimeNs}`,
    changed: facts.mtimeNs,
  };
}

function read([list, page, headers]: readonly string[]): Published {
  const facts = readFacts(readFileSync(list as string, "utf8"));
  const frame = frameIn(readFileSync(page as string, "utf8"));
  if (!frame) throw new UnreadableFacts("the page for answers does not have exactly one place for them");
  const base = facts.urls.at("");
  return { ...facts, frame, headers: headersIn(headers as string, base) ?? strictHeaders };
}

/** Whoever serves the site may have put the file elsewhere. */
function headersIn(path: string, base: string) {
  const isThere = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  return isThere ? siteHeaders(readFileSync(path, "utf8"), base) : undefined;
}

function reasonOf(error: unknown): string {
  if (error instanceof UnreadableFacts) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return code;
}
