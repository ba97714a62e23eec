/** The command line: finds the command, runs it, and turns whatever it throws into a sentence and an exit code. */
import type { Command } from "./commands/command.ts";
import { type ExitCode, exitCode, Failure, UsageError } from "./commands/exit-code.ts";
import { print, tell } from "./commands/terminal.ts";
import { closest } from "./kernel/closest.ts";

/** Loaded when asked for: `new` needs no Markdown, and `build` no server. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import("./commands/build.ts")).build,
  serve: async () => (await import("./commands/serve.ts")).serve,
  check: async () => (await import("./commands/check.ts")).check,
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
  const [name, ...rest] = args;
  try {
    if (name === undefined || name === "--help" || name === "-h" || name === "help") return await help(name);
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!load) throw new UsageError(unknown(name));
    const command = await load();
    if (rest.includes("--help") || rest.includes("-h")) {
      print(command.help);
      return exitCode.done;
    }
    return await command.run(rest);
  } catch (error) {
    return told(error, args);
  }
}

async function help(asked: string | undefined): Promise<ExitCode> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(8)}${(await load()).summary}`),
  );
  const text = `klartext <command> [options]\n\n${lines.join("\n")}\n\nklartext <command> --help says more of each.`;
  if (asked === undefined) {
    tell(text);
    return exitCode.usage;
  }
  print(text);
  return exitCode.done;
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
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && args.includes("--verbose") ? `\n${error.stack}` : "";
  const hint = error instanceof Failure || stack ? "" : " (--verbose says where)";
  tell(`klartext: ${message}${hint}${stack}`);
  return exitCode.failure;
}
