/** Fetches the record of the release that is online. */
import { NoRecord, recordFrom } from "./read.ts";
import type { ReleaseRecord } from "./record.ts";

/** How patiently an address is asked; tests are less so. */
export interface Patience {
  /** How often an address is asked before it counts as not reachable. */
  readonly attempts: number;
  /** Between two of them, in milliseconds; each is followed by one of three times its length. */
  readonly pause: number;
  /** For one of them, from the question to the last byte, in milliseconds. */
  readonly each: number;
  /** The most that a record may weigh, unpacked, in bytes. That of 10,000 posts weighs 4.6 MB. */
  readonly bytes: number;
}

export const usualPatience: Patience = { attempts: 3, pause: 1_000, each: 30_000, bytes: 64 * 1024 * 1024 };

/** The record at an address, or what the server says where there is none: `404`, `410`, `unknown host`. */
export type Fetched = { readonly record: ReleaseRecord } | { readonly none: "404" | "410" | "unknown host" };

/** Why nobody knows whether there is a record, in a sentence that begins with "it". */
export class NotFetched extends Error {
  override readonly name = "NotFetched";
}

/** What a second question may answer better. */
class Passing extends NotFetched {}

/** How many redirects are followed. */
const hops = 3;

/**
 * The record at an address. Only the origin of that address is asked: redirects to others are not followed, because whoever
 * answers there says what may vanish.
 *
 * @param address - Of the record itself.
 * @throws NotFetched for anything but a record and the plain answer that there is none.
 */
export async function fetchRecord(address: URL, patience: Patience = usualPatience): Promise<Fetched> {
  for (let attempt = 1, pause = patience.pause; ; attempt++, pause *= 3) {
    try {
      return await asked(address, patience);
    } catch (error) {
      if (!(error instanceof Passing) || attempt >= patience.attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

async function asked(address: URL, patience: Patience): Promise<Fetched> {
  const signal = AbortSignal.timeout(patience.each);
  let response: Response;
  try {
    response = await answered(address, signal);
  } catch (error) {
    if (error instanceof NotFetched) throw error;
    if (codeOf(error) === "ENOTFOUND") return { none: "unknown host" };
    throw new Passing(signal.aborted ? tooLate(patience) : `it is not reachable: ${reasonOf(error)}`);
  }
  const { status } = response;
  if (status !== 200) await response.body?.cancel();
  if (status === 404 || status === 410) return { none: `${status}` };
  if (status >= 500 || status === 429 || status === 408) throw new Passing(`it answers with the status ${status}`);
  if (status !== 200) throw new NotFetched(`it answers with the status ${status}`);
  return { record: recordIn(await textOf(response, patience, signal)) };
}

/** What is found behind redirects of the same origin. */
async function answered(address: URL, signal: AbortSignal): Promise<Response> {
  let url = address;
  for (let left = hops; ; left--) {
    const response = await fetch(url.href, {
      redirect: "manual",
      headers: { "User-Agent": "klartext", Accept: "application/json", "Cache-Control": "no-cache" },
      signal,
    });
    const location = response.headers.get("location");
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    const next = URL.parse(location, url.href);
    if (next?.origin !== address.origin)
      throw new NotFetched(`it leads away, to ${next?.href ?? location}, and nobody else is asked`);
    if (left === 0) throw new NotFetched(`it leads on more than ${hops} times`);
    url = next;
  }
}

async function textOf({ body }: Response, patience: Patience, signal: AbortSignal): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of body ?? []) {
      size += part.length;
      if (size > patience.bytes) throw new NotFetched(`it is larger than ${patience.bytes} bytes`);
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof NotFetched) throw error;
    throw new Passing(signal.aborted ? tooLate(patience) : `its answer breaks off: ${reasonOf(error)}`);
  }
  return Buffer.concat(parts).toString("utf8");
}

function recordIn(text: string): ReleaseRecord {
  try {
    return recordFrom(text);
  } catch (error) {
    if (error instanceof NoRecord) throw new NotFetched(error.message);
    throw error;
  }
}

function tooLate({ each }: Patience): string {
  return `it did not answer within ${each / 1_000} s`;
}

/** What stands behind "fetch failed". */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error && cause.message !== "" ? cause.message : message;
}

function codeOf(error: unknown): string | undefined {
  return ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code;
}
