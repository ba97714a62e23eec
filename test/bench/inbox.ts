/** How many comments a second are on the disk before they are acknowledged: the store alone, and the receiver over HTTP. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { argumentsOf, refuseWords } from "../../src/commands/arguments.ts";
import type { InboxSettings } from "../../src/inbox/settings.ts";
import { openStore } from "../../src/inbox/store/open-store.ts";
import { inboxFor } from "../support/comments-over-http.ts";
import { isPostgresHere, startPostgres } from "../support/real-postgres.ts";
import type { Cost } from "./inbox/cost.ts";
import { median } from "./series.ts";

const help = `node test/bench/inbox.ts [options]

  --clients NUMBER            comments that are under way at a time (default: 24)
  --seconds NUMBER            how long each run is measured (default: 3)
  --rounds NUMBER             pairs of runs, store and receiver in turn (default: 5)
  --folder DIR                where the stores are laid out and removed again (default: the system's temporary folder)
  --help                      print this
`;

const { values, positionals } = argumentsOf(process.argv.slice(2), {
  clients: { type: "string", default: "24" },
  seconds: { type: "string", default: "3" },
  rounds: { type: "string", default: "5" },
  folder: { type: "string", default: tmpdir() },
  help: { type: "boolean", default: false },
});
refuseWords(positionals);

interface Figures extends Cost {
  readonly acknowledged: number;
}

/** Seconds in which the engine compiles what it runs often. */
const warming = "1";

if (values.help) say(help);
else await measure();

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(resolve(values.folder), "klartext-bench-"));
  const has = isPostgresHere("the receiver with PostgreSQL");
  const postgres = has ? await startPostgres({}, resolve(values.folder)) : undefined;
  try {
    say(`${cpus().length} cores, Node ${process.versions.node}, ${values.clients} comments under way, ${folder}\n`);
    await compare("SQLite", folder, async () => ({ kind: "sqlite" }));
    if (postgres)
      await compare("PostgreSQL", folder, async () => {
        await postgres.ask("DROP SCHEMA IF EXISTS klartext_inbox CASCADE");
        return { kind: "postgres", url: postgres.url };
      });
  } finally {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(name: string, folder: string, fresh: () => Promise<InboxSettings["store"]>): Promise<void> {
  const pairs: { readonly alone: Cost; readonly receiver: Cost }[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    const alone = await run("alone.ts", [inboxFor(mkdtempSync(`${folder}/`), 0, await fresh()).folder]);
    const receiver = await throughReceiver(mkdtempSync(`${folder}/`), await fresh());
    pairs.push({ alone, receiver });
    say(`${name}, pair ${round + 1}: store ${alone.rate.toFixed(0)}/s, receiver ${receiver.rate.toFixed(0)}/s\n`);
  }
  const ratio = median(pairs.map(({ alone, receiver }) => receiver.rate / alone.rate));
  say(`${name}: store ${told(pairs.map(({ alone }) => alone))}\n`);
  say(`${name}: receiver ${told(pairs.map(({ receiver }) => receiver))}, receiver ÷ store ${ratio.toFixed(2)}\n`);
}

function told(costs: readonly Cost[]): string {
  const rates = costs.map(({ rate }) => rate);
  const processor = costs.flatMap(({ processor }) => processor ?? []);
  const each = processor.length === 0 ? "" : `, ${median(processor).toFixed(0)} µs of a processor each`;
  return `${median(rates).toFixed(0)}/s (${Math.min(...rates).toFixed(0)}–${Math.max(...rates).toFixed(0)})${each}`;
}

async function throughReceiver(folder: string, store: InboxSettings["store"]): Promise<Figures> {
  const inbox = inboxFor(folder, 0, store);
  const log = openSync(join(folder, "log"), "w");
  const server = spawn(process.execPath, [program("server.ts"), inbox.folder], { stdio: ["ignore", "pipe", log] });
  closeSync(log);
  const kill = () => server.kill("SIGKILL");
  process.once("exit", kill);
  const [origin] = await once(server.stdout as Readable, "data");
  const figures = await run("readers.ts", [inbox.folder, new URL(String(origin)).port, String(server.pid)]);
  await ended(server, "SIGTERM");
  process.off("exit", kill);
  const opened = await openStore(inbox);
  const { length } = await opened.at("waiting");
  await opened.close();
  if (length < figures.acknowledged)
    throw new Error(`${figures.acknowledged} were acknowledged, ${length} are stored.`);
  return figures;
}

async function run(name: string, args: readonly string[]): Promise<Figures> {
  const words = [program(name), ...args, values.clients, values.seconds, warming];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (data) => (said += data));
  await once(child, "close");
  if (child.exitCode !== 0) throw new Error(`${name} has failed.`);
  return JSON.parse(said);
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const end = once(child, "exit");
  child.kill(signal);
  await end;
}

function program(name: string): string {
  return fileURLToPath(new URL(`inbox/${name}`, import.meta.url));
}

function say(text: string): void {
  process.stdout.write(text);
}
