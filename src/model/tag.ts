/** Topics. */

export interface Tag {
  /** What tags are compared by: `oekologie`. */
  readonly slug: string;
  readonly url: string;
  /** The agreed spelling: `Ökologie`. */
  readonly name: string;
  readonly description?: string;
}
