/** What the receiver of comments is told, in `inbox.yaml` of its folder. */

export interface InboxSettings {
  /** The folder that readers are shown: `/srv/bank/current/site`. Absolute. */
  readonly site: string;
  /** The folder with a folder for each post, where accepted comments go: `/srv/bank/comments`. Absolute. */
  readonly comments: string;
  /** Where the receiver listens for readers; only a server on the same machine reaches it. */
  readonly listen: { readonly host: string; readonly port: number };
  /** `sqlite`, a file in the folder, or the address of a PostgreSQL database. */
  readonly store: { readonly kind: "sqlite" } | { readonly kind: "postgres"; readonly url: string };
  /** The header in which the server on this machine names the reader's address; what readers send themselves must not get into it. */
  readonly addressHeader: string;
  /** Where moderators decide: another port than that of readers, so that nobody but the bank's sign-on can set the header. */
  readonly moderators?: {
    readonly listen: { readonly host: string; readonly port: number };
    /** The header in which the bank's sign-on names who has signed in. */
    readonly header: string;
    /** Which author of the site somebody answers as: by the name in the header. */
    readonly authors: ReadonlyMap<string, string>;
  };
  /** Committed changes of comments are pushed there. */
  readonly push?: { readonly remote: string; readonly branch: string };
  /** A program and its words, run after each commit: `[klartext, deploy, due, --wait, --site, /srv/bank]`. */
  readonly afterwards?: readonly string[];
  /** In days. */
  readonly keep: { readonly waiting: number; readonly decided: number };
}

/** Secrets, one for each purpose, so that none can stand in for another. 32 bytes each. */
export interface InboxKeys {
  /** Signs the tokens of forms. */
  readonly token: Uint8Array;
  /** Finds the comments of an address. */
  readonly lookup: Uint8Array;
  /** Recognises what is said twice. */
  readonly digest: Uint8Array;
  /** Signs the forms of moderators. */
  readonly moderation: Uint8Array;
  /** Seals addresses; PEM. Its private half is not on this machine. */
  readonly sealing: string;
}
