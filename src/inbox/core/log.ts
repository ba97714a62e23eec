/** What the receiver says of itself: enough to see that it works, and nothing about who wrote what. Pure. */

export interface LogEvent {
  /** In milliseconds since 1970. */
  readonly time: number;
  /** One word: `stored`, `preview`, `unreachable`. */
  readonly outcome: string;
  readonly status?: number;
  /** Milliseconds that the answer took. */
  readonly took?: number;
  /** The id of a post of the site; never what somebody has sent in its place. */
  readonly post?: string;
  /** More of a failure: a name or a code, no text of a reader. */
  readonly detail?: string;
}

export type Log = (event: LogEvent) => void;

/**
 * One line of JSON, in printable ASCII only: whatever gets into a value, it ends no line and moves no cursor.
 *
 * @see https://jsonlines.org/
 */
export function logLine({ time, ...event }: LogEvent): string {
  const line = JSON.stringify({ time: new Date(time).toISOString(), ...event });
  return line.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
