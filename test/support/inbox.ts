/** Inboxes for tests: made as maintainers make them. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Inbox } from "../../src/inbox/inbox.ts";
import { initInbox } from "../../src/inbox/init.ts";
import { emptyFolder } from "./folder.ts";

export interface TestInbox {
  readonly inbox: Inbox;
  /** Around the inbox, the comments and the site. */
  readonly folder: string;
  /** A file. */
  readonly privateKey: string;
}

/** Finding two large primes takes half a second: all inboxes of a process share them. */
let known: string | undefined;

/** An inbox with fresh keys; the folder for comments is there and empty. */
export function testInbox(folder = emptyFolder()): TestInbox {
  const [site, comments] = [join(folder, "site"), join(folder, "comments")];
  for (const each of [site, comments]) mkdirSync(each, { recursive: true });
  const privateKey = join(folder, "private.pem");
  if (known) writeFileSync(privateKey, known);
  const { inbox } = initInbox({
    folder: join(folder, "inbox"),
    privateKey,
    settings: { site, comments, listen: { host: "127.0.0.1", port: 0 }, store: { kind: "sqlite" } },
  });
  known ??= readFileSync(privateKey, "utf8");
  return { inbox, folder, privateKey };
}
