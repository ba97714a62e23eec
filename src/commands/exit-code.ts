/** What a command says when it ends, and how it says that it was called wrongly. */

export const exitCode = {
  done: 0,
  /** The content has problems that an editor can mend. */
  problems: 1,
  /** The command line makes no sense. */
  usage: 2,
  /** Anything else: a full disk, a broken installation, a mistake of ours. */
  failure: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** A mistake on the command line; its message says what to write instead. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Something that stopped the command and that a maintainer can act on without reading a stack. */
export class Failure extends Error {
  override readonly name = "Failure";
}
