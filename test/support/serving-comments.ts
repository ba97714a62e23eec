/** A receiver of comments as it runs at a bank: a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const cli = fileURLToPath(new URL("../../src/klartext.js", import.meta.url));

/**
 * Starts it, and waits until it takes comments. It ends with the test at the latest.
 *
 * @param blocks - How large its files may become, in blocks of 512 bytes.
 */
export async function servingComments(folder: string, blocks?: number): Promise<ChildProcess> {
  const limit = blocks === undefined ? "" : `ulimit -S -f ${blocks};`;
  const words = [process.execPath, cli, "inbox", "serve", "--inbox", folder];
  const child = spawn("sh", ["-c", `${limit} exec "$@"`, "sh", ...words], { stdio: ["ignore", "ignore", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  child.stderr.on("data", (data) => (said = `${said}${data}`.slice(-10_000)));
  while (!said.includes("Taking comments at")) {
    if (child.exitCode !== null) throw new Error(said);
    await wait(10);
  }
  return child;
}
