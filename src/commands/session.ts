/** A preview's builds, one after the other: what one of them learned, the next need not find out. */
import { type Cache, readCache } from "../cache.ts";
import { Listing } from "../content/listing.ts";
import { isAsKnown } from "../output/manifest.ts";
import { publishChanges } from "../output/publish.ts";
import { type Prepared, prepare } from "../prepare.ts";
import type { Places } from "../preview/gathered.ts";
import { keepCache } from "./keep-cache.ts";
import { tellNext } from "./next-change.ts";
import { tellDamaged, tellPutAside } from "./output-lock.ts";
import type { SiteOptions } from "./site-options.ts";
import { printReport, printSummary, stopwatchFor } from "./terminal.ts";

export interface Built extends Prepared {
  /** Paths inside the output folder that were removed or written. */
  readonly changed: readonly string[];
}

export interface Session {
  /**
   * Prepares the site, tells what there is to tell, and publishes it unless there is an error.
   *
   * @param places - The files and folders to which something has happened since the last build; without any, it may have
   *   been all.
   */
  readonly build: (places?: Places) => Promise<Built>;
  /** Leaves what is known to whoever builds next. */
  readonly end: () => void;
}

export function startSession(options: SiteOptions): Session {
  const { output, outputLabel, job } = options;
  let known: Cache = readCache(output.cache, () => tellDamaged(outputLabel));
  let isSure = isAsKnown(known.shelf.current, output.current);
  let latest: Prepared | undefined;
  // Indexing takes longer than all else in a preview: it is done at the start, and then no more.
  let isIndexed = false;
  let toldNext: string | undefined;
  const listing = new Listing();
  const end = () => keepCache(output, known, outputLabel);

  async function build(places?: Places): Promise<Built> {
    const stopwatch = stopwatchFor(options);
    listing.lookAgain(places);
    const before = latest;
    // If this build fails, nobody knows what it would have found: the next one must not rest on the one before.
    latest = undefined;
    const taken = before?.plan && places && before.takeWords(places);
    const result =
      before && taken?.isSame
        ? before
        : await prepare({ ...job, listing, content: taken?.content, keepSearch: isIndexed }, known.memory, stopwatch);
    latest = result;
    isIndexed ||= result.plan !== undefined;
    printReport(result, options);
    if (!result.plan) return { ...result, changed: [] };
    stopwatch.begin("write");
    const wasSure = isSure;
    // Publishing may fail half-way, and then nobody is sure any more.
    isSure = false;
    const { changed, aside, shelf } = publishChanges(result.plan, output, known.shelf, wasSure, Date.now);
    isSure = true;
    if (result !== before) result.prune();
    known = { memory: known.memory, shelf };
    if (!wasSure) end();
    stopwatch.end();
    tellPutAside(outputLabel, aside);
    printSummary(result, stopwatch.seconds(), options);
    const next = JSON.stringify(result.awaited[0]);
    // With each save it would be the same again.
    if (next !== toldNext) tellNext(result, options);
    toldNext = next;
    return { ...result, changed: changed ?? [...result.plan.keys()] };
  }

  return { build, end };
}
