/** What is asked and what is answered, whatever serves it. */

export interface Received {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** By names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  /** Nothing of what is larger than `largestBody`. */
  readonly body: Uint8Array | "too large";
  /** Whom limits count, as the server before this one names them; `undefined` where nobody says so. */
  readonly address: string | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** In bytes; a form that fills every field takes less than half of it. */
export const largestBody = 32 * 1024;
