/** A site's folder as `klartext deploy` makes it, for tests of real servers. */
import { cpSync, mkdirSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { compress } from "../../src/commands/compress.ts";
import { server } from "../../src/commands/server.ts";
import { run } from "../release/releasing.ts";
import { freePort, type RealServer, type Running, started } from "../support/real-servers.ts";

export class SiteFolder {
  readonly place: string;
  readonly folder: string;

  private readonly isCompressed: boolean;

  /** @param isCompressed - Takes seconds, and changes nothing that a browser shows. */
  constructor(place: string, isCompressed = true) {
    this.isCompressed = isCompressed;
    this.place = place;
    this.folder = join(place, "srv");
    mkdirSync(join(this.folder, "releases"), { recursive: true });
  }

  /** Makes a release of a built site and switches to it; a running server is told nothing. */
  async release(id: string, built: string, like?: string): Promise<string> {
    const release = join(this.folder, "releases", id);
    cpSync(built, join(release, "site"), { recursive: true, preserveTimestamps: true });
    const older = like === undefined ? [] : ["--like", join(this.folder, "releases", like, "site")];
    if (this.isCompressed) await run(compress, [join(release, "site"), "--quiet", ...older]);
    for (const name of ["nginx", "caddy"]) await run(server, [name, "--release", release]);
    symlinkSync(join("releases", id), join(this.folder, "coming"));
    renameSync(join(this.folder, "coming"), join(this.folder, "current"));
    return release;
  }

  /** The host's file. */
  async host(name: RealServer["name"], options: readonly string[]): Promise<string> {
    return (await run(server, [name, "--site", this.folder, ...options])).out;
  }

  /** Starts a server on a port of the loopback, by http alone. */
  async serve(real: RealServer, options: readonly string[] = []): Promise<Running & { readonly port: number }> {
    const port = await freePort();
    const file = await this.host(real.name, ["--http", `127.0.0.1:${port}`, ...options]);
    return { ...(await started(real, file, this.place, port)), port };
  }
}
