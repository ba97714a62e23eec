/** `klartext inbox unit`: a unit of systemd that keeps the receiver running. */
import { existsSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unitWord } from "../deploy/quoting.ts";
import { sandbox } from "../deploy/sandbox.ts";
import { UsageError } from "../failure.ts";
import type { Inbox } from "../inbox/inbox.ts";
import { realPathOf } from "../output/real-path.ts";
import { argumentsOf, refuseWords } from "./arguments.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { inboxAt, inboxFolder } from "./inbox-folder.ts";
import { print } from "./terminal.ts";

/** Prints the text for `/etc/systemd/system/klartext-inbox.service`. */
export async function inboxUnit(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = argumentsOf(args, { ...inboxFolder, user: { type: "string" } });
  refuseWords(positionals);
  const inbox = inboxAt(values.inbox);
  const { settings, folder } = inbox;
  const program = realPathOf(fileURLToPath(new URL("../klartext.js", import.meta.url)));
  print(
    inboxService({
      ...{ folder, site: settings.site, node: process.execPath, program, user: userOf(inbox, values.user) },
      writes: [folder, repositoryAround(settings.comments), ...sitesOf(settings.afterwards ?? [])],
      isAlone: settings.push === undefined && settings.afterwards === undefined && isNear(settings.store),
    }),
  );
  return exitCode.done;
}

/** Only the owner can read the keys. */
function userOf({ folder }: Inbox, typed: string | undefined): string {
  if (typed !== undefined && !/^[a-z_][\w.-]*\$?$/i.test(typed))
    throw new UsageError(`--user "${typed}" is no name of a user.`);
  const { username, uid } = userInfo();
  if (typed === undefined && statSync(folder).uid !== uid)
    throw new UsageError(`${folder} belongs to somebody else than you. Say to whom: --user NAME`);
  return typed ?? username;
}

/** A commit writes beside the comments where they are part of a larger repository. */
function repositoryAround(comments: string): string {
  for (let folder = comments; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (dirname(folder) === folder) return comments;
  }
}

/** A deployment after each commit writes into the folder of its site. */
function sitesOf(words: readonly string[]): readonly string[] {
  return words.flatMap((word, index) => {
    const site = words[index - 1] === "--site" ? word : /^--site=(.+)$/.exec(word)?.[1];
    return site?.startsWith("/") ? [site] : [];
  });
}

function isNear(store: Inbox["settings"]["store"]): boolean {
  if (store.kind === "sqlite") return true;
  const host = URL.parse(store.url)?.hostname ?? "";
  return host === "" || /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(host);
}

export interface Served {
  readonly folder: string;
  readonly site: string;
  readonly node: string;
  readonly program: string;
  readonly user: string;
  /** The only folders that may be written to. */
  readonly writes: readonly string[];
  /** Whether nobody but this machine is ever talked to. */
  readonly isAlone: boolean;
}

/**
 * Started again whenever it ends; what came in between finds the web server's page for that.
 *
 * @see systemd.exec(5), systemd.service(5), systemd.resource-control(5)
 */
export function inboxService({ folder, site, node, program, user, writes, isAlone }: Served): string {
  const serve = [node, program, "inbox", "serve", "--inbox", folder].map(unitWord).join(" ");
  return `[Unit]
Description=Klartext: take comments for ${site.replaceAll("%", "%%")}
After=network.target postgresql.service
# A database that is away for an hour is no reason to give up.
StartLimitIntervalSec=0

[Service]
User=${user}
UMask=0077
ExecStart=${serve}
Restart=always
RestartSec=2
# What is being answered is answered to its end.
TimeoutStopSec=30
MemoryMax=512M
TasksMax=256

${sandbox(writes)}${isAlone ? "# Nothing is pushed and the store is here: nobody else is ever talked to.\nIPAddressDeny=any\nIPAddressAllow=localhost\n" : ""}
[Install]
WantedBy=multi-user.target
`;
}
