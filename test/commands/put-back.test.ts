import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentFolder } from "../support/content.ts";
import { contentOf, emptyFolder, write } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";

test.each([
  ["audit", (site: string) => [site]],
  ["compress", (site: string) => [site]],
  ["compress", (site: string, other: string) => [other, "--like", site]],
  ["verify", (site: string, _other: string, record: string) => [site, "--release", record]],
])("A site that a killed build has left between two names is put back by %s %#", async (command, argumentsFor) => {
  const place = emptyFolder();
  const [content, site, other] = [join(place, "content"), join(place, "_site"), join(place, "other")];
  contentFolder(content);
  for (const output of [site, other])
    expect((await klartext(["build", "--content", content, "--output", output, "--now", "2026-01-01"])).code).toBe(0);
  const before = contentOf(site);
  const record = join(
    write(place, { "record.json": Buffer.from(before["release.json"] ?? "", "latin1") }),
    "record.json",
  );
  renameSync(site, join(place, "_site.cache/previous"));

  const { code, err } = await klartext([command, ...argumentsFor(site, other, record)]);

  expect([code, err]).toEqual([0, ""]);
  expect(contentOf(site)).toMatchObject(before);
});

test("A folder that is missing for another reason is missed, and nothing is made", async () => {
  const place = emptyFolder();
  const { code, err } = await klartext(["audit", "_site"], { cwd: place });
  expect([code, err]).toEqual([2, expect.stringContaining('"_site" is no folder.')]);
  expect(existsSync(join(place, "_site.cache"))).toBe(false);
});
