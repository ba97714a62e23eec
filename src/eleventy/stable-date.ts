/** Days that templates print: the same on every machine. */
import { relative, resolve } from "node:path";
import { instantAt } from "../content/instant.ts";
import type { Instant } from "../model/instant.ts";
import type { Site } from "../model/site.ts";
import type { Host } from "./host.ts";
import { Refusal } from "./refusal.ts";

/** A date whose text depends neither on the machine's zone nor on its language, as that of all others does. */
export class StableDate extends Date {
  readonly #iso: string;

  constructor({ epoch, iso }: Instant) {
    super(epoch);
    this.#iso = iso;
  }

  override toString(): string {
    return this.#iso;
  }
}

/**
 * Gives every free page a date that is the same everywhere, so that lists of pages have one order, too.
 *
 * @throws Refusal, later, for a page whose date would be another one elsewhere.
 */
export function datePages(config: Host, site: Site): void {
  let pages = "";
  config.on("eleventy.before", ({ directories }) => {
    pages = resolve(directories.input);
  });
  config.addDateParsing(function (value) {
    const { inputPath } = this.page;
    if (typeof value === "string" && asksTheMachine.test(value)) throw notOfTheMachine(value, inputPath);
    return pageDate(site, value, relative(pages, resolve(inputPath)));
  });
}

/** What Eleventy would ask the disk or git, both of which are others elsewhere. */
const asksTheMachine = /^(?:git )?(?:last modified|created)$/i;

/** A day, with or without a time, which is in UTC where no offset is given: as Eleventy reads it. */
const written = /^\d{4}-\d{2}-\d{2}(?<time>T[\d:.]+(?<offset>Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * The date of a free page: that of its front matter, or in its path, or the moment that the build takes as "now". Eleventy
 * would take the day on which the file was made on this disk.
 *
 * @param value - Of the front matter.
 * @param path - Within pages/.
 * @returns Anything else as it is, for Eleventy to judge.
 */
function pageDate({ now, settings }: Site, value: unknown, path: string): unknown {
  const at = (epoch: number) => (Number.isNaN(epoch) ? value : new StableDate(instantAt(epoch, settings.timeZone)));
  if (value instanceof Date) return at(value.getTime());
  const text = typeof value === "string" ? value : /\d{4}-\d{2}-\d{2}/.exec(path)?.[0];
  if (value === undefined && text === undefined) return new StableDate(now);
  const groups = text === undefined ? undefined : written.exec(text)?.groups;
  if (text === undefined || groups === undefined) return value;
  return at(Date.parse(groups["time"] !== undefined && groups["offset"] === undefined ? `${text}Z` : text));
}

function notOfTheMachine(value: string, template: string): Refusal {
  return new Refusal(
    {
      de: `gefunden: „date: ${value}“; das wäre auf jedem Rechner ein anderer Tag.`,
      en: `found "date: ${value}", which would be another day on every machine.`,
    },
    "date: 2024-03-01",
    template,
  );
}
