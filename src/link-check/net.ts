/** The way to the internet, for whoever asks addresses; tests bring one of their own. */
import { lookup } from "node:dns/promises";
import { setTimeout as later } from "node:timers/promises";
import { isPublicAddress } from "./public-address.ts";

export interface Net {
  /** The IP addresses of a host. @throws an error whose `code` is that of `getaddrinfo` if there are none. */
  readonly addresses: (host: string) => Promise<readonly string[]>;
  readonly isPublic: (address: string) => boolean;
  /** How long one answer may take, in milliseconds. */
  readonly patience: number;
  /** Between two questions to one host, in milliseconds. */
  readonly pause: number;
  /** @param time - In milliseconds. */
  readonly wait: (time: number) => Promise<void>;
}

export const internet: Net = {
  addresses: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  isPublic: isPublicAddress,
  patience: 10_000,
  pause: 500,
  wait: (time) => later(time),
};
