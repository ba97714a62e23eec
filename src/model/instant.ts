/** Moments, as the gate has read them. Pure: no clock and no time zone, because both were applied at the gate. */

/** A moment together with how it reads in the site's time zone. */
export interface Instant {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly epoch: number;
  /** With the offset that the site's time zone had then: `2008-12-29T10:15:00+01:00`. @see RFC 3339 */
  readonly iso: string;
  /** The day in the site's time zone: `2008-12-29`. */
  readonly day: string;
  /** The minute in the site's time zone: `10:15`; `undefined` if the editor gave a day only. */
  readonly time: string | undefined;
}

/** `2008` of `2008-12-29`. */
export function yearOf(date: Instant): string {
  return date.day.slice(0, "YYYY".length);
}

/** `12` of `2008-12-29`. */
export function monthOf(date: Instant): string {
  return date.day.slice("YYYY-".length, "YYYY-MM".length);
}
