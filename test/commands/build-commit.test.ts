/** A build of an exported commit says which one it was. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { build } from "../../src/commands/build.ts";
import { contentFolder } from "../support/content.ts";
import { emptyFolder } from "../support/folder.ts";

const commit = "1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d";

function argsFor(place: string, id: string): readonly string[] {
  const content = contentFolder(join(place, "content"), {});
  return ["--quiet", "--content", content, "--output", join(place, "_site"), "--now", "2026-11-01", "--commit", id];
}

test("The record names the commit that --commit says, where git does not lie beside the content", async () => {
  const place = emptyFolder();
  expect(await build.run(argsFor(place, commit))).toBe(0);
  expect(JSON.parse(readFileSync(join(place, "_site/release.json"), "utf8"))).toMatchObject({ commit });
});

test.each(["main", "1a2b3c4", `${commit}0`])("--commit %o is wrong usage", async (id) => {
  await expect(build.run(argsFor(emptyFolder(), id))).rejects.toThrow("is no commit");
});
