/** Reads what is sent, as long as it is not too much. */
import type { IncomingMessage } from "node:http";

/**
 * The whole body.
 *
 * @param most - In bytes: of what is larger, or says that it is, nothing more is read.
 * @throws Error if whoever sends goes away before the end.
 */
export function bodyOf(incoming: IncomingMessage, most: number): Promise<Uint8Array | "too large"> {
  if (Number(incoming.headers["content-length"]) > most) return Promise.resolve("too large");
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    incoming.on("data", (part: Buffer) => {
      length += part.length;
      if (length <= most) parts.push(part);
      else {
        incoming.pause();
        resolve("too large");
      }
    });
    incoming.once("end", () => resolve(Buffer.concat(parts)));
    incoming.once("error", reject);
  });
}
