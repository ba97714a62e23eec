/** `klartext inbox init`: a folder for comments that come in. */
import { resolve } from "node:path";
import type { Reading } from "../content/schema/fields.ts";
import { shellWord } from "../deploy/quoting.ts";
import { UsageError } from "../failure.ts";
import { initInbox, type MadeInbox } from "../inbox/init.ts";
import type { InboxSettings } from "../inbox/settings.ts";
import { addressFrom, headerFrom, nameForGit, storeFrom } from "../inbox/settings-schema.ts";
import { realPathOf } from "../output/real-path.ts";
import { argumentsOf, refuseWords } from "./arguments.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { folderFrom, inboxFolder } from "./inbox-folder.ts";
import { print } from "./terminal.ts";

const options = {
  ...inboxFolder,
  site: { type: "string" },
  comments: { type: "string" },
  listen: { type: "string", default: "127.0.0.1:8787" },
  store: { type: "string", default: "sqlite" },
  "private-key": { type: "string" },
  moderators: { type: "string" },
  "sign-on-header": { type: "string" },
  push: { type: "string" },
  branch: { type: "string" },
} as const;

type Values = ReturnType<typeof argumentsOf<typeof options>>["values"];

export async function inboxInit(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = argumentsOf(args, options);
  refuseWords(positionals);
  const folder = realPathOf(folderFrom(values.inbox));
  const privateKey = realPathOf(values["private-key"] ?? `${folder}-private-key.pem`);
  const moderators = moderatorsFrom(values);
  const push = pushFrom(values);
  const made = initInbox({
    folder,
    privateKey,
    settings: {
      // Not where it leads: a deployment points it elsewhere each time.
      site: resolve(wanted(values.site, "--site /srv/bank/current/site", "what readers are shown")),
      comments: realPathOf(wanted(values.comments, "--comments /srv/bank/comments", "where accepted comments go")),
      listen: meant(addressFrom, values.listen, "--listen"),
      store: meant(storeFrom, values.store, "--store"),
      ...(moderators && { moderators }),
      ...(push && { push }),
    },
  });
  print(nextSteps(made, privateKey));
  return exitCode.done;
}

function wanted(typed: string | undefined, like: string, what: string): string {
  if (typed === undefined) throw new UsageError(`Say ${what}, as in: ${like}`);
  return typed;
}

function moderatorsFrom(values: Values): InboxSettings["moderators"] {
  const { moderators, "sign-on-header": header } = values;
  if (moderators === undefined && header === undefined) return undefined;
  if (moderators === undefined || header === undefined)
    throw new UsageError(
      "Moderators need both, as in: --moderators 127.0.0.1:8788 --sign-on-header X-Remote-User. Without a sign-on, decide by klartext inbox accept and reject.",
    );
  const listen = meant(addressFrom, moderators, "--moderators");
  return { listen, header: meant(headerFrom, header, "--sign-on-header"), authors: new Map() };
}

function pushFrom({ push, branch }: Values): InboxSettings["push"] {
  if (push === undefined && branch === undefined) return undefined;
  if (push === undefined || branch === undefined)
    throw new UsageError("Pushing needs both, as in: --push origin --branch main");
  return {
    remote: meant(nameForGit("origin"), push, "--push"),
    branch: meant(nameForGit("main"), branch, "--branch"),
  };
}

/** An option read as the settings read the same value. */
function meant<T>(read: (written: string) => Reading<T>, typed: string, option: string): T {
  const reading = read(typed);
  if (reading.ok) return reading.value;
  const { message, like } = reading.mistake;
  throw new UsageError(`${option}: ${message.en} Write it like: ${option} ${typeof like === "string" ? like : ""}`);
}

function nextSteps({ inbox, hasNewPrivateKey, hasNewSettings }: MadeInbox, privateKey: string): string {
  const { folder, settings } = inbox;
  const taken = hasNewPrivateKey
    ? `
The private key is ${privateKey}
  Take it off this machine now, and keep it twice where the bank keeps its keys: only it opens the addresses of those who
  comment, and the receiver never needs it.
`
    : "";
  return `${hasNewSettings ? "Made" : "Kept"} the inbox ${folder}
  ${hasNewSettings ? "settings" : "settings, as they were (change them there),"} in ${folder}/inbox.yaml, keys in ${folder}/keys.json: both are nobody else's
${taken}
Next:
  git init ${shellWord(settings.comments)}   # if it is not there yet: comments are best a repository of their own
  klartext inbox serve --inbox ${shellWord(folder)}
  The web server passes the addresses below dialog/ to it: see src/guide/servers.md
  What is kept of people, for how long, and how it is erased: src/guide/personal-data.md`;
}
