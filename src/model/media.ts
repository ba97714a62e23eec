/** Pictures and other files that are copied as they are. */

export interface Media {
  /** Path on disk. */
  readonly path: string;
  /** As the editor typed it: `content/media/Großes Haus.jpg`. */
  readonly file: string;
  /** Site-absolute, lower-case ASCII: `/media/grosses-haus.jpg`. */
  readonly url: string;
  /** Another one means that the file was touched; `undefined` if that cannot be told. */
  readonly stamp?: string;
}
