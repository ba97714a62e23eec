/** The sample site, built as its bank would build it: once for all test files, because its pictures take seconds. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { contentOf } from "./folder.ts";
import { klartext, root } from "./klartext.ts";

/** The sample site's "now": all of its posts but one are published. */
export const sampleNow = "2026-11-01T12:00:00+01:00";

/** Names the folder in which the site lies ready while tests run. */
const ready = "KLARTEXT_TEST_SAMPLE";

/** Before all tests: see `globalSetup` in vitest.config.ts. @returns What is to be done after them. */
export default async function setup(): Promise<() => void> {
  const place = mkdtempSync(join(tmpdir(), "klartext-sample-"));
  await siteOf("content", place);
  process.env[ready] = place;
  return () => rmSync(place, { recursive: true, force: true });
}

/** Puts the built site into a folder. @returns The site's own folder. @throws Error with what the build said, if it failed. */
export async function builtSample(place: string): Promise<string> {
  const kept = process.env[ready];
  if (kept === undefined) return siteOf("content", place);
  for (const name of [site, `${site}.cache`]) cpSync(join(kept, name), join(place, name), { recursive: true });
  return join(place, site);
}

/** Every file by its path, as text. */
export async function sampleSite(): Promise<Readonly<Record<string, string>>> {
  const place = mkdtempSync(join(tmpdir(), "klartext-sample-"));
  try {
    return contentOf(await builtSample(place));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

const site = "_site";

/** Builds a content folder into another folder, and returns the site's own. @throws Error with what the build has told. */
export async function siteOf(content: string, place: string, more: readonly string[] = []): Promise<string> {
  const output = join(place, site);
  const args = ["build", "--content", resolve(root, content), "--output", output, "--now", sampleNow, ...more];
  const { code, out, err } = await klartext(args);
  if (code !== 0) throw new Error(`${content} cannot be built: ${out}${err}`);
  return output;
}
