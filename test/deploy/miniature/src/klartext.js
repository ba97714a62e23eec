/**
 * The command line of Klartext in miniature: the same commands and exit codes, but a site of a few plain pages, so that tests can
 * deploy it often. Each file of content/pages/ becomes a page; all of them show the word in content/word.txt.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

process.once("disconnect", () => process.exit(3));
process.channel?.unref();

const print = (line) => process.stdout.write(`${line}\n`);
const [command, ...words] = process.argv.slice(2);
const option = (name) => (words.includes(`--${name}`) ? words[words.indexOf(`--${name}`) + 1] : undefined);
const content = option("content") ?? "content";
const text = (name) => (existsSync(join(content, name)) ? readFileSync(join(content, name), "utf8").trim() : "");
const hash = (bytes) => createHash("sha256").update(bytes).digest("hex");

function pages() {
  const names = readdirSync(join(content, "pages")).sort();
  return names.map((name) => [name.replace(/\.txt$/, ""), readFileSync(join(content, "pages", name))]);
}

/** Every comment as it stands in its file. */
function comments() {
  const folder = join(content, "comments");
  if (!existsSync(folder)) return "";
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".md"));
  return names
    .sort()
    .map((name) => `<pre>${readFileSync(join(folder, name), "utf8")}</pre>`)
    .join("");
}

function site() {
  const style = `body { color: ${text("colour.txt") || "black"} }\n`;
  const sheet = `assets/style-${hash(style).slice(0, 8)}.css`;
  const page = (title, body) =>
    `<!doctype html><title>${title}</title><link rel="stylesheet" href="/${sheet}"><p>${text("word.txt")}</p>${body}\n`;
  const now = text("shows-now.txt") === "" ? "" : option("now");
  return new Map([
    ["index.html", page("Start", now + comments())],
    ...pages().map(([name, body]) => [`${name}/index.html`, page(name, body)]),
    [sheet, style],
  ]);
}

function addressOf(path) {
  return `/${path.replace(/index\.html$/, "")}`;
}

function problems() {
  const wrong = pages().filter(([, body]) => body.includes("FEHLER"));
  const previous = option("previous") ? JSON.parse(readFileSync(option("previous"), "utf8")).addresses : {};
  const files = [...site().keys()].map(addressOf);
  const lost = Object.keys(previous).filter(
    (url) => !previous[url].passing && !previous[url].gone && !files.includes(url),
  );
  return [
    ...wrong.map(
      ([name]) => `${content}/pages/${name}.txt:1:1: Fehler [test] gefunden: „FEHLER“, was nicht sein darf.`,
    ),
    ...lost.map((url) => `${content}/word.txt:1:1: Fehler [vanished] ${url} antwortet nicht mehr.`),
  ];
}

function write(folder, files) {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

function build() {
  const files = site();
  const lines = [...files].map(([path, bytes]) => {
    const passing = path.startsWith("assets/") ? { passing: true } : {};
    return [addressOf(path), { sha256: hash(bytes), ...passing }];
  });
  const previous = option("previous") ? JSON.parse(readFileSync(option("previous"), "utf8")).addresses : {};
  const addresses = { ...previous, ...Object.fromEntries(lines) };
  for (const url of Object.keys(addresses))
    if (!files.has(`${url.slice(1)}index.html`) && !files.has(url.slice(1))) delete addresses[url];
  const record = { format: 1, site: "https://example.org/", hash: "", addresses, versions: {}, ids: {} };
  const output = option("output");
  rmSync(`${output}.cache`, { recursive: true, force: true });
  write(`${output}.cache`, [...files, ["release.json", JSON.stringify(record)]]);
  rmSync(output, { recursive: true, force: true });
  renameSync(`${output}.cache`, output);
}

const commands = {
  check() {
    for (const line of problems()) print(line);
    return problems().length === 0 ? 0 : 1;
  },
  async build() {
    if (problems().length > 0) return commands.check();
    await new Promise((resolve) => setTimeout(resolve, Number(text("slow.txt"))));
    build();
    return 0;
  },
  audit() {
    const secret = readdirSync(words[0], { recursive: true })
      .filter((name) => name.endsWith(".html"))
      .filter((name) => readFileSync(join(words[0], name), "utf8").includes("GEHEIM"));
    for (const name of secret) print(`${name}:1:1: Fehler [audit-secret] gefunden: ein Geheimnis.`);
    return secret.length === 0 ? 0 : 1;
  },
  compress() {
    for (const name of readdirSync(words[0], { recursive: true }))
      if (name.endsWith(".css"))
        writeFileSync(join(words[0], `${name}.gz`), gzipSync(readFileSync(join(words[0], name))));
    return 0;
  },
  server() {
    if (option("site")) print(`# ${words[0]} for ${option("site")}`);
    else write(join(option("release"), "server"), [[`${words[0]}.conf`, `# ${text("redirects.txt")}\n`]]);
    return 0;
  },
  sbom() {
    print(JSON.stringify({ bomFormat: "CycloneDX" }));
    return 0;
  },
  next() {
    const next = text("next.txt");
    const isToCome = next !== "" && Date.parse(next) > Date.parse(option("now"));
    print(JSON.stringify({ next: isToCome ? next : null, epoch: isToCome ? Date.parse(next) / 1000 : null }));
    return 0;
  },
};

if (text("lacks.txt") === command) {
  process.stderr.write(`There is no command "${command}".` + "\n");
  process.exitCode = 2;
} else process.exitCode = await commands[command]();
