/** `klartext check --links`: from the editors' files to what is said of them. */
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { checked } from "../../src/commands/check.ts";
import type { Net } from "../../src/link-check/net.ts";
import { netOf, startStrangers } from "../link-check/strangers.ts";
import { contentFolder, postFile, siteYaml } from "../support/content.ts";
import { emptyFolder } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";

const strangers = await startStrangers();
afterAll(strangers.close);
beforeEach(() => void (strangers.asked as unknown[]).splice(0));

const at = (path: string, host = "a.example") => `http://${host}:${strangers.port}${path}`;
const dead = (host: string) => at("/404", host);

const everywhere = {
  "site.yaml": `${siteYaml}profiles:\n  - title: Netzwerk\n    url: ${dead("profile.example")}\n`,
  "services.yaml": `- name: Karte\n  url: ${dead("service.example")}\n  purpose: Karten\n  privacy: ${dead("privacy.example")}\n`,
  "authors/mia-muster.md": `---\nname: Mia Muster\nlinks:\n  - ${dead("author.example")}\n---\n\n[Ich](${dead("biography.example")})\n`,
  "posts/2024-03-03-quellen.md": postFile(
    [
      "title: Quellen",
      "source:",
      `  - { title: Eins, url: "${dead("source.example")}", accessed: 2024-02-01 }`,
      `  - title: Zwei`,
      `    url: ${dead("archived.example")}`,
      `    archive: ${at("/fine")}`,
      `  - title: Drei`,
      `    archive: ${dead("archive.example")}`,
    ],
    `Ein [Wort](${dead("text.example")}) und ${dead("bare.example")}\n\n<a href="${dead("html.example")}">Tag</a>\n\n[eigen](https://example.org/archiv/) [gut](${at("/fine")})\n`,
  ),
  "posts/2024-03-04-entwurf.md": postFile(["title: Entwurf", "draft: true"], `[Wort](${dead("draft.example")})\n`),
  "notes/2024-03-05-notiz.md": `---\nlink: { title: Fund, url: "${dead("note.example")}" }\nsource: { title: Vier, url: "${dead("single.example")}" }\n---\nKurz.\n`,
  "statements/regeln/2024-01-01.md": `---\ntitle: Regeln\n---\n\n[alt](${dead("superseded.example")})\n`,
  "statements/regeln/2024-02-01.md": `---\ntitle: Regeln\nchanges: Neu.\n---\n\n[neu](${dead("statement.example")})\n`,
  "comments/erster/eins.md": `---\nname: Kim\ndate: 2024-03-05 10:00\nwebsite: ${dead("website.example")}\n---\n${dead("comment.example")}\n`,
};

/** What the command prints, without the count that it tells in between. */
async function printed(files: Readonly<Record<string, string>>, more: readonly string[], net: Net = netOf()) {
  const place = emptyFolder();
  contentFolder(join(place, "content"), files);
  let out = "";
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += String(text);
    return true;
  });
  const told = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  try {
    const args = [
      "--content",
      join(place, "content"),
      "--output",
      join(place, "_site"),
      "--now",
      "2026-01-01",
      ...more,
    ];
    const code = await checked(args, net);
    return { code, out: out.replaceAll(join(place, "content"), "content") };
  } finally {
    spy.mockRestore();
    told.mockRestore();
  }
}

describe("klartext check --links", () => {
  test("finds the links of others wherever editors write them, each at its line and column", async () => {
    const { code, out } = await printed(everywhere, ["--links", "--format", "json"]);
    const problems: readonly { file: string; line: number; column: number; rule: string; message: string }[] =
      JSON.parse(out);
    expect(problems.every(({ rule }) => rule === "dead-link")).toBe(true);
    expect(
      problems.map(
        ({ file, line, column, message }) => `${file}:${line}:${column} ${/\/\/([a-z]+)\./.exec(message)?.[1]}`,
      ),
    ).toEqual([
      "content/authors/mia-muster.md:4:5 author",
      "content/authors/mia-muster.md:7:7 biography",
      "content/notes/2024-03-05-notiz.md:2:27 note",
      "content/notes/2024-03-05-notiz.md:3:29 single",
      "content/posts/2024-03-03-quellen.md:4:25 source",
      "content/posts/2024-03-03-quellen.md:6:10 archived",
      "content/posts/2024-03-03-quellen.md:9:14 archive",
      "content/posts/2024-03-03-quellen.md:12:12 text",
      `content/posts/2024-03-03-quellen.md:12:${12 + dead("text.example").length + 6} bare`,
      "content/posts/2024-03-03-quellen.md:14:1 html",
      "content/posts/2024-03-04-entwurf.md:6:8 draft",
      "content/services.yaml:2:8 service",
      "content/services.yaml:4:12 privacy",
      "content/site.yaml:9:10 profile",
      "content/statements/regeln/2024-02-01.md:6:7 statement",
    ]);
    expect(code).toBe(1);
  });

  test("offers for each what the editor could write instead", async () => {
    const { out } = await printed(everywhere, ["--links", "--format", "json"]);
    const likes: readonly (string | null)[] = JSON.parse(out).map(({ like }: { like: string | null }) => like);
    const kept = (host: string, day: string) => `https://web.archive.org/web/${day}${dead(host)}`;
    expect(likes).toContain(`archive: ${kept("source.example", "20240201/")}`);
    expect(likes).toContain(`url: ${at("/fine")}`);
    expect(likes).toContain(`[Wort](${kept("text.example", "20240303/")})`);
    expect(likes).toContain(`url: ${kept("note.example", "20240305/")}`);
    expect(likes).toContain(kept("author.example", ""));
  });

  test("prints them as text and for GitHub, too", async () => {
    const files = { "posts/2024-03-03-a.md": postFile(["title: A"], `[Wort](${dead("text.example")})\n`) };
    const text = await printed(files, ["--links"]);
    expect(text.out).toContain("content/posts/2024-03-03-a.md:5:8: Warnung [dead-link] gefunden: „http://text.example");
    expect(text.out).toContain(
      "    Schreiben Sie zum Beispiel:  [Wort](https://web.archive.org/web/20240303/http://text",
    );
    const github = await printed(files, ["--links", "--format", "github"]);
    expect(github.out).toContain("::warning file=content/posts/2024-03-03-a.md,line=5,col=8,title=dead-link::");
  });

  test("asks each server once and leaves alone those of comments and of versions that are past", async () => {
    await printed(everywhere, ["--links"]);
    const hosts = new Set(strangers.asked.map(({ host }) => host));
    expect(hosts).toContain("statement.example");
    for (const host of ["superseded.example", "website.example", "comment.example", "example.org"]) {
      expect(hosts).not.toContain(host);
    }
  });

  test.each([
    ["a page that moved", "/moved", "moved-link"],
    ["a page behind a password", "/403", "unchecked-link"],
    ["a server with a fault", "/500", "unchecked-link"],
  ])("ends well with %s, and says so", async (_what, path, rule) => {
    const files = { "posts/2024-03-03-a.md": postFile(["title: A"], `[Wort](${at(path)}) [gut](${at("/fine")})\n`) };
    const { code, out } = await printed(files, ["--links"]);
    expect(out).toContain(`[${rule}]`);
    expect(code).toBe(0);
  });

  test("makes no error of what others do, not even where the site is strict", async () => {
    const files = {
      "site.yaml": `${siteYaml}strict: true\n`,
      "posts/2024-03-03-a.md": postFile(["title: A"], `[Wort](${at("/500")}) [gut](${at("/fine")})\n`),
    };
    const { code, out } = await printed(files, ["--links"]);
    expect(out).toContain("Warnung [unchecked-link]");
    expect(code).toBe(0);
  });

  test("tells the mistakes of the content, too, and asks all the same", async () => {
    const files = { "posts/2024-03-03-a.md": postFile(["title: A", "titel: B"], `[Wort](${at("/404")})\n`) };
    const { code, out } = await printed(files, ["--links"]);
    expect(out).toContain("[unknown-key]");
    expect(out).toContain("[dead-link]");
    expect(code).toBe(1);
  });
});

describe("Without --links", () => {
  const nobody = () => {
    throw new Error("Somebody asked.");
  };
  const net = netOf({ addresses: nobody, isPublic: nobody, wait: nobody });

  test("nobody is ever asked", async () => {
    const { code, out } = await printed(everywhere, [], net);
    expect(out).not.toContain("link]");
    expect(code).toBe(0);
    expect(strangers.asked).toEqual([]);
  });

  test("the way to the internet is not even loaded", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "content"), everywhere);
    const trap =
      "data:text/javascript,import dns from 'node:dns'; import net from 'node:net'; " +
      "const stop = () => { console.error('ONLINE'); process.exit(9); }; " +
      "dns.lookup = dns.promises.lookup = stop; net.Socket.prototype.connect = stop;";
    const env = { NODE_OPTIONS: `--import "${trap}"` };
    const { code, err } = await klartext(["check", "--content", join(place, "content"), "--now", "2026-01-01"], {
      env,
    });
    expect(err).toBe("");
    expect(code).toBe(0);
    const asking = await klartext(["check", "--links", "--content", join(place, "content"), "--now", "2026-01-01"], {
      env,
    });
    expect(asking.err).toContain("ONLINE");
  });
});
