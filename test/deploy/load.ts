/**
 * Pushes again and again while readers read: `node test/deploy/load.ts [pushes]`.
 *
 * A bare repository, nginx on loopback, and readers over many connections who follow each page to its style sheets. Every
 * answer has to be 200 and whole, and every page with what it names of one release: each release writes its own word into every
 * page. If `wrk` is there, it adds to the load, and its answers that are no 200 are counted as well. The project that is pushed
 * is the miniature, so that what is measured is the switch.
 */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const pushes = Number(process.argv[2] ?? 40);
const readers = 32;
const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "klartext-load-"));
const [repo, site, work] = ["bank.git", "bank", "work"].map((name) => join(folder, name)) as [string, string, string];
const port = 20_000 + (process.pid % 20_000);
const print = (line: string) => process.stdout.write(`${line}\n`);

function run(program: string, args: readonly string[], cwd = folder): Promise<number> {
  const person = ["AUTHOR", "COMMITTER"].flatMap((role) => [
    [`GIT_${role}_NAME`, "Mia"],
    [`GIT_${role}_EMAIL`, "mia@example.org"],
  ]);
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...Object.fromEntries(person) },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let err = "";
  child.stderr.on("data", (data) => (err += data));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve(0) : reject(new Error(`${program} ${args.join(" ")}: ${err}`))));
  });
}

async function push(word: string): Promise<void> {
  writeFileSync(join(work, "content/word.txt"), word);
  // Half of the pushes change the style sheet as well, which has another name then.
  if (Number(word.slice(1)) % 2 === 0)
    writeFileSync(join(work, "content/colour.txt"), `#${word.slice(1).padStart(6, "0")}`);
  await run("git", ["add", "--all"], work);
  await run("git", ["commit", "--quiet", "--message", word], work);
  await run("git", ["push", "--quiet", repo, "HEAD:main"], work);
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

function fetched(agent: Agent, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, agent }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk) => (body += chunk));
      response.on("end", () =>
        response.complete ? resolve({ status: response.statusCode ?? 0, body }) : reject(new Error("cut off")),
      );
      response.on("error", reject);
    }).on("error", reject);
  });
}

const count = { answers: 0, failed: 0, mixed: 0, words: new Set<string>() };
const faults = new Map<string, number>();
let isOver = false;

function fault(kind: "failed" | "mixed", what: string): void {
  count[kind]++;
  faults.set(what, (faults.get(what) ?? 0) + 1);
}

/** The page as a whole: one word, the end of the page, and a style sheet that answers, whatever went live meanwhile. */
async function read(agent: Agent, path: string): Promise<void> {
  const page = await fetched(agent, path);
  count.answers++;
  if (page.status !== 200) return fault("failed", `${path}: ${page.status}`);
  const words = [...page.body.matchAll(/<p>(w\d+)<\/p>/g)].map(([, word]) => word ?? "");
  if (words.length !== 1 || !page.body.endsWith("\n")) return fault("mixed", `${path}: ${words.join(" ")}`);
  const word = words[0] as string;
  count.words.add(word);
  for (const [, sheet = ""] of page.body.matchAll(/href="(\/assets\/[^"]+)"/g)) {
    const style = await fetched(agent, sheet);
    count.answers++;
    if (style.status !== 200) fault("failed", `${sheet}: ${style.status}`);
    else if (style.body !== sheetOf(word)) fault("mixed", `${sheet} for ${word}: ${style.body.trim()}`);
  }
}

/** What the release of a word has; an odd one that of the word before. */
function sheetOf(word: string): string {
  const number = Number(word.slice(1));
  const even = number - (number % 2);
  return `body { color: ${even === 0 ? "#000000" : `#${String(even).padStart(6, "0")}`} }\n`;
}

async function reader(): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const paths = ["/", "/erste/", "/zinsen/"];
  for (let i = 0; !isOver; i++) {
    await read(agent, paths[i % paths.length] as string).catch((error: Error) => fault("failed", error.message));
  }
  agent.destroy();
}

function startNginx() {
  const scratch = join(folder, "nginx");
  mkdirSync(scratch);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${scratch}/${name};`,
  );
  writeFileSync(
    join(scratch, "nginx.conf"),
    `daemon off; worker_processes 2; error_log ${scratch}/error.log; pid ${scratch}/pid; user root;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types; access_log off; sendfile on; keepalive_requests 100000; ${temporary.join(" ")}
  server {
    listen 127.0.0.1:${port};
    root ${site}/current/site;
    location /assets/ { try_files $uri @earlier; }
    location @earlier { root ${site}/earlier; }
  }
}
`,
  );
  return spawn("nginx", ["-p", scratch, "-c", join(scratch, "nginx.conf")], { stdio: "inherit" });
}

function startWrk(): Promise<string> | undefined {
  if (spawnSync("wrk", ["-v"]).error) return undefined;
  const script = join(folder, "count.lua");
  // A thread's own variables are read when all is over.
  writeFileSync(
    script,
    `local threads = {}
function setup(thread) table.insert(threads, thread) end
function init() bad = 0 end
function response(status, headers, body) if status ~= 200 or not body:find("<p>w%d+</p>") or body:sub(-1) ~= "\\n" then bad = bad + 1 end end
function done(summary, latency, requests)
  local bad = 0
  for _, thread in ipairs(threads) do bad = bad + thread:get("bad") end
  local e = summary.errors
  io.write(string.format("wrk: %d answers, %d wrong, %d errors\\n", summary.requests, bad, e.connect + e.read + e.write + e.timeout))
end
`,
  );
  const seconds = String(Math.max(5, pushes));
  const child = spawn("wrk", ["-t1", "-c16", `-d${seconds}s`, "-s", script, `http://127.0.0.1:${port}/`]);
  let out = "";
  child.stdout.on("data", (data) => (out += data));
  return new Promise((resolve) =>
    child.on("close", () => resolve(/wrk: .*/.exec(out)?.[0] ?? `wrk said nothing of its answers: ${out}`)),
  );
}

try {
  const klartext = join(root, "src/klartext.js");
  await run(process.execPath, [klartext, "deploy", "init", "--repo", repo, "--site", site]);
  cpSync(join(root, "test/deploy/miniature"), work, { recursive: true });
  await run("git", ["init", "--quiet", "--initial-branch=main"], work);
  await push("w0");
  const nginx = startNginx();
  await wait(500);
  const wrk = startWrk();
  const reading = Array.from({ length: readers }, reader);
  const began = performance.now();
  for (let i = 1; i <= pushes; i++) await push(`w${i}`);
  const seconds = (performance.now() - began) / 1000;
  isOver = true;
  await Promise.all(reading);
  const told = await wrk;
  nginx.kill("SIGTERM");
  for (const [what, times] of faults) print(`${times} × ${what}`);
  print(`${pushes} pushes in ${seconds.toFixed(0)} s, ${count.words.size} releases seen by readers.`);
  print(`${count.answers} answers: ${count.failed} failed, ${count.mixed} mixed.`);
  if (told !== undefined) print(told);
  const isRight =
    count.failed === 0 && count.mixed === 0 && count.words.size > 1 && (told?.includes(" 0 wrong, 0 errors") ?? true);
  process.exitCode = isRight ? 0 : 1;
} finally {
  isOver = true;
  rmSync(folder, { recursive: true, force: true });
}
