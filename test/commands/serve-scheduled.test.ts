/** Time goes by while a preview is open. */
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { contentFolder, postFile } from "../support/content.ts";
import { emptyFolder } from "../support/folder.ts";
import { start } from "../support/klartext.ts";

/** A preview of a post that appears some seconds from now. */
async function preview(...more: readonly string[]) {
  const place = emptyFolder();
  const moment = Math.ceil(Date.now() / 1000) * 1000 + 5000;
  const content = contentFolder(join(place, "content"), {
    "posts/bald.md": postFile(["title: Bald ist es so weit", `date: ${new Date(moment).toISOString()}`]),
  });
  const child = start(["serve", "--content", content, "--output", join(place, "_site"), "--port", "0", ...more]);
  onTestFinished(async () => {
    child.kill("SIGTERM");
    if (child.exitCode === null) await once(child, "exit");
  });
  let said = "";
  child.stdout?.on("data", (data) => (said += data));
  child.stderr?.on("data", (data) => (said += data));
  let origin: string | undefined;
  while (origin === undefined) {
    await wait(20);
    origin = /http:\/\/localhost:\d+/.exec(said)?.[0];
  }
  const home = async () => (await fetch(`${origin}/`, { headers: { accept: "text/html" } })).text();
  return { moment, home, said: () => said };
}

test("A scheduled post appears in a preview without drafts when its moment comes, and not before", async () => {
  const { moment, home, said } = await preview("--no-drafts");
  while (Date.now() < moment - 200) {
    expect(await home()).not.toContain("Bald ist es so weit");
    await wait(100);
  }
  expect(said()).toMatch(/Nächste Änderung: .*posts\/bald\.md/);
  const until = moment + 5000;
  while (!(await home()).includes("Bald ist es so weit")) {
    expect(Date.now()).toBeLessThan(until);
    await wait(50);
  }
});

test("Its mark vanishes in a preview with drafts", async () => {
  const { moment, home } = await preview();
  expect(await home()).toMatch(/Geplant|geplant/);
  while (/Geplant|geplant/.test(await home())) {
    expect(Date.now()).toBeLessThan(moment + 5000);
    await wait(50);
  }
  expect(await home()).toContain("Bald ist es so weit");
});
