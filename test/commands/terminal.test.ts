import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contentFolder } from "../support/content.ts";
import { emptyFolder } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";

/** What a build writes beside its outcome on a terminal, in the given environment. */
async function progress(env: Readonly<Record<string, string>>, ...more: readonly string[]): Promise<string> {
  const place = emptyFolder();
  const content = contentFolder(join(place, "content"));
  const asTerminal = "--import data:text/javascript,process.stderr.isTTY=true";
  const { code, err } = await klartext(
    ["build", "--content", content, "--output", join(place, "_site"), "--now", "2026-01-01", ...more],
    { env: { NODE_OPTIONS: asTerminal, ...env } },
  );
  expect(code, err).toBe(0);
  return err;
}

/** Begins the line again and empties it. */
const afresh = "\r\u001b[2K";

describe("On a terminal, a build", () => {
  test.each(["", "false", "0"])(
    "shows the stage that is under way, and takes it away at the end (CI=%j)",
    async (CI) => {
      const written = await progress({ CI });
      expect(written.split(afresh).filter(Boolean)).toEqual([
        "cache …",
        "content …",
        "free pages …",
        "search …",
        "plan …",
        "write …",
        "keep …",
      ]);
      expect(written.endsWith(afresh)).toBe(true);
    },
  );

  test.each(["true", "1"])("shows nothing of the kind for CI=%s", async (CI) => {
    expect(await progress({ CI })).toBe("");
  });

  test("shows nothing of the kind with --quiet", async () => {
    expect(await progress({ CI: "" }, "--quiet")).toBe("");
  });
});
