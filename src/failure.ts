/** What stops Klartext and can be said in a sentence: no stack is shown for these. */

/** A mistake on the command line; its message says what to write instead. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Something that stopped the command and that a maintainer can act on without reading a stack. */
export class Failure extends Error {
  override readonly name = "Failure";
}
