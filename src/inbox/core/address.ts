/** Internet addresses, as far as limits need them. Pure. */
import { isIPv4, isIPv6 } from "node:net";

/** Whom an address stands for: one household, and the network that it is part of. */
export interface Prefixes {
  /** All of an IPv4 address; the first 64 bits of an IPv6 address, because one household has that many. */
  readonly household: string;
  /** The first 48 bits of an IPv6 address: one customer can have so many households. */
  readonly network?: string;
}

/** @returns `undefined` for what is no address. */
export function prefixesOf(address: string): Prefixes | undefined {
  if (isIPv4(address)) return { household: address };
  if (!isIPv6(address) || address.includes("%")) return undefined;
  const groups = groupsOf(address);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return { household: inFours(groups[6] as number, groups[7] as number) };
  const written = groups.map((group) => group.toString(16));
  return { household: `${written.slice(0, 4).join(":")}/64`, network: `${written.slice(0, 3).join(":")}/48` };
}

/** Whether only this machine has the address. */
export function isLoopback(address: string): boolean {
  const household = prefixesOf(address)?.household;
  return household !== undefined && (household.startsWith("127.") || isOne(address));
}

function isOne(address: string): boolean {
  return isIPv6(address) && groupsOf(address).join(":") === "0:0:0:0:0:0:0:1";
}

/** The eight groups of an IPv6 address. @see RFC 4291, section 2.2 */
function groupsOf(address: string): readonly number[] {
  const four = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const [, start = "", a, b, c, d] = four ?? [];
  const plain = four ? `${start}${pair(a, b)}:${pair(c, d)}` : address;
  const [before = "", after] = plain.split("::");
  const first = before === "" ? [] : before.split(":");
  const last = after === undefined || after === "" ? [] : after.split(":");
  const zeros = after === undefined ? 0 : 8 - first.length - last.length;
  return [...first, ...Array<string>(zeros).fill("0"), ...last].map((group) => Number.parseInt(group, 16));
}

function pair(high = "0", low = "0"): string {
  return (Number(high) * 256 + Number(low)).toString(16);
}

function inFours(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
