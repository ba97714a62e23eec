/** An inbox that the commands can open, with published comments of several people, some of them by the person of secrets.ts. */
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { NewComment } from "../../src/inbox/comment.ts";
import { openInbox } from "../../src/inbox/inbox.ts";
import type { Desk } from "../../src/inbox/moderation/desk.ts";
import { publishedSite } from "../../src/inbox/moderation/published.ts";
import { sealAddress } from "../../src/inbox/privacy/address.ts";
import { openStore } from "../../src/inbox/store/open-store.ts";
import { noon, publish, someComment } from "./desk.ts";
import { emptyFolder } from "./folder.ts";
import { testInbox } from "./inbox.ts";
import { type Repository, repository } from "./repository.ts";
import { person } from "./secrets.ts";

export interface PeopledInbox {
  /** Around everything. */
  readonly folder: string;
  readonly inbox: string;
  readonly comments: string;
  readonly privateKey: string;
  readonly repository: Repository;
  /** Of the person's comments: two that are published, with numbers 1 and 3, and one that waits. */
  readonly own: readonly string[];
}

/** Made once, and copied for each test: a commit takes longer. */
const made = new Map<number, Promise<{ readonly folder: string; readonly own: readonly string[] }>>();

/** @param count - Of comments that are published, four at least. */
export async function peopledInbox(count = 6): Promise<PeopledInbox> {
  const template = made.get(count) ?? make(count);
  made.set(count, template);
  const { folder: from, own } = await template;
  const folder = copied(from, emptyFolder());
  const comments = join(folder, "comments");
  const privateKey = join(folder, "private.pem");
  return { folder, inbox: join(folder, "inbox"), comments, privateKey, repository: repository(comments), own };
}

/** All of it, with settings that lead to the copy. */
export function copied(from: string, to: string): string {
  cpSync(from, to, { recursive: true });
  const inbox = join(to, "inbox");
  chmodSync(inbox, 0o700);
  changeSettings(inbox, (text) => text.replaceAll(from, to));
  return to;
}

export function changeSettings(inbox: string, change: (text: string) => string): void {
  const file = join(inbox, "inbox.yaml");
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

/** Somebody who works with it. */
export async function deskAt(
  folder: string,
): Promise<Desk & { readonly receive: (comment: Partial<NewComment>) => Promise<string> }> {
  const inbox = openInbox(folder);
  const store = await openStore(inbox);
  onTestFinished(() => store.close());
  let number = 1000;
  return {
    ...{ inbox, store, site: publishedSite(inbox.settings.site), clock: () => noon, tell: () => {} },
    receive: async (comment) => {
      const whole = { ...someComment(number++), ...comment };
      await store.add(whole);
      return whole.id;
    },
  };
}

async function make(count: number): Promise<{ readonly folder: string; readonly own: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), "klartext-peopled-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const { inbox } = testInbox(folder);
  publish(inbox.settings.site, "de");
  const { commit } = repository(inbox.settings.comments);
  const store = await openStore(inbox);
  const own: string[] = [];
  for (let number = 0; number <= count; number++) {
    const isOwn = number === 1 || number === 3 || number === count;
    const other = { ...someComment(number), address: sealAddress(`reader-${number}@example.org`, inbox.keys) };
    const { email, ...words } = person;
    const text = `${number}: ${words.text}`;
    const comment = isOwn ? { ...other, ...words, text, address: sealAddress(email, inbox.keys) } : other;
    await store.add(comment);
    if (isOwn) own.push(comment.id);
    if (number === count) break;
    commit("Mia Müller", { [`gls/${comment.id}.md`]: fileOf(comment, number) });
    await store.accept(comment.id, { by: "Mia Müller", at: comment.received + 1000 });
    await store.finish(comment.id);
  }
  await store.close();
  return { folder, own };
}

function fileOf({ name, website, text }: NewComment, number: number): string {
  return `---\nname: ${name}\ndate: 2026-11-28T10:00:0${number % 10}+01:00\nwebsite: ${website}\n---\n\n${text}\n`;
}
