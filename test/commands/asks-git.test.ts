/** What the commands ask git, by a git that takes notes. */
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentFolder } from "../support/content.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";
import { repository } from "../support/repository.ts";

async function asked(command: string): Promise<string> {
  const { folder, as } = repository();
  contentFolder(join(folder, "content"));
  as("Mia", "add", "--all");
  as("Mia", "commit", "--quiet", "--message", "x");
  const place = write(emptyFolder(), {
    git: '#!/bin/sh\necho "$@" >>"$NOTES"\nPATH="$PATH_BEFORE" exec git "$@"\n',
  });
  chmodSync(join(place, "git"), 0o755);
  const notes = join(place, "notes");
  const path = process.env["PATH"] ?? "";
  const env = { PATH: `${place}:${path}`, PATH_BEFORE: path, NOTES: notes };
  expect((await klartext([command, "--now", "2026-01-01"], { cwd: folder, env })).code).toBe(0);
  return existsSync(notes) ? readFileSync(notes, "utf8") : "";
}

test("A build asks which commit it is; a check, which writes nothing, does not", async () => {
  expect(await asked("build")).toMatch(/status --porcelain/);
  expect(await asked("check")).not.toMatch(/status --porcelain/);
});
