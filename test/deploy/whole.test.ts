/** The whole way with Klartext itself: a slim copy of this project, pushed by git, until servers have what they show. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nameOf } from "../../src/deploy/install.ts";
import { contentFolder, postFile } from "../support/content.ts";
import { emptyFolder } from "../support/folder.ts";
import { type Run, root } from "../support/klartext.ts";
import { tinyPicture } from "../support/tiny-picture.ts";
import { desk, type Server, server, textIn } from "./support/deploying.ts";

const files = [".eleventy.js", ".npmrc", "layouts", "package-lock.json", "package.json", "src"];
const installing = ["package.json", "package-lock.json", ".npmrc"];

const source = readFileSync(join(root, "src/cli.ts"), "utf8");
const steps = ["check", "build", "audit", "compress", "server", "sbom", "next"];
const missing = steps.filter((step) => !new RegExp(`^  ${step}: async`, "m").test(source));
if (missing.length > 0)
  process.stderr.write(`\nSKIPPED: a whole deployment, because Klartext lacks ${missing.join(", ")}.\n`);

/** What npm would install for this project is what the tests themselves run with. */
function seedInstalls({ site }: Server): void {
  const name = nameOf(installing.map((file) => [file, readFileSync(join(root, file))]));
  mkdirSync(join(site, "installs", name), { recursive: true });
  symlinkSync(realpathSync(join(root, "node_modules")), join(site, "installs", name, "node_modules"));
}

async function project({ repo }: Server) {
  const folder = emptyFolder();
  for (const file of files) cpSync(join(root, file), join(folder, file), { recursive: true });
  contentFolder(join(folder, "content"), {
    "media/haus.png": tinyPicture(800, 600),
    "posts/2024-03-03-bild.md": postFile(
      ["title: Das Haus", "authors: mia-muster"],
      "![Ein Haus](/media/haus.png)\n\nEin Satz.\n",
    ),
    "pages/kontakt.njk": "---\nlayout: klartext\ntitle: Kontakt\npermalink: /kontakt/\n---\n<p>{{ site.name }}</p>\n",
  });
  const mia = desk(folder, repo);
  await mia.git("init", "--quiet", "--initial-branch=main");
  return mia;
}

describe.skipIf(missing.length > 0)("Klartext, pushed", () => {
  test("is live with its pictures, free pages, search, compressed files and what servers read; renamed without a word, it is refused", {
    timeout: 240_000,
  }, async () => {
    const on = await server();
    seedInstalls(on);
    const mia = await project(on);
    await accepted(mia.push({}, "Es geht los"));
    const site = join(on.site, "current/site");
    expect(on.page("kontakt")).toContain("Musterbank eG");
    expect(on.page("blog/2024/03/bild")).toMatch(/media\/haus-[0-9a-f]{8}/);
    expect(readdirSync(join(site, "suche/index")).some((name) => name.endsWith(".pf_meta"))).toBe(true);
    expect(["index.html.br", "index.html.gz"].every((name) => existsSync(join(site, name)))).toBe(true);
    expect(readdirSync(join(on.site, "current/server")).length).toBeGreaterThan(1);
    expect(textIn(join(on.site, "nginx.conf"))).toContain(`${on.site}/current/site`);
    expect(JSON.parse(textIn(join(on.site, "current/sbom.cdx.json")) ?? "").bomFormat).toBe("CycloneDX");
    expect(readdirSync(join(on.site, "earlier/assets")).length).toBeGreaterThan(1);

    const [first, facts] = [on.live(), statSync(join(site, "blog/2024/03/erster/index.html"))];
    const later = {
      "content/posts/2024-03-04-neu.md": postFile(["title: Neu", "authors: mia-muster"], "Noch ein Satz.\n"),
    };
    await accepted(mia.push(later));
    expect(on.live()).not.toBe(first);
    expect(on.page("blog/2024/03/neu")).toContain("Noch ein Satz.");
    // What did not change is the same file, so that readers need not fetch it again; what did has another second.
    expect(statSync(join(site, "blog/2024/03/erster/index.html")).ino).toBe(facts.ino);
    expect(statSync(join(site, "index.html")).mtimeMs).toBeGreaterThan(facts.mtimeMs);

    const second = on.live();
    await mia.git("mv", "content/posts/2024-03-04-neu.md", "content/posts/2024-03-04-anders.md");
    const { code, err } = await mia.push({
      "content/posts/2024-03-02-zweiter.md": postFile(["title: Der zweite", "date: 2024-02-30"]),
    });
    expect(code).toBe(1);
    expect(err).toMatch(/content\/posts\/2024-03-02-zweiter\.md:\d+:\d+: Fehler/);
    expect(err).toContain("/blog/2024/03/neu/");
    expect(on.live()).toBe(second);
  });
});

async function accepted(push: Promise<Run>): Promise<void> {
  const { code, err } = await push;
  expect(code, err).toBe(0);
}
