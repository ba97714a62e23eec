/** The one shape that every command has. */
import type { ExitCode } from "./exit-code.ts";

export interface Command {
  /** One line for `klartext --help`. */
  readonly summary: string;
  /** What `klartext <command> --help` prints. */
  readonly help: string;
  /**
   * @param args - What stands after the command's name.
   * @throws UsageError, Failure
   */
  readonly run: (args: readonly string[]) => Promise<ExitCode>;
}
