import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { contentFolder } from "../support/content.ts";
import { emptyFolder } from "../support/folder.ts";
import { klartext, start } from "../support/klartext.ts";

/** Lets the Node of the test pass for Node 20; the one it hands over to is none the wiser. */
const older = `data:text/javascript,${encodeURIComponent(
  "if (!process.connected) Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.0.0' } })",
)}`;
const env = { NODE_OPTIONS: `--import ${older}` };

async function answers(origin: string): Promise<boolean> {
  return fetch(origin).then(
    () => true,
    () => false,
  );
}

describe("On an older Node, Klartext", () => {
  test("hands over to the Node of the project, with its exit code", async () => {
    const content = contentFolder(join(emptyFolder(), "content"));
    expect(await klartext(["check", "--content", content, "--now", "2026-01-01"], { env })).toEqual({
      code: 0,
      out: "Keine Fehler, keine Warnungen in 4 Dateien.\n",
      err: "",
    });
    expect((await klartext(["bild"], { env })).code).toBe(2);
  });

  test.each([
    ["SIGTERM", 0],
    ["SIGINT", 0],
    ["SIGKILL", null],
  ] as const)("does not leave a preview behind when it gets %s", async (signal, ended) => {
    const place = emptyFolder();
    contentFolder(join(place, "content"));
    const child = start(["serve", "--port", "0", "--now", "2026-01-01"], { cwd: place, env });
    let said = "";
    child.stdout?.on("data", (data) => (said += data));
    while (!said.includes("http://")) await wait(20);
    const origin = /http:\/\/localhost:\d+/.exec(said)?.[0] as string;
    expect(await answers(origin)).toBe(true);

    child.kill(signal);
    const [code] = await once(child, "exit");
    expect(code).toBe(ended);
    while (await answers(origin)) await wait(20);
  });
});
