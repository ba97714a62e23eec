/** A PostgreSQL of the test's own, with nothing in it, in a folder that is gone afterwards. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { freePort } from "./real-servers.ts";

export interface RealPostgres {
  /** Where all that it writes is. */
  readonly data: string;
  /** The address of a database whose role may do everything. */
  readonly url: string;
  /** Asks it something, as the role that may do everything. */
  readonly ask: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Ends it as a crash does, with everything that it has started. */
  readonly kill: () => Promise<void>;
  /** Ends it properly. */
  readonly halt: () => Promise<void>;
  /** Starts it again, on the same port. */
  readonly start: () => Promise<void>;
  /** Ends it and removes its folder. */
  readonly stop: () => Promise<void>;
}

/**
 * Whether PostgreSQL is on this machine; if it is not, says so loudly.
 *
 * @param what - What is not tested then.
 */
export function isPostgresHere(what: string): boolean {
  const isHere = programs !== undefined;
  if (!isHere) process.stderr.write(`\nSKIPPED: ${what}, because PostgreSQL is not on this machine.\n\n`);
  return isHere;
}

/** The folder of the newest that is there. Debian keeps `initdb` off the PATH. */
const programs = [
  ...(process.env["PATH"] ?? "").split(delimiter),
  ...numbered("/usr/lib/postgresql").map((version) => `/usr/lib/postgresql/${version}/bin`),
].find((folder) => ["initdb", "postgres"].every((name) => existsSync(join(folder, name))));

function numbered(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).sort((one, other) => Number(other) - Number(one));
}

/** It refuses to run as root: then it runs as the user that the package has made. */
function identity(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync("/etc/passwd", "utf8");
  const entry = /^postgres:[^:]*:(\d+):(\d+):/m.exec(users) ?? /^nobody:[^:]*:(\d+):(\d+):/m.exec(users);
  if (!entry) throw new Error("PostgreSQL does not run as root, and there is neither postgres nor nobody.");
  return { uid: Number(entry[1]), gid: Number(entry[2]) };
}

/** It waits for its disk as it does anywhere, but this one has not much to wait for; what kills processes leaves it as it is. */
function quickFolder(): string {
  const memory = "/dev/shm";
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 1e9 ? memory : tmpdir();
}

/**
 * @param settings - `-c` options, on top of what makes it small.
 * @param parent - In which its folder is made. Everybody must be able to look into it.
 */
export async function startPostgres(
  settings: Readonly<Record<string, string>> = {},
  parent = quickFolder(),
): Promise<RealPostgres> {
  if (programs === undefined) throw new Error("There is no PostgreSQL.");
  const folder = mkdtempSync(join(parent, "klartext-postgres-"));
  const data = join(folder, "data");
  const user = identity();
  mkdirSync(data, { mode: 0o700 });
  if (user) for (const path of [folder, data]) chownSync(path, user.uid, user.gid);
  const environment = { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" } as NodeJS.ProcessEnv;
  const made = spawnSync(
    join(programs, "initdb"),
    ["-D", data, "-U", "klartext", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync"],
    { ...user, cwd: folder, env: environment, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(made.stderr);

  const port = await freePort();
  const url = `postgres://klartext@127.0.0.1:${port}/postgres`;
  const options = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: folder,
    shared_buffers: "16MB",
    ...settings,
  };
  let server: ChildProcess;

  async function ask(sql: string) {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => {});
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  async function start(): Promise<void> {
    const log = openSync(join(folder, "log"), "a");
    for (let tries = 0; tries < 1200; tries++) {
      if (tries === 0 || server.exitCode !== null) {
        // After a crash, those that the last one has started may still be about to end.
        server = spawn(
          join(programs ?? "", "postgres"),
          [
            "-D",
            data,
            "-p",
            String(port),
            ...Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
          ],
          { ...user, cwd: folder, env: environment, stdio: ["ignore", log, log] },
        );
      }
      await wait(50);
      if (
        await ask("SELECT 1").then(
          () => true,
          () => false,
        )
      )
        return;
    }
    throw new Error(readFileSync(join(folder, "log"), "utf8"));
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill(signal);
    await ended;
  }

  await start();
  return {
    data,
    ask,
    url,
    kill: () => end("SIGKILL"),
    halt: () => end("SIGINT"),
    start,
    stop: async () => {
      await end("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
