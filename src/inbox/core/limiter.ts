/** How often somebody may send, without knowing who. */
import { mac } from "../mac.ts";
import { prefixesOf } from "./address.ts";

/** How many at once, and how many come back in a minute. */
export interface Limit {
  readonly burst: number;
  readonly perMinute: number;
}

export interface Limits {
  readonly household: Limit;
  readonly network: Limit;
  readonly everybody: Limit;
}

export const usualLimits: Limits = {
  household: { burst: 16, perMinute: 16 },
  network: { burst: 64, perMinute: 64 },
  // At their longest, so many fill a gigabyte in two hours: time enough for somebody to notice.
  everybody: { burst: 1_200, perMinute: 1_200 },
};

/** `0` if something may be sent now, otherwise in how many seconds. */
export type Limiter = (address: string | undefined) => number;

interface Bucket {
  left: number;
  at: number;
}

const day = 24 * 60 * 60_000;
const mostBuckets = 100_000;

/**
 * A limiter with token buckets.
 *
 * Addresses are not kept, but a keyed digest of their prefix; the key is made anew at each midnight (UTC) and never leaves
 * memory, so nobody can tell later who has sent. Whoever has no address shares one bucket with all others who have none.
 *
 * @param clock - Milliseconds since 1970.
 * @param random - So many bytes that nobody can guess.
 * @param most - Buckets that are remembered; the one that was not asked for the longest is forgotten first.
 */
export function limiter(
  limits: Limits,
  clock: () => number,
  random: (bytes: number) => Uint8Array,
  most = mostBuckets,
): Limiter {
  const buckets = new Map<string, Bucket>();
  let today = Number.NaN;
  let salt: Uint8Array = new Uint8Array();

  return (address) => {
    const now = clock();
    if (Math.floor(now / day) !== today) {
      today = Math.floor(now / day);
      salt = random(32);
      buckets.clear();
    }
    const asked = bucketsOf(address).map(([name, limit]) => ({ limit, bucket: filled(name, limit, now) }));
    const wait = Math.max(...asked.map(({ limit, bucket }) => secondsUntilOne(bucket, limit)));
    // Whoever is refused takes nothing from anybody else.
    if (wait === 0) for (const { bucket } of asked) bucket.left -= 1;
    return wait;
  };

  function bucketsOf(address: string | undefined): readonly (readonly [string, Limit])[] {
    const prefixes = address === undefined ? undefined : prefixesOf(address);
    return [
      ["everybody", limits.everybody],
      [digest(prefixes?.household ?? "nobody knows"), limits.household],
      ...(prefixes?.network === undefined ? [] : ([[digest(prefixes.network), limits.network]] as const)),
    ];
  }

  function digest(prefix: string): string {
    return mac(salt, prefix).slice(0, 22);
  }

  function filled(name: string, { burst, perMinute }: Limit, now: number): Bucket {
    const known = buckets.get(name) ?? { left: burst, at: now };
    // A clock that was set back takes nothing away.
    known.left = Math.min(burst, known.left + (Math.max(0, now - known.at) / 60_000) * perMinute);
    known.at = now;
    buckets.delete(name);
    buckets.set(name, known);
    if (buckets.size > most) buckets.delete(buckets.keys().next().value as string);
    return known;
  }
}

function secondsUntilOne({ left }: Bucket, { perMinute }: Limit): number {
  return left >= 1 ? 0 : Math.max(1, Math.ceil(((1 - left) / perMinute) * 60));
}
