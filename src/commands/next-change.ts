/** What a site will do by itself, told on the terminal. Apart from `terminal.ts`: most commands need no calendar. */
import type { Prepared } from "../prepare.ts";
import { nextLine } from "../schedule/listing.ts";
import type { SiteOptions } from "./site-options.ts";
import { tell } from "./terminal.ts";

/** What the site will do by itself, for whoever waits: no part of what was asked for. */
export function tellNext({ awaited, language }: Prepared, { quiet }: SiteOptions): void {
  const line = quiet ? undefined : nextLine(awaited, language);
  if (line !== undefined) tell(line);
}
