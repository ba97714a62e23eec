/** `klartext compress`: the right bytes beside the right files, and nothing else. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { compress } from "../../src/commands/compress.ts";
import { verify } from "../../src/commands/verify.ts";
import { Bank, run } from "../release/releasing.ts";
import { siteYaml } from "../support/content.ts";
import { contentOf, emptyFolder, write } from "../support/folder.ts";

async function compressed(): Promise<Bank> {
  const bank = new Bank({ "site.yaml": `${siteYaml}search: false\n` });
  await bank.release();
  await run(compress, [bank.output]);
  return bank;
}

async function findings(bank: Bank) {
  const { out } = await run(verify, [bank.output, "--release", bank.kept, "--format", "json"]);
  return JSON.parse(out).findings.map(({ path, is }: { path: string; is: string }) => `${is} ${path}`);
}

const page = "blog/2024/03/dritter/index.html";

const secondOf = (file: string) => Math.floor(statSync(file).mtimeMs / 1000);

test("Texts get smaller ones that unpack to them, pictures and what hosts read get none", async () => {
  const bank = await compressed();
  const files = readdirSync(bank.output, { recursive: true, encoding: "utf8" });
  const brotli = files.filter((name) => name.endsWith(".br"));
  expect(brotli.length).toBeGreaterThan(30);
  for (const name of brotli) {
    const original = readFileSync(join(bank.output, name.slice(0, -3)));
    const [br, gz] = [name, name.replace(/\.br$/, ".gz")].map((each) => readFileSync(join(bank.output, each)));
    expect(brotliDecompressSync(br as Buffer).equals(original)).toBe(true);
    expect(gunzipSync(gz as Buffer).equals(original)).toBe(true);
    expect((br as Buffer).length).toBeLessThan((gz as Buffer).length);
    expect((gz as Buffer).subarray(0, 10).toString("hex")).toBe("1f8b08000000000000ff");
    expect(secondOf(join(bank.output, name))).toBe(secondOf(join(bank.output, name.slice(0, -3))));
  }
  for (const name of ["_headers.br", "_redirects.br", "media/zahlen.csv.br"]) expect(files).not.toContain(name);
  expect(readdirSync(bank.place).filter((name) => name.startsWith(".klartext"))).toEqual([]);
});

test("The same folder gives the same bytes, again and elsewhere", async () => {
  const bank = await compressed();
  const copy = join(bank.place, "copy");
  cpSync(bank.output, copy, { recursive: true });
  for (const name of readdirSync(copy, { recursive: true, encoding: "utf8" }))
    if (/\.(?:br|gz)$/.test(name)) rmSync(join(copy, name));
  await run(compress, [copy]);
  expect(contentOf(copy)).toEqual(contentOf(bank.output));
  await run(compress, [copy]);
  expect(contentOf(copy)).toEqual(contentOf(bank.output));
});

test("What is the same as in an older folder is linked from there, and nothing else is", async () => {
  const bank = await compressed();
  const older = join(bank.place, "older");
  cpSync(bank.output, older, { recursive: true, preserveTimestamps: true });
  bank.write({
    "posts/2024-03-03-dritter.md": "---\ntitle: Der dritte\ntags: [Zinsen]\nupdated: 2026-11-01\n---\n\nAnders.\n",
  });
  await bank.release();
  const { out } = await run(compress, [bank.output, "--like", older]);
  expect(out).toMatch(/[1-9]\d* of them as in/);
  const inode = (folder: string, name: string) => statSync(join(folder, `${name}.br`)).ino;
  expect(inode(bank.output, "impressum/index.html")).toBe(inode(older, "impressum/index.html"));
  expect(inode(bank.output, page)).not.toBe(inode(older, page));
  expect(await findings(bank)).toEqual([]);
});

test("What somebody has altered in the older folder is made anew", async () => {
  const bank = await compressed();
  const older = join(bank.place, "older");
  cpSync(bank.output, older, { recursive: true });
  for (const name of readdirSync(bank.output, { recursive: true, encoding: "utf8" }))
    if (/\.(?:br|gz)$/.test(name)) rmSync(join(bank.output, name));
  writeFileSync(join(older, `${page}.gz`), gzipSync("Etwas anderes."));
  await run(compress, [bank.output, "--like", older]);
  expect(await findings(bank)).toEqual([]);
});

test("A page that changed within a second gets another one, so that servers tell both apart", async () => {
  const bank = await compressed();
  const older = join(bank.place, "older");
  cpSync(bank.output, older, { recursive: true, preserveTimestamps: true });
  bank.write({
    "posts/2024-03-03-dritter.md": "---\ntitle: Der dritte\ntags: [Zinsen]\nupdated: 2026-11-01\n---\n\nAnders.\n",
  });
  await bank.release();
  const { mtimeMs } = statSync(join(older, page));
  utimesSync(join(bank.output, page), mtimeMs / 1000, mtimeMs / 1000);
  await run(compress, [bank.output, "--like", older]);
  for (const ending of ["", ".br", ".gz"])
    expect(statSync(join(bank.output, page + ending)).mtimeMs).toBe((Math.floor(mtimeMs / 1000) + 1) * 1000);
});

test("What is left of another page is replaced, and what no page has any more is removed", async () => {
  const bank = await compressed();
  write(bank.output, { [`${page}.br`]: "alt", "weg/index.html.gz": "alt" });
  await run(compress, [bank.output]);
  expect(existsSync(join(bank.output, "weg/index.html.gz"))).toBe(false);
  expect(await findings(bank)).toEqual([]);
});

test("A build after it leaves nothing compressed that is no longer right", async () => {
  const bank = await compressed();
  for (const text of ["Anders.", "Noch anders.", "Wieder anders."]) {
    bank.write({
      "posts/2024-03-03-dritter.md": `---\ntitle: Der dritte\ntags: [Zinsen]\nupdated: 2026-11-01\n---\n\n${text}\n`,
    });
    await bank.release();
    expect(await findings(bank)).toEqual([]);
    await run(compress, [bank.output]);
  }
});

test("What an editor has packed keeps a name of its own", async () => {
  const own = gzipSync("1;2;3\n".repeat(100));
  const bank = new Bank({
    "site.yaml": `${siteYaml}search: false\n`,
    "media/reihe.csv": "1;2;3\n".repeat(100),
    "media/reihe.csv.gz": own,
  });
  expect((await bank.release()).problems).toEqual([]);
  await run(compress, [bank.output]);
  expect(readFileSync(join(bank.output, "media/reihe-csv.gz")).equals(own)).toBe(true);
  expect(await findings(bank)).toEqual([]);
});

test.each([
  ["another text", (bytes: Buffer) => gzipSync(Buffer.concat([gunzipOf(bytes), Buffer.from(" ")]))],
  ["something behind it", (bytes: Buffer) => Buffer.concat([bytes, Buffer.from("x")])],
  ["a second text behind it", (bytes: Buffer) => Buffer.concat([bytes, gzipSync("")])],
  ["a part of it", (bytes: Buffer) => bytes.subarray(0, -20)],
  ["nothing", () => Buffer.alloc(0)],
])("verify finds %s in a compressed file", async (_what, tampered) => {
  const bank = await compressed();
  for (const ending of [".br", ".gz"]) {
    const file = join(bank.output, page + ending);
    const right = readFileSync(file);
    writeFileSync(file, tampered(right));
    expect(await findings(bank)).toEqual([`added ${page}${ending}`]);
    writeFileSync(file, right);
  }
  expect(await findings(bank)).toEqual([]);
  cpSync(join(bank.output, `${page}.gz`), join(bank.output, "impressum/index.html.gz"));
  expect(await findings(bank)).toEqual(["added impressum/index.html.gz"]);
});

/** Whichever way it is packed. */
function gunzipOf(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f ? gunzipSync(bytes) : brotliDecompressSync(bytes);
}

test.each([
  [["a", "b"], 'Unexpected "b"'],
  [["nirgends"], "nirgends is no folder"],
  [[".", "--like", "nirgends"], "--like nirgends is no folder"],
])("klartext compress %j says what is wanted", async (args, message) => {
  await expect(run(compress, args)).rejects.toThrow(message);
});

test("A folder without a record is compressed as a whole", async () => {
  const folder = write(join(emptyFolder(), "site"), { "index.html": "<p>Text</p>".repeat(50) });
  await run(compress, [folder]);
  expect(Object.keys(contentOf(folder))).toEqual(["index.html", "index.html.br", "index.html.gz"]);
});
