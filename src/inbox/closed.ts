/** What only its owner may read. */
import { InboxRefusal } from "./refusal.ts";

/**
 * @param mode - Of the file or folder.
 * @param like - What it should be, for `chmod`.
 * @throws InboxRefusal where anybody but its owner can read or change it.
 */
export function refuseReadable(path: string, mode: number, like: "600" | "700"): void {
  if ((mode & 0o077) === 0) return;
  throw new InboxRefusal(
    "refused",
    `${path} can be read or changed by others on this machine (mode ${(mode & 0o777).toString(8)}). Close it: chmod ${like} ${path}`,
  );
}
