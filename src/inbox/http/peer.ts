/** Whom limits count. */
import { isIP } from "node:net";
import { isLoopback } from "../core/address.ts";

/**
 * The reader's address: what the server on this machine says in its header, because every reader would come from there.
 * Somebody who reaches us without that server can write into the header whatever they like: then only their own counts.
 *
 * @param peer - At the other end of the connection; `undefined` once it is gone.
 * @param named - The value of the header.
 * @returns `undefined` if nobody says so: whoever is nobody shares a limit with all others who are.
 */
export function readersAddress(peer: string | undefined, named: string | undefined): string | undefined {
  if (peer === undefined) return undefined;
  if (!isLoopback(peer)) return peer;
  const address = named?.trim() ?? "";
  return isIP(address) === 0 ? undefined : address;
}
