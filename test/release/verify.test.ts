/** `klartext verify`: whatever happened to a published site, it is found. */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { verify } from "../../src/commands/verify.ts";
import { oneOf, type Random, randomFrom } from "../bench/random.ts";
import { siteYaml } from "../support/content.ts";
import { emptyFolder } from "../support/folder.ts";
import { Bank, run } from "./releasing.ts";

const seed = Number(process.env["SEED"] ?? 1);

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
}

async function published(): Promise<Bank> {
  const bank = new Bank({ "site.yaml": `${siteYaml}search: false\n` });
  await bank.release();
  return bank;
}

async function findings(target: string, record: string) {
  const { code, out } = await run(verify, [target, "--release", record, "--format", "json"]);
  const { findings: found, hashIsRight } = JSON.parse(out);
  return { code, hashIsRight, found: found.map(({ path, is }: { path: string; is: string }) => `${is} ${path}`) };
}

function pathsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Does something to one file. @returns What has to be found. */
function tampered(folder: string, random: Random): string {
  const path = oneOf(random, pathsIn(folder));
  const disk = join(folder, path);
  const bytes = readFileSync(disk);
  const at = Math.floor(random() * bytes.length);
  const kinds: Readonly<Record<string, () => string>> = {
    bit: () => {
      // An empty file has no bit to flip.
      if (bytes.length === 0) bytes.fill(0);
      const flipped = bytes.length === 0 ? Buffer.from("x") : bytes;
      if (bytes.length > 0) flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      writeFileSync(disk, flipped);
      return `changed ${path}`;
    },
    cut: () => {
      writeFileSync(disk, bytes.length === 0 ? "\n" : bytes.subarray(0, at));
      return `changed ${path}`;
    },
    longer: () => {
      writeFileSync(disk, Buffer.concat([bytes, Buffer.from(" ")]));
      return `changed ${path}`;
    },
    removed: () => {
      rmSync(disk);
      return `missing ${path}`;
    },
    link: () => {
      const copy = join(emptyFolder(), "copy");
      writeFileSync(copy, bytes);
      rmSync(disk);
      symlinkSync(copy, disk);
      return `changed ${path}`;
    },
    added: () => {
      const name = join(dirname(path), `${Math.floor(random() * 1e6)}.html`);
      writeFileSync(join(folder, name), "Neu");
      return `added ${name}`;
    },
    hidden: () => {
      const name = join(dirname(path), `.${Math.floor(random() * 1e6)}`);
      writeFileSync(join(folder, name), "");
      return `added ${name}`;
    },
    deep: () => {
      const name = `neu/${Math.floor(random() * 1e6)}/index.html`;
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), "Neu");
      return `added ${name}`;
    },
  };
  return (kinds[oneOf(random, Object.keys(kinds))] as () => string)();
}

describe("A published folder", () => {
  test("that is as it was is said to be so", async () => {
    const bank = await published();
    expect(await findings(bank.output, bank.kept)).toEqual({ code: 0, hashIsRight: true, found: [] });
    const { out } = await run(verify, [bank.output, "--release", bank.kept]);
    expect(out).toContain(`is the release ${bank.record.hash}`);
  });

  test(`is found to be tampered with, a hundred times of a hundred (SEED=${seed})`, async () => {
    const bank = await published();
    const random = randomFrom(seed, 3, 5);
    for (let number = 1; number <= 100; number++) {
      const copy = join(bank.place, "copy");
      cpSync(bank.output, copy, { recursive: true });
      const expected = tampered(copy, random);
      const { code, found } = await findings(copy, bank.kept);
      expect([seed, number, code, found]).toEqual([seed, number, 1, [expected]]);
      rmSync(copy, { recursive: true });
    }
  }, 300_000);

  test("whose record was exchanged with the files is found out by the record that was kept", async () => {
    const bank = await published();
    const kept = join(bank.place, "elsewhere.json");
    cpSync(bank.kept, kept);
    bank.write({
      "posts/2024-03-03-dritter.md": "---\ntitle: Der dritte\ntags: [Zinsen]\nupdated: 2026-11-01\n---\n\nAnders.\n",
    });
    await bank.release();
    const { code, found } = await findings(bank.output, kept);
    expect(code).toBe(1);
    expect(found).toContain("changed release.json");
    expect(found).toContain("changed blog/2024/03/dritter/index.html");
  });

  test("is held against a record whose own hash is right", async () => {
    const bank = await published();
    const forged = readFileSync(bank.kept, "utf8").replace(bank.record.hash, "0".repeat(64));
    writeFileSync(bank.kept, forged);
    expect(await findings(bank.output, bank.kept)).toMatchObject({ code: 1, hashIsRight: false });
    const { out } = await run(verify, [bank.output, "--release", bank.kept]);
    expect(out).toContain("The record contradicts itself");
  });

  test("with something that is no file says so, and does not wait for it", async () => {
    const bank = await published();
    rmSync(join(bank.output, "index.html"));
    execFileSync("mkfifo", [join(bank.output, "index.html")]);
    expect(await findings(bank.output, bank.kept)).toMatchObject({ code: 1, found: ["changed index.html"] });
  });

  test.skipIf(process.getuid?.() === 0)("with a file that nobody may read says so", async () => {
    const bank = await published();
    chmodSync(join(bank.output, "index.html"), 0);
    expect(await findings(bank.output, bank.kept)).toMatchObject({ code: 1, found: ["changed index.html"] });
  });
});

describe("A published site on the web", () => {
  const base = "/Die%20Bank";

  /** @param odd - Answers other than those of the site, by path inside the output folder. */
  async function served(odd: Readonly<Record<string, Answer>> = {}) {
    const bank = new Bank({ "site.yaml": `${siteYaml.replace("example.org/", `example.org${base}/`)}search: false\n` });
    await bank.release();
    const load = { now: 0, most: 0 };
    const server = createServer(async (request, response) => {
      load.most = Math.max(load.most, ++load.now);
      await new Promise((resolve) => setTimeout(resolve, 5));
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      const path = pathname.slice(base.length + 1).replace(/(^|\/)$/, "$1index.html");
      const isShown = pathname.startsWith(`${base}/`) && !path.startsWith("_") && existsSync(join(bank.output, path));
      const { status = path === "404.html" ? 404 : 200, headers, text } = odd[path] ?? {};
      response.writeHead(isShown ? status : 404, headers);
      response.end(isShown ? (text ?? readFileSync(join(bank.output, path))) : "nichts");
      load.now--;
    });
    await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
    onTestFinished(() => void server.close());
    return { bank, load, url: `http://localhost:${(server.address() as AddressInfo).port}${base}` };
  }

  test("is fetched a few addresses at a time, below its sub-path, without what hosts keep to themselves", async () => {
    const { bank, load, url } = await served();
    const { code, out } = await run(verify, [`${url}/`, "--release", bank.kept]);
    expect([code, out]).toEqual([0, expect.stringContaining("none differs")]);
    expect(out).toContain("_headers is read by the host and was left out.");
    expect(out).toContain("Files that were added cannot be known from outside.");
    expect(load.most).toBeGreaterThan(1);
    expect(load.most).toBeLessThanOrEqual(6);
    expect((await run(verify, [url, "--release", bank.kept])).code).toBe(0);
  });

  test.each([
    ["another text", { status: 200, text: "Anders" }, "changed werte/index.html"],
    ["nothing", { status: 404 }, "missing werte/index.html"],
    ["that it is gone", { status: 410 }, "missing werte/index.html"],
    ["another address", { status: 301, headers: { Location: "/" } }, "changed werte/index.html"],
    ["a mistake of its own", { status: 500 }, "changed werte/index.html"],
  ])("that answers %s is found out", async (_what, answer, expected) => {
    const { bank, url } = await served({ "werte/index.html": answer });
    expect(await findings(url, bank.kept)).toMatchObject({ code: 1, found: [expected] });
  });

  test.each(["release.json", "404.html"])("has to show the %s that was kept", async (path) => {
    const { bank, url } = await served({ [path]: { status: path === "404.html" ? 404 : 200, text: "{}" } });
    expect(await findings(url, bank.kept)).toMatchObject({ code: 1, found: [`changed ${path}`] });
  });

  test("that is not there is a failure, not a difference", async () => {
    const bank = await published();
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, "localhost", resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    await expect(run(verify, [`http://localhost:${port}/`, "--release", bank.kept])).rejects.toThrow(
      "is not reachable",
    );
  });
});

test.each([
  [[], "Say what to verify"],
  [["_site"], "Say against which record"],
  [["a", "b", "--release", "x"], 'Unexpected "b"'],
  [["_site", "--release", "nirgends.json"], "--release nirgends.json cannot be read"],
  [["_site", "--format", "github", "--release", "x"], "--format is one of text, json"],
])("klartext verify %j says what is wanted", async (args, message) => {
  await expect(run(verify, args)).rejects.toThrow(message);
});
