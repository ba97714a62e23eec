/** Whose statement it is. Pure. */
import type { Review } from "../model/review.ts";

/** Tells whether somebody owns a statement; case and spaces do not count. */
export function isOwnedBy({ statement }: Review, name: string): boolean {
  return statement.owner !== undefined && keyOf(statement.owner) === keyOf(name);
}

function keyOf(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\s+/g, "");
}
