/** A place to moderate at: an inbox with a real store, a folder of comments and a published site. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { NewComment } from "../../src/inbox/comment.ts";
import type { Inbox } from "../../src/inbox/inbox.ts";
import { initInbox } from "../../src/inbox/init.ts";
import type { Desk } from "../../src/inbox/moderation/desk.ts";
import { publishedSite } from "../../src/inbox/moderation/published.ts";
import type { InboxSettings } from "../../src/inbox/settings.ts";
import { openStore } from "../../src/inbox/store/open-store.ts";
import { emptyFolder, write } from "./folder.ts";
import { type Repository, repository } from "./repository.ts";

export interface TestDesk {
  readonly desk: Desk;
  /** Around everything. */
  readonly folder: string;
  /** Where accepted comments go. */
  readonly comments: string;
  readonly repository: Repository | undefined;
  /** What was told to whoever runs this. */
  readonly told: string[];
  /** Puts a comment into the store, as a reader would. */
  readonly receive: (comment?: Partial<NewComment>) => Promise<string>;
}

export interface Wanted {
  /** `own`: the comments are a repository. `part`: a folder of a larger one. */
  readonly git?: "own" | "part" | "none";
  readonly language?: "de" | "en";
  readonly settings?: Partial<InboxSettings>;
  /** The inbox is one as maintainers make it, for programs of their own: with fresh keys, which takes a second. */
  readonly made?: boolean;
}

/** Nothing here is secret, and nothing is sealed. */
const key = new Uint8Array(32).fill(7);

export const noon = Date.parse("2026-11-28T11:00:00Z");

export async function testDesk({
  git = "own",
  language = "de",
  settings = {},
  made: isMade = false,
}: Wanted = {}): Promise<TestDesk> {
  const folder = emptyFolder();
  const site = join(folder, "site");
  publish(site, language);
  const around = join(folder, "repository");
  const comments = git === "part" ? join(around, "content", "comments") : around;
  mkdirSync(comments, { recursive: true });
  const made = git === "none" ? undefined : repository(around);
  made?.commit("Mia Müller", { "README.txt": "Comments.\n" });
  const told: string[] = [];
  const place = join(folder, "inbox");
  if (isMade)
    initInbox({
      folder: place,
      privateKey: join(folder, "private.pem"),
      settings: { site, comments, listen: { host: "127.0.0.1", port: 8787 }, store: { kind: "sqlite" } },
    });
  else mkdirSync(place, { mode: 0o700 });
  const inbox: Inbox = {
    folder: place,
    keys: { token: key, lookup: key, digest: key, moderation: key, sealing: "" },
    settings: {
      site,
      comments,
      listen: { host: "127.0.0.1", port: 8787 },
      store: { kind: "sqlite" },
      addressHeader: "X-Real-IP",
      keep: { waiting: 30, decided: 90 },
      ...settings,
    },
  };
  const store = await openStore(inbox);
  onTestFinished(() => store.close());
  let count = 0;
  return {
    desk: { inbox, store, site: publishedSite(site), clock: () => noon, tell: (line) => told.push(line) },
    folder,
    comments,
    repository: made,
    told,
    receive: async (comment = {}) => {
      count++;
      const whole = { ...someComment(count), ...comment };
      await store.add(whole);
      return whole.id;
    },
  };
}

/** The comment with a number, so that all differ. */
export function someComment(number: number): NewComment {
  return {
    id: `2026-11-28-c${String(number).padStart(7, "0")}`,
    post: "gls",
    name: `Erika ${number}`,
    website: `https://example.org/${number}`,
    text: `Text number ${number}, with *stress*.`,
    address: { sealed: new Uint8Array([1, 2, 3]), lookup: `lookup ${number}` },
    received: noon - 1_000_000 + number * 1000,
    token: `token ${number}`,
    digest: `digest ${number}`,
    score: { work: 16, links: 0 },
  };
}

/** What the receiver and moderators read of a site. */
export function publish(site: string, language: "de" | "en"): void {
  const threads = language === "de" ? "dialog/beitraege.json" : "dialogue/threads.json";
  const name = "Bank & Söhne";
  write(site, {
    [threads]: JSON.stringify({
      version: 1,
      site: { url: "https://example.org/bank/", name, language, timeZone: "Europe/Berlin" },
      email: "required",
      posts: [{ id: "gls", url: "/bank/blog/2008/12/gls/", title: "Was die <GLS> sagt", comments: [] }],
    }),
    "release.json": JSON.stringify({
      addresses: {
        "/bank/blog/2008/12/gls/": { entry: "post:gls", title: "Was die <GLS> sagt" },
        "/bank/alt.html": { entry: "post:moved", title: "Moved", to: "/bank/blog/2008/12/gls/" },
        "/bank/notizen/2026/11/frage/": { entry: "note:frage", title: "Eine Frage" },
        "/bank/autoren/mia/": { entry: "author:mia", title: "Mia Müller" },
      },
    }),
  });
  writeFileSync(join(site, "index.html"), "<p>The site.</p>");
}
