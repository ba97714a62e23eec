/** What is remembered of a release: the form of `release.json`. */

/** The form that this Klartext writes. */
export const format = 1;

/** What is known of one address. */
export interface Line {
  /** SHA-256 of the file that answers there, in hexadecimal; absent where none does. */
  readonly sha256?: string;
  /** Whether the address comes and goes by itself, so that nobody is told when it is no longer there. */
  readonly passing?: true;
  /** Path inside the content folder, or the feature that made the file: `posts/2024-03-01-erster.md`, `feature tags`. */
  readonly source?: string;
  /** `post:erster`, `note:…`, `author:…`, `tag:…`, `statement:werte/2026-03-01`. */
  readonly entry?: string;
  readonly title?: string;
  /** Of a free page and of a picture: changes whenever the file in the content folder does of which it is made. */
  readonly original?: string;
  /** The day of the first release that had the address. */
  readonly since?: string;
  /** Whether the complete address is the id of a feed or of an entry of one. */
  readonly id?: true;
  /** The id of a feed, or of an entry of one, that was published first at another address. */
  readonly feedId?: string;
  /** Of a post or a note: its topics, by the last part of their addresses, in alphabetical order. */
  readonly tags?: readonly string[];
  /** Of a post, a note or a person: what is said, however it is set. */
  readonly text?: string;
  /** Of a post, as ISO 8601. */
  readonly updated?: string;
  /** Of a post: how many there are. */
  readonly corrections?: number;
  /** The address to which this one leads. */
  readonly to?: string;
  /** Why the address was taken away. */
  readonly gone?: string;
}

/** Tells whether something of its own stood at an address, and no page that only led on. */
export function stoodThere(line: Line | undefined): boolean {
  return line?.sha256 !== undefined && line.to === undefined;
}

/** What is known of one version of a statement. */
export interface VersionLine {
  /** See `Statement.seal`. */
  readonly sha256: string;
  readonly source: string;
  readonly title: string;
  /** The day of the first release that had the version. */
  readonly since: string;
  /** Why it was taken away. */
  readonly gone?: string;
}

export interface ReleaseRecord {
  readonly format: number;
  /** The address of the site, as site.yaml has it. */
  readonly site: string;
  /** Of the content, if there is one that holds exactly this content. */
  readonly commit?: string;
  /** See `wholeHash`. */
  readonly hash: string;
  /** By address, site-absolute with the site's sub-path. */
  readonly addresses: Readonly<Record<string, Line>>;
  /** By statement and day: `werte/2026-03-01`; a statement of one version by its name alone. */
  readonly versions: Readonly<Record<string, VersionLine>>;
  /** The ids in feeds that are no addresses, each with its entry. */
  readonly ids: Readonly<Record<string, string>>;
}
