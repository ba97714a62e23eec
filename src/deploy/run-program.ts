/** Runs another program to its end and hears what it says. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, dirname, isAbsolute } from "node:path";

export interface Ended {
  /** `null` if something has ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface How {
  readonly cwd: string;
  /** Milliseconds, after which it is ended. */
  readonly limit: number;
  /** Whether it is one of Klartext's, which ends by itself when nobody listens any more. */
  readonly isOurs: boolean;
}

/** Of what a program says; nobody reads more, and the memory of a server is small. */
const longest = 16 * 1024 * 1024;

export async function runProgram(program: string, args: readonly string[], how: How): Promise<Ended> {
  const child = spawn(program, [...args], {
    cwd: how.cwd,
    env: environment(program),
    stdio: ["ignore", "pipe", "pipe", ...(how.isOurs ? (["ipc"] as const) : [])],
    timeout: how.limit,
    killSignal: "SIGKILL",
  });
  const texts = [child.stdout, child.stderr].map((stream) => heard(stream as NodeJS.ReadableStream));
  const [code, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  const [out = "", err = ""] = texts.map((text) => text());
  return { code, signal, out, err };
}

function heard(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  let length = 0;
  stream.on("data", (chunk: Buffer) => {
    if (length < longest) chunks.push(chunk);
    length += chunk.length;
  });
  return () => Buffer.concat(chunks).toString("utf8");
}

/**
 * What every program is told of its surroundings: nothing of whoever pushed, and our Node before all others.
 *
 * Settings of npm stay, because a bank's registry and certificates are among them.
 */
function environment(program: string): NodeJS.ProcessEnv {
  const alien =
    /^(?:GIT_|KLARTEXT_|NODE_(?!EXTRA_CA_CERTS|USE_SYSTEM_CA))|^(?:SOURCE_DATE_EPOCH|INIT_CWD)$|^npm_(?!config_)/;
  const own = Object.entries(process.env).filter(([name]) => !alien.test(name));
  const known = process.env["PATH"] ?? "/usr/local/bin:/usr/bin:/bin";
  const path = isAbsolute(program) ? dirname(program) + delimiter + known : known;
  return { ...Object.fromEntries(own), PATH: path, CI: "true" };
}
