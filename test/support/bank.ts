/** A bank with everything: its sample site behind a real nginx, a receiver of comments, a repository, moderators. */
import { type ChildProcess, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { SiteFolder } from "../server/release-folder.ts";
import { klartext, type Run, root, start } from "./klartext.ts";
import { freePort, type RealServer, type Running, realServers, started } from "./real-servers.ts";
import { builtSample, sampleNow } from "./sample-site.ts";

export interface Bank {
  /** `http://localhost:12345`, as readers reach it. */
  readonly origin: string;
  /** As moderators reach it, behind a password: `moderator`, `geheim`. */
  readonly desk: string;
  readonly comments: string;
  readonly inbox: string;
  /** What the receiver has told. */
  readonly said: () => string;
  /** Runs a command of `klartext inbox`; it must end well. */
  readonly decide: (...args: readonly string[]) => Promise<string>;
  /** Builds the site once more and switches to it; nginx is told nothing. */
  readonly publish: () => Promise<void>;
  readonly startReceiver: () => Promise<void>;
  readonly killReceiver: () => Promise<void>;
  readonly git: (...args: readonly string[]) => string;
  readonly close: () => Promise<void>;
}

/**
 * Sets all of it up.
 *
 * @param store - `sqlite`, or the address of a PostgreSQL database.
 */
export async function openBank(store: string): Promise<Bank> {
  const place = mkdtempSync(join(tmpdir(), "klartext-bank-"));
  const [port, receiverPort, deskPort, moderatorsPort] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const origin = `http://localhost:${port}`;
  const content = join(place, "content");
  cpSync(resolve(root, "content"), content, { recursive: true });
  const settings = join(content, "site.yaml");
  writeFileSync(
    settings,
    readFileSync(settings, "utf8").replace("https://example.org/\nlanguage", `${origin}/\nlanguage`),
  );
  const comments = join(content, "comments");
  mkdirSync(comments, { recursive: true });
  const git = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync("git", ["-C", comments, ...args], { encoding: "utf8" });
    if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
    return stdout;
  };
  git("init", "--quiet");
  git("add", ".");
  git("-c", "user.name=Bank", "-c", "user.email=bank@example.org", "commit", "--quiet", "-m", "Begin");

  // Its pictures need not be made once more.
  await builtSample(place);
  const folder = new SiteFolder(place, false);
  let releases = 0;
  async function publish(): Promise<void> {
    const output = join(place, "_site");
    // What was just accepted must not lie ahead, whatever the clock says.
    const now = new Date(Math.max(Date.now() + 60_000, Date.parse(sampleNow))).toISOString();
    well(await klartext(["build", "--content", content, "--output", output, "--now", now]));
    releases += 1;
    await folder.release(String(releases), output, releases > 1 ? String(releases - 1) : undefined);
  }
  await publish();

  const inbox = join(place, "inbox");
  const deskHeader = ["--moderators", `127.0.0.1:${moderatorsPort}`, "--sign-on-header", "X-Remote-User"];
  const where = ["--site", join(folder.folder, "current/site"), "--comments", comments];
  const listen = ["--listen", `127.0.0.1:${receiverPort}`, "--store", store];
  well(await klartext(["inbox", "init", "--inbox", inbox, ...where, ...listen, ...deskHeader]));

  const server = realServers.find(({ name }) => name === "nginx") as RealServer;
  const here = ["--url", `${origin}/`, "--http", `127.0.0.1:${port}`, "--inbox", `127.0.0.1:${receiverPort}`];
  const host = await folder.host("nginx", here);
  writeFileSync(join(place, "moderators"), "moderator:{PLAIN}geheim\n");
  const nginx: Running = await started(server, host + deskOf(host, place, deskPort, moderatorsPort), place, port);

  let receiver: ChildProcess | undefined;
  let said = "";
  async function startReceiver(): Promise<void> {
    const child = start(["inbox", "serve", "--inbox", inbox]);
    receiver = child;
    let own = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (data) => {
        own += data;
        said += data;
      });
    while (!own.includes("Taking comments at")) {
      if (child.exitCode !== null) throw new Error(`The receiver has ended: ${own}`);
      await wait(25);
    }
  }
  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!receiver || receiver.exitCode !== null || receiver.signalCode !== null) return;
    const ended = once(receiver, "exit");
    receiver.kill(signal);
    await ended;
  }
  await startReceiver();
  return {
    origin,
    desk: `http://localhost:${deskPort}/dialog/moderation/`,
    comments,
    inbox,
    said: () => said,
    decide: async (...args) => well(await klartext(["inbox", args[0] ?? "", "--inbox", inbox, ...args.slice(1)])).out,
    publish,
    startReceiver,
    killReceiver: () => end("SIGKILL"),
    git,
    close: async () => {
      await end("SIGTERM");
      await nginx.stop();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/** What stands in the host's file as a comment, with a password in place of the bank's sign-on, and without https. */
function deskOf(host: string, place: string, port: number, receiver: number): string {
  const [, block = ""] = /^(#server \{\n(?:#.*\n)+)/m.exec(host) ?? [];
  if (block === "") throw new Error("The host's file says nothing of moderators.");
  return block
    .replaceAll(/^#/gm, "")
    .replace("listen 443 ssl http2", `listen 127.0.0.1:${port}`)
    .replaceAll(/^ *ssl_certificate.*\n/gm, "")
    .replace("moderation.example.org", "localhost")
    .replace("/etc/nginx/moderators", join(place, "moderators"))
    .replace("127.0.0.1:8788", `127.0.0.1:${receiver}`);
}

function well(run: Run): Run {
  if (run.code !== 0) throw new Error(run.out + run.err);
  return run;
}

/** Whether a comment's file is there. */
export function isPublished(bank: Bank, post: string, id: string): boolean {
  return existsSync(join(bank.comments, post, `${id}.md`));
}
