/** What was told to change by itself does, and nothing else ever changes by itself. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Memory } from "../../src/content/memory.ts";
import { nowFrom } from "../../src/now.ts";
import { contentsOf } from "../../src/output/file-content.ts";
import { type Prepared, prepare } from "../../src/prepare.ts";
import type { ReleaseRecord } from "../../src/release/record.ts";
import { startStopwatch } from "../../src/stopwatch.ts";
import { between, randomFrom } from "../bench/random.ts";
import { difference, type Site } from "../support/difference.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { type Edge, plannedContent, span } from "./planned-content.ts";

const edges: readonly Edge[] = [
  { zone: "Europe/Berlin", at: "2027-03-28T01:00:00Z" },
  { zone: "Europe/Berlin", at: "2026-10-25T01:00:00Z" },
  // Midnight is skipped.
  { zone: "America/Sao_Paulo", at: "2018-11-04T03:00:00Z" },
  // Midnight comes twice.
  { zone: "America/Havana", at: "2026-11-01T05:00:00Z" },
  // The last hour of a day comes twice.
  { zone: "Asia/Beirut", at: "2026-10-24T21:00:00Z" },
  // A day is skipped.
  { zone: "Pacific/Apia", at: "2011-12-30T10:00:00Z", skipped: "2011-12-30" },
  { zone: "Australia/Lord_Howe", at: "2027-04-03T15:00:00Z" },
  { zone: "UTC", at: "2028-02-29T00:00:00Z" },
  { zone: "Pacific/Kiritimati", at: "2026-12-31T10:00:00Z" },
];

const quiet = { began: () => {}, ended: () => {} };

interface Built {
  readonly site: Site;
  readonly awaited: Prepared["awaited"];
}

/** Builds the same content at any moment. */
function builder(place: string) {
  const memory = new Memory();
  return async (epoch: number, previous?: ReleaseRecord, drafts = false, known = memory): Promise<Built> => {
    const job = {
      folder: join(place, "content"),
      label: "content",
      now: nowFrom(new Date(epoch).toISOString()),
      drafts,
      again: false,
      pictures: { folder: join(place, "pictures"), make: false },
      pages: join(place, "pages"),
      search: undefined,
      isRecorded: !drafts,
      previous,
    };
    const { plan, problems, awaited } = await prepare(job, known, startStopwatch(quiet));
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    if (plan === undefined) throw new Error("There is no plan.");
    return { site: contentsOf(plan), awaited };
  };
}

function recordIn(site: Site): ReleaseRecord {
  return JSON.parse(String(site.get("release.json"))) as ReleaseRecord;
}

/** A word that only texts have which are withheld. */
function secretsIn(files: Readonly<Record<string, string>>, { site, awaited }: Built): readonly string[] {
  const all = [...site.values()].map(String).join("\n");
  const told = awaited.filter(({ kind }) => ["post", "note", "comment", "correction"].includes(kind));
  const words = told.flatMap(({ file, kind, at }) => {
    const text = files[file.slice("content/".length)] ?? "";
    const found = text.match(/Wort(?:post|notiz|ruf)\w+/g) ?? [];
    return [
      ...(kind === "correction" ? [] : found),
      ...(at.time === undefined ? [] : [at.iso, String(at.epoch / 1000)]),
    ];
  });
  return words.filter((word) => all.includes(word));
}

async function walk(seed: number, edge: Edge, drafts: boolean): Promise<number> {
  const random = randomFrom(seed, edge.at.length, drafts ? 1 : 2);
  const place = emptyFolder();
  const files = plannedContent(random, edge);
  write(join(place, "content"), files);
  const at = builder(place);
  const end = Date.parse(edge.at) + span + 86_400_000;
  let now = Date.parse(edge.at) - span;
  let previous = drafts ? undefined : recordIn((await at(now)).site);
  let steps = 0;
  for (;;) {
    const here = await at(now, previous, drafts);
    if (!drafts) {
      expect(secretsIn(files, here)).toEqual([]);
      previous = recordIn(here.site);
    }
    const next = here.awaited[0]?.at.epoch ?? Number.POSITIVE_INFINITY;
    const last = Math.min(next, end) - 1000;
    if (last > now)
      for (const moment of [last, between(random, now, last), between(random, now, last)]) {
        const differs = difference((await at(moment, previous, drafts)).site, here.site);
        expect(
          differs,
          `untold, between ${new Date(now).toISOString()} and ${new Date(moment).toISOString()}`,
        ).toBeUndefined();
      }
    if (next > end) return steps;
    const then = await at(next, previous, drafts, new Memory());
    const what = JSON.stringify(here.awaited.filter(({ at }) => at.epoch === next));
    expect(difference(then.site, here.site), `told, but nothing changes: ${what}`).toBeDefined();
    now = next;
    steps++;
  }
}

const seeds = Number(process.env["SEEDS"] ?? 2);

describe("A site changes by itself when it was told to, and then only", () => {
  for (const [index, edge] of edges.entries()) {
    test(`${edge.zone} around ${edge.at}`, async () => {
      let steps = 0;
      for (let seed = 0; seed < seeds; seed++) steps += await walk(seed * 100 + index, edge, false);
      // A content that waits for nothing proves nothing.
      expect(steps).toBeGreaterThan(10 * seeds);
    });
  }

  test("with drafts shown, too", async () => {
    expect(await walk(7, edges[0] as Edge, true)).toBeGreaterThan(5);
    expect(await walk(8, edges[3] as Edge, true)).toBeGreaterThan(5);
  });
});
