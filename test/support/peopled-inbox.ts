/** An inbox that the commands can open, with published comments of several people, two of them by the person of secrets.ts. */
import { join } from "node:path";
import { openInbox } from "../../src/inbox/inbox.ts";
import { sealAddress } from "../../src/inbox/privacy/address.ts";
import { openStore } from "../../src/inbox/store/open-store.ts";
import { publish, someComment } from "./desk.ts";
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
  /** Of the person's comments: two that are published, and one that waits. */
  readonly own: readonly string[];
}

/** @param count - Of comments that are published. */
export async function peopledInbox(count = 6): Promise<PeopledInbox> {
  const { inbox, folder, privateKey } = testInbox();
  publish(inbox.settings.site, "de");
  const { comments } = inbox.settings;
  const made = repository(comments);
  const { keys } = openInbox(inbox.folder);
  const store = await openStore(inbox);
  const own: string[] = [];
  for (let number = 0; number <= count; number++) {
    const isOwn = number === 1 || number === 3 || number === count;
    const other = { ...someComment(number), address: sealAddress(`reader-${number}@example.org`, keys) };
    const { email, ...words } = person;
    const comment = isOwn
      ? { ...other, ...words, text: `${number}: ${words.text}`, address: sealAddress(email, keys) }
      : other;
    await store.add(comment);
    if (isOwn) own.push(comment.id);
    if (number === count) break;
    const { id, name, website, text } = comment;
    made.commit("Mia Müller", {
      [`gls/${id}.md`]: `---\nname: ${name}\ndate: 2026-11-28T10:00:0${number % 10}+01:00\nwebsite: ${website}\n---\n\n${text}\n`,
    });
    await store.accept(id, { by: "Mia Müller", at: comment.received + 1000 });
    await store.finish(id);
  }
  await store.close();
  return { folder, inbox: inbox.folder, comments: join(folder, "comments"), privateKey, repository: made, own };
}
