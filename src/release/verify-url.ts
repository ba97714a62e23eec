/** Fetches every address of a published site, as readers do. */
import { hashOf } from "../output/file-content.ts";
import type { Found } from "./findings.ts";

/** Files that hosts read themselves and show to nobody. */
export const consumed: ReadonlySet<string> = new Set(["_headers", "_redirects"]);

/** How many are asked for at a time. */
const atOnce = 6;
/** In milliseconds, for one file. */
const patience = 30_000;

/**
 * What a site answers, by path inside the output folder.
 *
 * @param site - The address of its beginning, with a slash at its end.
 * @param paths - What to ask for.
 * @throws Error if the site cannot be reached at all.
 */
export async function foundAtUrl(site: string, paths: Iterable<string>): Promise<ReadonlyMap<string, Found>> {
  const wanted = [...paths];
  const found = new Map<string, Found>();
  let reached = false;
  let failure: Error | undefined;
  const fetchers = Array.from({ length: atOnce }, async () => {
    for (let path = wanted.shift(); path !== undefined; path = wanted.shift()) {
      try {
        found.set(path, await answer(addressAt(site, path), path === "404.html"));
        reached = true;
      } catch (error) {
        failure = error as Error;
        found.set(path, { odd: `not reachable: ${reasonOf(failure)}` });
        // Nobody waits for thousands of addresses of a site that is not there.
        if (!reached) wanted.length = 0;
      }
    }
  });
  await Promise.all(fetchers);
  if (!reached && failure) throw new Error(`${site} is not reachable: ${reasonOf(failure)}`, { cause: failure });
  return found;
}

/** `blog/x/index.html` is asked for as readers do: `blog/x/`. */
export function addressAt(site: string, path: string): string {
  return new URL(path.replace(/(^|\/)index\.html$/, "$1"), site).href;
}

/** @param isForLost - Whether it is the page that goes along with a 404. */
async function answer(address: string, isForLost: boolean): Promise<Found> {
  const response = await fetch(address, {
    redirect: "manual",
    headers: { "User-Agent": "klartext-verify", "Cache-Control": "no-cache" },
    signal: AbortSignal.timeout(patience),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  if (response.status === 404 && isForLost) return { sha256: hashOf(bytes) };
  if (response.status === 404 || response.status === 410) return { is: "missing" };
  if (response.status !== 200) return { odd: `the answer has the status ${response.status}` };
  return { sha256: hashOf(bytes) };
}

/** What stands behind "fetch failed". */
function reasonOf(error: Error): string {
  const { cause } = error;
  return cause instanceof Error && cause.message !== "" ? cause.message : error.message;
}
