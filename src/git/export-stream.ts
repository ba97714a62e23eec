/** The whole history of a repository as one text, and the same without some files. Pure. */

/** What becomes of a file that is to be forgotten: another content in its place, or nothing. */
export type Replacement = string | undefined;

/** Which files are to be forgotten. */
export interface Forgetting {
  /** @returns Whether the file has ever been one of them, by its path. */
  readonly matches: (path: string) => boolean;
  /** The content that takes the place of a file, as git names it; `undefined` if it goes. */
  readonly replacement: (path: string) => Replacement;
}

/**
 * The contents that were ever at those paths, and what takes the place of each.
 *
 * @param stream - By `git fast-export --no-data`.
 * @see https://git-scm.com/docs/git-fast-import#_input_format
 */
export function contentsIn(stream: Buffer, { matches, replacement }: Forgetting): ReadonlyMap<string, Replacement> {
  const contents = new Map<string, Replacement>();
  const harmless = new Set<Replacement>();
  for (const { line } of linesOf(stream)) {
    const change = changeIn(line);
    if (!change || !matches(change.path)) continue;
    const instead = replacement(change.path);
    contents.set(change.content, instead);
    harmless.add(instead);
  }
  for (const content of harmless) if (content !== undefined) contents.delete(content);
  return contents;
}

/**
 * The stream as it would be if those contents had never been, wherever they were: also where their folder had another name.
 *
 * @param below - Where the new branches are put, so that nothing is lost before all of them are there: `refs/new/`.
 */
export function streamWithout(stream: Buffer, contents: ReadonlyMap<string, Replacement>, below: string): Buffer {
  const parts: Buffer[] = [];
  for (const { line, raw } of linesOf(stream)) parts.push(lineWithout(line, contents, below) ?? raw);
  return Buffer.concat(parts);
}

/** @returns `undefined` for a line that stays as it is. */
function lineWithout(line: string, contents: ReadonlyMap<string, Replacement>, below: string): Buffer | undefined {
  const [, command, name] = /^(commit|reset) refs\/(.+)$/s.exec(line) ?? [];
  if (command !== undefined) return Buffer.from(`${command} ${below}${name}\n`, "latin1");
  const change = changeIn(line);
  if (!change || !contents.has(change.content)) return undefined;
  const instead = contents.get(change.content);
  const written = instead === undefined ? `D ${change.written}` : `M 100644 ${instead} ${change.written}`;
  return Buffer.from(`${written}\n`, "latin1");
}

interface Change {
  readonly content: string;
  readonly path: string;
  /** As it stands in the stream. */
  readonly written: string;
}

function changeIn(line: string): Change | undefined {
  const [, content, written] = /^M \d{6} ([0-9a-f]{40,64}) (.+)$/s.exec(line) ?? [];
  if (content === undefined || written === undefined) return undefined;
  // Quoted are only paths with signs that no comment of ours has in its name.
  return { content, written, path: Buffer.from(written, "latin1").toString("utf8") };
}

/** Commands line by line; what follows `data` belongs to its line and is nobody's business. */
function* linesOf(stream: Buffer): Generator<{ readonly line: string; readonly raw: Buffer }> {
  for (let at = 0; at < stream.length; ) {
    const end = stream.indexOf(10, at);
    if (end < 0) throw new Error("git's history breaks off.");
    const line = stream.toString("latin1", at, end);
    const [, size] = /^data (\d+)$/.exec(line) ?? [];
    const next = end + 1 + Number(size ?? 0);
    if (next > stream.length) throw new Error("git's history breaks off.");
    yield { line, raw: stream.subarray(at, next) };
    at = next;
  }
}
