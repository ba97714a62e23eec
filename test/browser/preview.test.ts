/** The preview under the policy of the site: editors see what readers will, and pages are loaded again all the same. */
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { startBrowser } from "../support/browser.ts";
import { contentFolder, postFile } from "../support/content.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { start } from "../support/klartext.ts";

test("A page of the preview has the site's policy, and is loaded again when its text is saved", async () => {
  const place = emptyFolder();
  const content = contentFolder(join(place, "content"));
  const child = start(["serve", "--content", content, "--output", join(place, "_site"), "--port", "0"]);
  const browser = await startBrowser();
  try {
    let said = "";
    child.stdout?.on("data", (data) => (said += data));
    const address = () => /http:\/\/localhost:\d+/.exec(said)?.[0];
    while (address() === undefined) await wait(20);
    const page = await browser.newPage();
    const noted: string[] = [];
    page.on("console", (message) => /policy|violat|refused/i.test(message.text()) && noted.push(message.text()));
    page.on("pageerror", (error) => noted.push(error.message));
    const response = await page.goto(`${address()}/blog/2024/03/erster/`);
    const policy = (await response?.headerValue("content-security-policy")) ?? "";
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toContain("upgrade-insecure-requests");

    await page.waitForTimeout(300);
    write(content, { "posts/2024-03-01-erster.md": postFile(["title: Ganz neu betitelt"]) });
    await page.getByRole("heading", { name: "Ganz neu betitelt", level: 1 }).waitFor();
    expect(noted).toEqual([]);
  } finally {
    await browser.close();
    child.kill("SIGTERM");
    await once(child, "exit");
    rmSync(place, { recursive: true, force: true });
  }
});
