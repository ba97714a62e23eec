/** Which addresses on the internet may be asked. Pure. */
import { BlockList, isIP } from "node:net";

/**
 * Tells whether an IP address is one of the public internet: not of this machine, this network or any other that has a
 * purpose of its own. What an editor writes must not make a build server look around in the bank's network.
 *
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry/ and RFC 6890
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !specialIpv4.check(address, "ipv4");
    case 6:
      return globalIpv6.check(address, "ipv6") && !specialIpv6.check(address, "ipv6");
    default:
      return false;
  }
}

const specialIpv4 = blocks("ipv4", [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
]);

/** All that is given out; loopback, link-local, unique local and mapped addresses lie outside. @see RFC 4291, section 2.4 */
const globalIpv6 = blocks("ipv6", [["2000::", 3]]);

/** What leads on to an IPv4 address or into documentation lies within. */
const specialIpv6 = blocks("ipv6", [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
]);

function blocks(family: "ipv4" | "ipv6", list: readonly (readonly [net: string, bits: number])[]): BlockList {
  const block = new BlockList();
  for (const [net, bits] of list) block.addSubnet(net, bits, family);
  return block;
}
