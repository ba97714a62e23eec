/** The servers that can be told, and what each is told. Pure. */
import { caddyHost } from "./caddy-host.ts";
import { caddyRelease } from "./caddy-release.ts";
import type { Host } from "./host.ts";
import { nginxHost } from "./nginx-host.ts";
import { nginxRelease } from "./nginx-release.ts";
import type { ServerPlan } from "./plan.ts";

export interface Server {
  /** The host's file. */
  readonly host: (host: Host) => string;
  /** Files for the folder `server` of a release, by name. */
  readonly release: (plan: ServerPlan) => Readonly<Record<string, string>>;
}

export const servers = {
  nginx: { host: nginxHost, release: nginxRelease },
  caddy: { host: caddyHost, release: caddyRelease },
} satisfies Readonly<Record<string, Server>>;

export type ServerName = keyof typeof servers;

export const serverNames = Object.keys(servers) as readonly ServerName[];
