/** Finds a port that nobody listens on. */
import { once } from "node:events";
import { createServer } from "node:net";

const tries = 10;
const last = 65_535;

/** Where the preview listens: on this machine only, because drafts are nobody else's business. */
export const host = "localhost";

/**
 * The first free port from the one that is wanted.
 *
 * @param wanted - 0 stands for any.
 * @throws Error if ten in a row are taken, or if the system does not let us listen there.
 */
export async function freePort(wanted: number): Promise<number> {
  const end = Math.min(wanted + tries, last + 1);
  for (let port = wanted; port < end; port++) if (await isFree(port)) return port;
  throw new Error(
    `The ports ${wanted} to ${end - 1} are all taken. Give another: --port ${wanted === 8080 ? 9000 : 8080}`,
  );
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen({ port, host });
  try {
    await once(server, "listening");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") return false;
    throw error;
  }
  server.close();
  await once(server, "close");
  return true;
}
