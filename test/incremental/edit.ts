/** One thing that an editor does to the content folder. */
import type { Random } from "../bench/random.ts";
import type { Files } from "./document.ts";

export interface Desk {
  readonly random: Random;
  /** May be changed at will. */
  readonly files: Files;
  /** In milliseconds since 1970. */
  readonly now: number;
  /** Of the edit: another one each time, for what has to be new. */
  readonly number: number;
  /** Writes a file although it says what it said. */
  readonly touch: (path: string) => void;
  /** Puts the time of a file's last change back to what it was. */
  readonly keepTime: (path: string) => void;
}

export type Edit = (desk: Desk) => void;
