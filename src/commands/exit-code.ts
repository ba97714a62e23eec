/** What a command says when it ends. */

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
