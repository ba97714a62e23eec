/** `inbox.yaml` as it is written first: every key is there, with what it is for. Pure. */
import { stringify } from "yaml";
import type { InboxSettings } from "./settings.ts";

export type FirstSettings = Omit<InboxSettings, "addressHeader" | "afterwards" | "keep">;

export function settingsText({ site, comments, listen, store, moderators, push }: FirstSettings): string {
  return `# What the receiver of comments is told. After a change: start "klartext inbox serve" again.

# The folder that readers are shown.
site: ${text(site)}
# The folder with a folder for each post, where accepted comments go. Best a repository of its own.
comments: ${text(comments)}

# Where the receiver listens for readers: an address of this machine, which the web server passes /dialog/ to.
listen: ${text(address(listen))}
# sqlite: a file in this folder. Or the address of a PostgreSQL database: postgres://USER@HOST/DATABASE
store: ${text(store.kind === "sqlite" ? "sqlite" : store.url)}
# The header in which the web server names the reader's address. It must set it, whatever readers send.
addressHeader: X-Real-IP

# Where moderators decide: another port, behind the bank's sign-on, which names in the header who has signed in. Then, for those
# who may answer for the bank, which author of the site they are.
${moderatorsText(moderators)}

# Committed changes of comments are pushed there.
${push ? `push: { remote: ${text(push.remote)}, branch: ${text(push.branch)} }` : "# push: { remote: origin, branch: main }"}
# A program and its words, run after each commit.
# afterwards: [klartext, deploy, due, --wait, --site, /srv/bank]

# For how many days comments stay here that nobody has decided on, and what is left of decided ones.
keep: { waiting: 30, decided: 90 }
`;
}

function moderatorsText(moderators: InboxSettings["moderators"]): string {
  if (!moderators)
    return "# moderators: { listen: 127.0.0.1:8788, header: X-Remote-User, authors: { e.beispiel: erika-beispiel } }";
  const { listen, header } = moderators;
  return `moderators:
  listen: ${text(address(listen))}
  header: ${text(header)}
  # authors: { e.beispiel: erika-beispiel }`;
}

export function address({ host, port }: InboxSettings["listen"]): string {
  return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}

function text(value: string): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}
