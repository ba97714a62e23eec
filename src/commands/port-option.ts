/** The option `--port` of `klartext serve`. */
import { UsageError } from "../failure.ts";

export const portOption = { port: { type: "string", default: "8080" } } as const;

/**
 * The port to begin with; 0 takes any that is free.
 *
 * @throws UsageError for anything that is no port.
 */
export function portFrom(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`--port "${text}" is not a number from 0 to 65535.`);
  return port;
}
