/** The numbers of moderation for programs. Pure. */
import type { Account, Accounts } from "../../../layouts/moderation.ts";
import type { Site } from "../../model/site.ts";

/**
 * JSON: `page`, `countedSince` (the first month of which it is known what was refused, or `null`), `months` (newest first) and
 * `total`, each with `published`, of these `byBank`, `refused` and `removed` by reason. `refused` is `null` where nobody
 * counted; `removed.other` are those for a reason that is not on the list.
 */
export function figures({ urls }: Site, { months, since, total }: Accounts): string {
  const told = {
    version: 1,
    page: urls.absolute(urls.moderation()),
    countedSince: since ?? null,
    months: months.map((each) => ({ month: each.month, ...numbersOf(each) })),
    total: numbersOf(total),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

function numbersOf({ published, byBank, refused, removed }: Account) {
  const other = removed.otherwise === 0 ? {} : { other: removed.otherwise };
  return { published, byBank, refused: refused ?? null, removed: { ...removed.counts, ...other } };
}
