#!/usr/bin/env node
/** Starts Klartext on the Node that the project brings along: the one on the PATH may be too old to run TypeScript. */
import module, { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const oldest = 24;

/** Folders whose files import each other in one way only. */
const own = ["./", "../layouts/"].map((folder) => new URL(folder, import.meta.url).href);

if (Number.parseInt(process.versions.node, 10) < oldest) {
  await handOver(pinnedNode());
} else {
  // Whoever handed over has been killed.
  process.once("disconnect", () => process.exit(3));
  process.channel?.unref();
  module.enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/klartext/", import.meta.url)));
  module.registerHooks({ resolve: asWritten });
  const { main } = await import("./cli.ts");
  process.exitCode = await main(process.argv.slice(2));
}

/**
 * Imports of ours name their files: looking for five hundred of them, and for what they are, takes a tenth of a small build.
 *
 * @type {module.ResolveHookSync}
 */
function asWritten(specifier, context, next) {
  const { parentURL } = context;
  const isOurs =
    specifier.startsWith(".") && specifier.endsWith(".ts") && own.some((url) => parentURL?.startsWith(url));
  if (!isOurs) return next(specifier, context);
  return { url: new URL(specifier, parentURL).href, format: "module-typescript", shortCircuit: true };
}

/**
 * Ends as the other Node ends; whoever ends this process ends that one.
 *
 * @param {string} node - Path of its program.
 */
async function handOver(node) {
  const { spawn } = await import("node:child_process");
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    process.stderr.write(`Klartext cannot start ${node}: ${error.message}\n`);
    process.exitCode = 3;
  });
  child.on("exit", (status, signal) => {
    if (signal === null) process.exit(status ?? 3);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

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
