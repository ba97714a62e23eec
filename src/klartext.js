#!/usr/bin/env node
/** Starts Klartext on the Node that the project brings along: the one on the PATH may be too old to run TypeScript. */
import { spawnSync } from "node:child_process";
import module, { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const oldest = 24;

if (Number.parseInt(process.versions.node, 10) < oldest) {
  const { status, signal } = spawnSync(pinnedNode(), [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  if (signal) process.kill(process.pid, signal);
  process.exit(status ?? 3);
}

module.enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/klartext/", import.meta.url)));
const { main } = await import("./cli.ts");
process.exitCode = await main(process.argv.slice(2));

/** @returns {string} */
function pinnedNode() {
  try {
    const { resolve } = createRequire(import.meta.url);
    return resolve(`node-${process.platform}-${process.arch}/bin/node`);
  } catch {
    process.stderr.write(`Klartext needs Node ${oldest} or newer; this is ${process.version}. Run: npm ci\n`);
    return process.exit(3);
  }
}
