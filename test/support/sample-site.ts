/** The sample site, built as its bank would build it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contentOf } from "./folder.ts";
import { klartext } from "./klartext.ts";

/** The moment that tests of the sample site take as "now". */
const now = "2026-11-01T12:00:00+01:00";

/** Every file by its path, as text. @throws Error with what the build said, if it failed. */
export async function sampleSite(): Promise<Readonly<Record<string, string>>> {
  const place = mkdtempSync(join(tmpdir(), "klartext-sample-"));
  try {
    return contentOf(await builtSample(place));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Builds it within a folder. @returns The site's own folder. @throws Error with what the build said, if it failed. */
export async function builtSample(place: string): Promise<string> {
  const folder = join(place, "_site");
  const { code, out, err } = await klartext(["build", "--output", folder, "--now", now]);
  if (code !== 0) throw new Error(out + err);
  return folder;
}
