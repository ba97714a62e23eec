import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { contentFolder, postFile } from "../support/content.ts";
import { contentOf, emptyFolder, write } from "../support/folder.ts";
import { klartext, start } from "../support/klartext.ts";

const posts = 150;
const kills = 20;

/** The same posts with another text, so that every page differs between two builds. */
function lay(content: string, word: string): void {
  contentFolder(content);
  const numbers = Array.from({ length: posts }, (_, i) => i);
  write(
    content,
    Object.fromEntries(
      numbers.map((i) => [
        `posts/2023-01-01-${i}.md`,
        postFile([`title: Beitrag ${i} ${word}`], `${word} `.repeat(300)),
      ]),
    ),
  );
}

test(`a build that is killed at ${kills} random moments leaves one whole site each time`, async () => {
  const place = emptyFolder();
  const [content, output] = [join(place, "content"), join(place, "_site")];
  const broken = contentFolder(join(place, "broken"), {
    "posts/2024-03-03-x.md": "---\ntitle: X\ndate: 2024-02-30\n---\n",
  });
  const args = ["build", "--quiet", "--content", content, "--output", output, "--now", "2026-01-01"];
  const built = async (word: string) => {
    lay(content, word);
    rmSync(output, { recursive: true, force: true });
    expect((await klartext(args)).code).toBe(0);
    return contentOf(output);
  };
  const sites = { neu: await built("neu"), alt: await built("alt") };

  const started = performance.now();
  lay(content, "neu");
  expect((await klartext(args)).code).toBe(0);
  const length = performance.now() - started;
  lay(content, "alt");
  await klartext(args);
  lay(content, "neu");

  let complete = 0;
  for (let i = 0; i < kills; i++) {
    const moment = Math.random() * length * 1.05;
    const child = start(args);
    await wait(moment);
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");

    // Between two renames there may be no folder at all; then the next command puts the old one back.
    if (!existsSync(output))
      expect((await klartext(["build", "--quiet", "--content", broken, "--output", output])).code).toBe(1);
    const found = contentOf(output);
    const whole = found["index.html"] === sites.alt["index.html"] ? sites.alt : sites.neu;
    expect(found, `killed after ${moment.toFixed(0)} of ${length.toFixed(0)} ms`).toEqual(whole);
    if (whole === sites.neu) {
      complete++;
      lay(content, "alt");
      await klartext(args);
      lay(content, "neu");
    }
  }
  expect(complete).toBeLessThan(kills);
  expect((await klartext(args)).code).toBe(0);
  expect(contentOf(output)).toEqual(sites.neu);
}, 300_000);
