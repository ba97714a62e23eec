/** The command line: finds the command, runs it, and turns whatever it throws into a sentence and an exit code. */
import { Console } from "node:console";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Command } from "./commands/command.ts";
import { type ExitCode, exitCode } from "./commands/exit-code.ts";
import { outliveClosedPipes, print, tell } from "./commands/terminal.ts";
import { Failure, UsageError } from "./failure.ts";
import { closest } from "./kernel/closest.ts";

/** Loaded when asked for: a new post needs no Markdown, and `build` no server. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import("./commands/build.ts")).build,
  serve: async () => (await import("./commands/serve.ts")).serve,
  check: async () => (await import("./commands/check.ts")).check,
  audit: async () => (await import("./commands/audit.ts")).audit,
  verify: async () => (await import("./commands/verify.ts")).verify,
  compress: async () => (await import("./commands/compress.ts")).compress,
  server: async () => (await import("./commands/server.ts")).server,
  headers: async () => (await import("./commands/headers.ts")).headers,
  hosting: async () => (await import("./commands/hosting.ts")).hosting,
  next: async () => (await import("./commands/next.ts")).next,
  plan: async () => (await import("./commands/plan.ts")).plan,
  inbox: async () => (await import("./commands/inbox.ts")).inbox,
  deploy: async () => (await import("./commands/deploy.ts")).deploy,
  reviews: async () => (await import("./commands/reviews.ts")).reviews,
  sbom: async () => (await import("./commands/sbom.ts")).sbom,
  licences: async () => (await import("./commands/licences.ts")).licences,
  new: async () => (await import("./commands/new.ts")).create,
};

/**
 * Runs one command line.
 *
 * @param args - What stands after `klartext`.
 * @returns The exit code; everything else is on the terminal.
 */
export async function main(args: readonly string[]): Promise<ExitCode> {
  process.umask(0o022);
  outliveClosedPipes();
  // Templates and plugins may print while they are worked on; standard output is for what was asked for.
  globalThis.console = new Console(process.stderr, process.stderr);
  // What nobody waited for must not end with the exit code that stands for problems of the content.
  process.on("uncaughtException", (error) => process.exit(told(error, args)));
  process.on("exit", refuseEarlyEnd);
  try {
    return await run(args);
  } catch (error) {
    return told(error, args);
  } finally {
    process.off("exit", refuseEarlyEnd);
  }
}

/** A template may end the process, or whoever is waited for never answers: neither means that anything is done. */
function refuseEarlyEnd(code: number): void {
  // Whoever ends with this code has said why.
  if (code === exitCode.failure) return;
  tell("klartext: something ended Klartext before it was done, for instance process.exit() in a template.");
  process.exitCode = exitCode.failure;
}

async function run([name, ...rest]: readonly string[]): Promise<ExitCode> {
  if (name === undefined) {
    tell(await overview());
    return exitCode.usage;
  }
  if (name === "--version" || name === "-v") {
    print(version());
    return exitCode.done;
  }
  const asksForHelp = name === "--help" || name === "-h" || name === "help";
  if (asksForHelp && rest[0] === undefined) {
    print(await overview());
    return exitCode.done;
  }
  const command = await commandNamed(asksForHelp ? (rest[0] as string) : name);
  if (asksForHelp || options(rest).some((arg) => arg === "--help" || arg === "-h")) {
    print(command.help);
    return exitCode.done;
  }
  return command.run(rest);
}

/** After two dashes alone stand words, even if they look like options. */
function options(args: readonly string[]): readonly string[] {
  return args.includes("--") ? args.slice(0, args.indexOf("--")) : args;
}

async function commandNamed(name: string): Promise<Command> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new UsageError(unknown(name));
  return load();
}

async function overview(): Promise<string> {
  const width = Math.max(...Object.keys(commands).map(({ length }) => length)) + 2;
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(width)}${(await load()).summary}`),
  );
  return `klartext <command> [options]\n\n${lines.join("\n")}\n\nklartext <command> --help says more of each.`;
}

function version(): string {
  const about = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(about) as { readonly version: string }).version;
}

function unknown(name: string): string {
  const meant = closest(name, Object.keys(commands));
  return `There is no command "${name}".${meant ? ` Did you mean "${meant}"?` : ""} The commands are: ${Object.keys(commands).join(", ")}`;
}

function told(error: unknown, args: readonly string[]): ExitCode {
  if (error instanceof UsageError) {
    tell(`klartext: ${error.message}`);
    return exitCode.usage;
  }
  const message = messageOf(error);
  const stack = error instanceof Error && args.includes("--verbose") ? `\n${error.stack}` : "";
  const hint = error instanceof Failure || stack || args[0] === "new" ? "" : " (--verbose says where)";
  tell(`klartext: ${message}${hint}${stack}`);
  return exitCode.failure;
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isIncomplete = (error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND";
  const folder = fileURLToPath(new URL("../", import.meta.url));
  return isIncomplete
    ? `${error.message}. Run npm ci in ${folder} – or, beside a deployed site, where "deploy" is all that works without packages, take a copy of the project.`
    : error.message;
}
