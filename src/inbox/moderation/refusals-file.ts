/** `moderation.yaml` in the folder of comments: always what the store has counted, with what was counted by hand. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { readRefusals } from "../../content/moderation.ts";
import type { Problem } from "../../kernel/problem.ts";
import { countsOf, mergedRefusals, moderationFile, type RefusedByMonth } from "../../model/moderation.ts";
import { InboxRefusal } from "../refusal.ts";
import type { Store } from "../store/store.ts";

/** Inside the folder of comments. */
export const refusalsFileName = "moderation.yaml";

/**
 * What the file has to be now.
 *
 * @param folder - Of comments.
 * @throws InboxRefusal if what is there cannot be read: nothing is written over what somebody has counted by hand.
 */
export async function refusalsFile(folder: string, store: Pick<Store, "refusals">): Promise<string> {
  const byHand = countedIn(folder);
  return moderationFile(mergedRefusals(byHand, counted(await store.refusals())));
}

/** @throws InboxRefusal with every mistake at its place. */
export function countedIn(folder: string): RefusedByMonth {
  const disk = join(folder, refusalsFileName);
  if (!existsSync(disk)) return new Map();
  const problems: Problem[] = [];
  const file = { path: `comments/${refusalsFileName}`, file: disk, disk, stamp: undefined };
  const read = readRefusals(file, (problem) => problems.push(problem));
  const mistakes = problems.filter(({ severity }) => severity === "error");
  if (mistakes.length === 0) return read;
  const lines = mistakes.map(({ line, column, message }) => `${disk}:${line}:${column}: ${message.en}`);
  throw new InboxRefusal("failure", `${lines.join("\n")}\nMend it first: nothing can be counted until then.`);
}

function counted(refusals: Awaited<ReturnType<Store["refusals"]>>): RefusedByMonth {
  const months = Map.groupBy(refusals, ({ month }) => month);
  return new Map(
    Array.from(months, ([month, counts]) => [
      month,
      countsOf((reason) => counts.find((each) => each.reason === reason)?.count ?? 0),
    ]),
  );
}
