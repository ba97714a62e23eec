/** Lighthouse in the browser of the tests, with what it finds told in one line each. */

import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import type { Flags } from "lighthouse";

export type Category = "performance" | "accessibility" | "best-practices" | "seo";

export interface Verdict {
  /** From 0 to 100. */
  readonly scores: Readonly<Partial<Record<Category, number>>>;
  /** Every audit that costs points: `seo: is-crawlable: Page is blocked from indexing`. */
  readonly faults: readonly string[];
}

/**
 * Without its waits for late requests and long tasks, on which only the times depend that `performance` measures, and
 * without emptying the cache, which takes five seconds whenever Chromium does not answer.
 */
const atOnce: Flags = {
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 0,
  cpuQuietThresholdMs: 0,
  disableStorageReset: true,
};

/**
 * Holds a page against categories of Lighthouse, on a simulated phone with a slow line, as Lighthouse itself does.
 *
 * @param port - Where the browser listens: see `debugging`.
 * @param waived - Audits that may not hold for this page, by their ids.
 * @throws Error if Lighthouse could not load the page, or does not know how to score it.
 */
export async function verdict(
  url: string,
  port: number,
  categories: readonly Category[],
  waived: readonly string[] = [],
): Promise<Verdict> {
  const { default: lighthouse } = await import("lighthouse");
  const result = await lighthouse(url, {
    port,
    logLevel: "error",
    onlyCategories: [...categories],
    skipAudits: [...waived],
    disableFullPageScreenshot: true,
    ...(!categories.includes("performance") && atOnce),
  });
  if (!result || result.lhr.runtimeError)
    throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? "no result"}`);
  const { lhr } = result;
  const faults = categories.flatMap((category) =>
    (lhr.categories[category]?.auditRefs ?? [])
      .map(({ id, weight }) => ({ audit: lhr.audits[id], weight }))
      .filter(({ audit, weight }) => weight > 0 && audit?.score !== null && (audit?.score ?? 0) < 1)
      .map(({ audit }) => `${category}: ${audit?.id}: ${audit?.title} ${audit?.displayValue ?? ""}`.trim()),
  );
  const scores = categories.map((category) => {
    const score = lhr.categories[category]?.score;
    if (typeof score !== "number") throw new Error(`${url}: Lighthouse has no score for ${category}`);
    return [category, Math.round(score * 100)] as const;
  });
  return { scores: Object.fromEntries(scores), faults };
}

/** An argument for `startBrowser` that lets Lighthouse in, and the port on which it does. */
export async function debugging(): Promise<{ readonly port: number; readonly argument: string }> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return { port, argument: `--remote-debugging-port=${port}` };
}

/** What search engines are asked to leave out cannot have full marks for being found. */
export function waivedFor(page: string): readonly string[] {
  return page.includes('<meta name="robots" content="noindex">') ? ["is-crawlable"] : [];
}
