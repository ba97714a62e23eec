/** What a release leaves for the next one, and for everybody who wants to make sure. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { siteYaml } from "../support/content.ts";
import { contentOf, emptyFolder } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";
import { builtSample } from "../support/sample-site.ts";
import { Bank } from "./releasing.ts";

const sums = "find . -type f ! -path ./release.json -printf '%P\\n' | LC_ALL=C sort | xargs -d '\\n' sha256sum";

/** As the guide says it. */
function recomputed(folder: string): string {
  return execFileSync("sh", ["-c", `${sums} | sha256sum | cut -d ' ' -f 1`], { cwd: folder, encoding: "utf8" }).trim();
}

describe("The record of a release", () => {
  test("has the hash of every file, and a hash of the whole that anybody can compute", async () => {
    const bank = new Bank();
    expect(await bank.release()).toMatchObject({ code: 0, problems: [] });
    const { record, output } = bank;
    expect(record.hash).toBe(recomputed(output));
    const files = Object.entries(record.addresses).filter(([, { sha256 }]) => sha256);
    expect(files).toHaveLength(Object.keys(contentOf(output)).length - 1);
    const { sha256 } = record.addresses["/blog/2024/03/dritter/"] ?? {};
    expect(execFileSync("sha256sum", [join(output, "blog/2024/03/dritter/index.html")], { encoding: "utf8" })).toMatch(
      new RegExp(`^${sha256} `),
    );
  });

  test("says of each address where it comes from", async () => {
    const bank = new Bank();
    await bank.release();
    const { addresses, versions, ids } = bank.record;
    expect(addresses["/blog/2024/03/dritter/"]).toMatchObject({
      source: "posts/2024-03-03-dritter.md",
      entry: "post:dritter",
      title: "Der dritte",
      since: "2026-11-01",
      id: true,
    });
    expect(addresses["/werte/"]).toMatchObject({ entry: "statement:werte/2026-03-01" });
    expect(addresses["/media/zahlen.csv"]).toMatchObject({ source: "media/zahlen.csv" });
    expect(addresses["/themen/zinsen/feed.xml"]).toMatchObject({ source: "feature feeds", id: true });
    expect(Object.keys(versions)).toEqual(["impressum", "werte/2026-01-01", "werte/2026-03-01"]);
    expect(Object.values(ids)).toEqual(["statement:werte/2026-01-01", "statement:werte/2026-03-01"]);
  });

  test("counts what comes and goes by itself as passing, and nothing else", async () => {
    const posts = Array.from({ length: 12 }, (_, index) => [
      `posts/2023-01-${String(index + 10)}-p${index}.md`,
      `---\ntitle: P ${index}\n---\n\nText.\n`,
    ]);
    const bank = new Bank(Object.fromEntries(posts));
    await bank.release();
    const passing = Object.entries(bank.record.addresses).filter(([, line]) => line.passing);
    expect(
      passing
        .map(([address]) => address.replace(/[0-9a-f]{8}\./, "…"))
        .filter((each) => !/^\/suche\/index\//.test(each))
        .sort(),
    ).toEqual([
      "/404.html",
      "/_headers",
      "/_redirects",
      "/archiv/2023/",
      "/archiv/2023/01/",
      "/archiv/2024/",
      "/archiv/2024/03/",
      "/assets/klartext-…css",
      "/assets/klartext-…js",
      "/assets/klartext-…svg",
      "/assets/notes-…css",
      "/assets/search-…css",
      "/assets/search-…js",
      "/assets/versions-…css",
      ...["fragen", "kurz", "links"].flatMap(listOfNotes),
      "/notizen/pinnwand/",
      ...["studien", "tv-tipps"].flatMap(listOfNotes),
      "/robots.txt",
      "/seite/2/",
      "/sitemap.xml",
    ]);
  });

  test("has one line for each address, sorted", async () => {
    const bank = new Bank();
    await bank.release();
    const lines = readFileSync(bank.kept, "utf8").split("\n");
    const addresses = lines.flatMap((line) =>
      line.startsWith('"/') ? Object.keys(JSON.parse(`{${line.replace(/,$/, "")}}`)) : [],
    );
    expect(addresses).toEqual(Object.keys(bank.record.addresses).toSorted());
  });

  test("does not tell of drafts and of what is yet to come, and a site with them has none", async () => {
    const bank = new Bank({
      "posts/2030-01-01-zukunft.md": "---\ntitle: Zukunft\n---\n\nText.\n",
      "posts/2024-01-01-entwurf.md": "---\ntitle: Entwurf\ndraft: true\n---\n\nText.\n",
    });
    await bank.release();
    expect(readFileSync(bank.kept, "utf8")).not.toMatch(/zukunft|entwurf/i);
    await bank.release("2026-11-01", ["--drafts", "--output", join(bank.place, "drafts")]).catch(() => {});
    expect(existsSync(join(bank.place, "drafts/index.html"))).toBe(true);
    expect(existsSync(join(bank.place, "drafts/release.json"))).toBe(false);
  });

  test("is the same below a sub-path but for the addresses", async () => {
    const bank = new Bank({ "site.yaml": siteYaml.replace("example.org/", "example.org/Die%20Bank/") });
    await bank.release();
    expect(bank.record.hash).toBe(recomputed(bank.output));
    expect(bank.record.addresses["/Die%20Bank/werte/"]).toMatchObject({ entry: "statement:werte/2026-03-01" });
  });

  test("of the sample site is the one of its files", async () => {
    const site = await builtSample(emptyFolder());
    expect(JSON.parse(readFileSync(join(site, "release.json"), "utf8")).hash).toBe(recomputed(site));
  });

  test("is the same in two places, under another zone, language and name of the folder", async () => {
    const bank = new Bank();
    cpSync(bank.content, join(bank.place, "anderswo/inhalt"), { recursive: true });
    const args = (content: string, output: string) => [
      "build",
      "--quiet",
      "--content",
      content,
      "--output",
      output,
      "--now",
      "2026-11-01",
    ];
    await klartext(args("content", "a"), { cwd: bank.place, env: { TZ: "Pacific/Apia", LANG: "tr_TR.UTF-8" } });
    await klartext(args("./inhalt/", "../b"), { cwd: join(bank.place, "anderswo"), env: { TZ: "UTC", LC_ALL: "C" } });
    const [a, b] = ["a", "b"].map((name) => contentOf(join(bank.place, name)));
    expect(Object.keys(a ?? {})).toContain("release.json");
    expect(b).toEqual(a);
  });
});

function listOfNotes(kind: string): readonly string[] {
  return ["", "feed.json", "feed.xml"].map((file) => `/notizen/${kind}/${file}`);
}
