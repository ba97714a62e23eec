/** What a service of systemd may do: the least that our program needs. Pure. */
import { unitWord } from "./quoting.ts";

/**
 * Lines for the section `Service`.
 *
 * @param writes - The only folders that may be written to.
 * @see systemd.exec(5)
 */
export function sandbox(writes: readonly string[]): string {
  return `NoNewPrivileges=yes
CapabilityBoundingSet=
AmbientCapabilities=
ProtectSystem=strict
ProtectHome=read-only
${writes.map((each) => `ReadWritePaths=${unitWord(each)}\n`).join("")}PrivateTmp=yes
PrivateDevices=yes
DevicePolicy=closed
ProtectProc=invisible
ProtectClock=yes
ProtectHostname=yes
ProtectControlGroups=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
RemoveIPC=yes
LockPersonality=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallFilter=~@privileged
SystemCallErrorNumber=EPERM
`;
}
