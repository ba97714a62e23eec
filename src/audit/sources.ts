/** From which content file each published file came, so that editors find what to mend. Pure. */
import { pathOf } from "../output/paths.ts";
import type { ReleaseRecord } from "../release/record.ts";
import type { Fault } from "./published.ts";

/** Adds to each message the content file, where the record names one. */
export function withSources(faults: readonly Fault[], record: ReleaseRecord | undefined): readonly Fault[] {
  if (faults.length === 0 || record === undefined) return faults;
  const sources = sourcesOf(record);
  return faults.map((fault) => {
    const source = sources.get(fault.file);
    if (source === undefined) return fault;
    const { de, en } = fault.message;
    return {
      ...fault,
      message: { de: `${de} Die Datei entstand aus ${source}.`, en: `${en} The file was made from ${source}.` },
    };
  });
}

function sourcesOf({ site, addresses }: ReleaseRecord): ReadonlyMap<string, string> {
  const base = new URL(site).pathname.replace(/\/$/, "");
  const sources = new Map<string, string>();
  for (const [address, { source }] of Object.entries(addresses)) {
    const path = pathOf(address, base);
    if (path !== undefined && source !== undefined && !source.startsWith("feature ")) sources.set(path, source);
  }
  return sources;
}
