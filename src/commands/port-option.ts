/** The option `--port` of `klartext serve`. */
import { UsageError } from "./exit-code.ts";

/**
 * The port to begin with, and what else stands on the command line.
 *
 * @throws UsageError for anything that is no port.
 */
export function portOf(args: readonly string[]): { readonly port: number; readonly rest: readonly string[] } {
  const at = args.findIndex((arg) => arg === "--port" || arg.startsWith("--port="));
  if (at < 0) return { port: 8080, rest: args };
  const inline = args[at]?.split("=")[1];
  const text = inline ?? args[at + 1] ?? "";
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`--port "${text}" is not a number from 0 to 65535.`);
  return { port, rest: args.toSpliced(at, inline === undefined ? 2 : 1) };
}
