/** `klartext inbox export` and `klartext inbox expire`. */
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { UsageError } from "../failure.ts";
import { visibleJson } from "../inbox/moderation/visible.ts";
import { lookupOf } from "../inbox/privacy/address.ts";
import { exportOf } from "../inbox/privacy/export.ts";
import { expire } from "../inbox/privacy/retention.ts";
import { argumentsOf, refuseWords } from "./arguments.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { atDesk } from "./inbox-desk.ts";
import { inboxFolder } from "./inbox-folder.ts";
import { print } from "./terminal.ts";

export async function inboxExport(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = argumentsOf(args, { ...inboxFolder, "private-key": { type: "string" } } as const);
  const [email, ...more] = await addressesFrom(positionals);
  if (email === undefined) throw new UsageError(`Say whose, as in: klartext inbox export --inbox DIR ${like}`);
  refuseWords(more);
  const privateKey = keyFrom(values["private-key"]);
  return atDesk(values.inbox, async (desk) => {
    print(visibleJson(await exportOf(desk, lookupOf(email, desk.inbox.keys), privateKey)));
    return exitCode.done;
  });
}

export async function inboxExpire(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = argumentsOf(args, inboxFolder);
  refuseWords(positionals);
  return atDesk(values.inbox, async ({ inbox, store, clock }) => {
    const { waiting, decided } = await expire(inbox, store, clock());
    const { keep } = inbox.settings;
    print(
      `${waiting} waited for more than ${keep.waiting} days, ${decided} were decided more than ${keep.decided} days ago.`,
    );
    return exitCode.done;
  });
}

/**
 * Addresses out of what was typed; `-` stands for one on each line of standard input.
 *
 * @throws UsageError for what is no address.
 */
export async function addressesFrom(words: readonly string[]): Promise<readonly string[]> {
  const typed = words.includes("-") ? [...words, ...(await text(process.stdin)).split("\n")] : words;
  const addresses = typed.map((word) => word.trim()).filter((word) => word !== "" && word !== "-");
  const wrong = addresses.find((each) => !/^[^\s@]+@[^\s@]+$/.test(each));
  if (wrong !== undefined) throw new UsageError(`"${wrong}" is no address of e-mail. Write it like: ${like}`);
  return addresses;
}

const like = "erika@example.org";

function keyFrom(file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`--private-key ${file} cannot be read: ${(error as Error).message}`);
  }
}
