/** The options that name a record `release.json`. */
import { Failure, UsageError } from "../failure.ts";
import type { Job } from "../prepare.ts";
import { recordPath } from "../release/print.ts";
import { NoRecord, recordIn } from "../release/read.ts";
import type { ReleaseRecord } from "../release/record.ts";

/**
 * The record in a file.
 *
 * @param option - Without its dashes.
 * @throws UsageError for a file that is not there or cannot be read.
 * @throws Failure for one that is no record, or a record of another format.
 */
export function recordOption(option: string, file: string): ReleaseRecord {
  try {
    return recordIn(file);
  } catch (error) {
    if (error instanceof NoRecord) throw new Failure(`--${option} ${file} cannot be used: ${error.message}`);
    throw new UsageError(
      `--${option} ${file} cannot be read: ${(error as Error).message}. Give the release.json of a release, as in --${option} release.json`,
    );
  }
}

/**
 * The release that is to be replaced: a file that is read now, or an address that is asked when the settings are known.
 *
 * @param typed - A file, an address of a site or a record, or `live`; `undefined` if there is no such release.
 * @param isFirst - Whether nothing has been released at that address, and its server may say so.
 * @throws UsageError, Failure as above.
 */
export function previousOption(typed: string | undefined, isFirst: boolean): Pick<Job, "previous" | "online"> {
  if (typed === "live") return { online: once((site) => recordOnline("live", new URL(recordPath, site), isFirst)) };
  if (typed !== undefined && /^https?:\/\//i.test(typed)) {
    const address = addressOf(typed);
    return { online: once(() => recordOnline(typed, address, isFirst)) };
  }
  if (isFirst)
    throw new UsageError("--first-release goes with an address that may have no record yet, as in: --previous live");
  return { previous: typed === undefined ? undefined : recordOption("previous", typed) };
}

/** The address of a site stands for that of its record. */
function addressOf(typed: string): URL {
  const url = URL.parse(typed);
  if (url === null || url.username !== "" || url.hash !== "")
    throw new UsageError(
      `--previous ${typed} is not the address of a release. Write it like: https://example.org/${recordPath}`,
    );
  if (!isUnalterable(url))
    throw new UsageError(`--previous ${typed} could be altered on its way. Give an address that begins with https://`);
  return url.pathname.endsWith("/") ? new URL(recordPath, url) : url;
}

/** Nobody stands between two programs of one machine. */
function isUnalterable({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

async function recordOnline(typed: string, address: URL, isFirst: boolean): Promise<ReleaseRecord | undefined> {
  if (!isUnalterable(address))
    throw new Failure(`--previous ${typed}: ${address.href} could be altered on its way, so nothing is asked there.`);
  // Whoever names a file does not go online.
  const { fetchRecord, NotFetched } = await import("../release/fetch-record.ts");
  const fetched = await fetchRecord(address).catch((error: unknown) => {
    if (!(error instanceof NotFetched)) throw error;
    throw new Failure(
      `--previous ${typed}: the record of the live release is to be at ${address.href}, but ${error.message.replace(/\.$/, "")}. Nothing is built, because nobody knows what might vanish: try again later, or give the release.json as a file.`,
    );
  });
  if ("record" in fetched) {
    if (isFirst)
      throw new Failure(
        `--first-release: but ${address.href} is the record of a release. Leave --first-release out (on a host: remove KLARTEXT_FIRST_RELEASE), so that nothing of it is forgotten.`,
      );
    return fetched.record;
  }
  if (isFirst) return undefined;
  throw new Failure(
    `--previous ${typed}: there is no record at ${address.href} (${fetched.none}). Nothing is built, because every address would be forgotten. If nothing was ever released there, say so once with --first-release (on a host: KLARTEXT_FIRST_RELEASE=yes).`,
  );
}

/** A preview builds many times, and asks until it has been answered. */
function once<T>(ask: (site: string) => Promise<T>): (site: string) => Promise<T> {
  let answer: Promise<T> | undefined;
  return async (site) => {
    answer ??= ask(site);
    try {
      return await answer;
    } catch (error) {
      answer = undefined;
      throw error;
    }
  };
}
