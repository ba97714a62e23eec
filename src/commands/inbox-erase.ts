/** `klartext inbox erase`: somebody's comments go, with everything that tells of them. */
import { UsageError } from "../failure.ts";
import { runErrands } from "../inbox/moderation/errands.ts";
import { visible } from "../inbox/moderation/visible.ts";
import { lookupOf } from "../inbox/privacy/address.ts";
import { type Erased, erase } from "../inbox/privacy/erase.ts";
import { isErasing } from "../inbox/privacy/erasure.ts";
import type { InboxSettings } from "../inbox/settings.ts";
import { argumentsOf } from "./arguments.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { atDesk, deciding, personFrom } from "./inbox-desk.ts";
import { addressesFrom } from "./inbox-privacy.ts";
import { print } from "./terminal.ts";

const options = {
  ...deciding,
  comment: { type: "string", multiple: true, default: [] as string[] },
  history: { type: "string", default: "rewrite" },
} as const;

export async function inboxErase(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = argumentsOf(args, options);
  const { comment: comments, history } = values;
  if (history !== "rewrite" && history !== "keep")
    throw new UsageError(`--history is one of rewrite, keep, not "${history}".`);
  const addresses = await addressesFrom(positionals);
  const by = personFrom(values.by);
  return atDesk(values.inbox, async (desk) => {
    const isWish = addresses.length + comments.length > 0;
    if (!isWish && !isErasing(desk.inbox.folder))
      throw new UsageError(
        "Say whose, as in erase erika@example.org, or which, as in erase --comment gls/2026-11-28-k3v9x2qa. Nothing is left to be ended.",
      );
    const lookups = addresses.map((address) => lookupOf(address, desk.inbox.keys));
    const erased = await erase(desk, { lookups, comments, history, by });
    if (erased === undefined) {
      print("Nothing is kept of that address.");
      return exitCode.done;
    }
    await runErrands(desk, "now");
    print(account(erased, desk.inbox.settings));
    return erased.elsewhere === undefined ? exitCode.done : exitCode.failure;
  });
}

function account(
  { rows, files, stones, repository, history, mentions, elsewhere }: Erased,
  settings: InboxSettings,
): string {
  const { comments, push, store } = settings;
  const rewritten =
    repository === "own" && history === "rewrite"
      ? [
          "No commit of the comments holds them any more; commits have new names, so that every clone is to be made anew.",
        ]
      : [];
  const kept = repository !== "none" && history === "keep" ? [`Old commits of ${comments} still hold them.`] : [];
  return [
    `Erased: ${counted(rows, "row", "rows")} of the store, ${counted(files.length, "file", "files")}${stones.length > 0 ? `, ${stones.length} of which left a sign because others have answered` : ""}.`,
    ...rewritten,
    ...kept,
    ...(elsewhere === undefined
      ? []
      : [`NOT YET at ${push?.remote}: ${elsewhere}. Mend that, and run this again; until then, nothing is pushed.`]),
    ...(mentions.length === 0
      ? []
      : ["Others name them; decide about these yourself:", ...mentions.map((each) => `  ${visible(each)}`)]),
    "",
    "Still to do, as src/guide/personal-data.md describes:",
    "  build the site anew without what older builds know: klartext deploy run --site DIR --forget",
    ...(push && repository === "own"
      ? [`  where ${push.remote} leads: git reflog expire --expire=now --all; git gc --prune=now`]
      : []),
    ...(store.kind === "postgres" ? ["  PostgreSQL: its write-ahead log and its backups"] : []),
    "  clones and backups of the comments, of the inbox and of the site",
  ].join("\n");
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
