/** Old addresses on real servers: where they lead, what is gone, and what editors may write without harm. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { server } from "../../src/commands/server.ts";
import { Bank, run } from "../release/releasing.ts";
import { postFile, siteYaml } from "../support/content.ts";
import { emptyFolder } from "../support/folder.ts";
import { ask, checked, isHere, realServers } from "../support/real-servers.ts";
import { SiteFolder } from "./release-folder.ts";

const host = "example.org";

const hostile = [
  "/Über den Wald",
  "/ÄRGER/",
  "/Cafe\u0301/menu\u0308.html",
  "/日本/語",
  '/a" "/evil" ; } server { listen 1; } #',
  "/a'b;c{d}e$f",
  "/{env.HOME}/{$HOME}/{path}/$\u007bHOME}",
  "/`backtick`/",
  "/$uri/$http_host/$1",
  "/~tilde/(a|b)+[c]*.^|",
  "/default",
  "/include/etc/passwd",
  "/volatile;",
  "/<script>alert(1)</script>",
  "/a&b=c,d:e@f!",
  "/UPPER/Case.HTML",
  "/alt/index.html",
  "/lang/" + "wort-".repeat(150),
  "/lang/" + "ä".repeat(190),
].map((path) => path.replaceAll("#", ""));

/** Every sign that browsers would send so. */
function sent(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

const quoted = (path: string) => JSON.stringify(sent(path));

describe.each(realServers)("$name", (real) => {
  const here = isHere(real.name, "old addresses");
  const why = here ? "" : ` – SKIPPED: there is no ${real.name} on this machine`;

  async function served(base: string, aliases: readonly string[], farewells = "") {
    const bank = new Bank({
      "site.yaml": `${siteYaml.replace("example.org/", `example.org${base}/`)}search: false\n${farewells}`,
      "posts/2024-03-04-neu.md": postFile(["title: Neu", `aliases: [${aliases.map(quoted).join(", ")}]`]),
    });
    const first = await bank.release();
    expect(first.problems).toEqual([]);
    const folder = new SiteFolder(emptyFolder());
    await folder.release("1", bank.output);
    const running = await folder.serve(real, ["--brotli"].slice(real.name === "nginx" ? 1 : 0));
    onTestFinished(() => running.stop());
    const get = (path: string) => ask(running.port, host, path);
    const answer = async (path: string) => {
      const { status, headers } = await get(path);
      return [path, status, headers["location"]?.replace(/^https?:\/\/[^/]+/, "")];
    };
    return { bank, folder, running, get, answer };
  }

  test.skipIf(!here).each(["", "/blog", "/Die%20Bank"])(
    `leads on from whatever an address was called once, below "%s"${why}`,
    async (base) => {
      const { answer, running } = await served(base, hostile);
      expect(running.said).not.toMatch(/\[warn\]/);
      const to = `${base}/blog/2024/03/neu/`;
      for (const path of hostile) {
        const asked = base + sent(path);
        expect(await answer(asked)).toEqual([asked, 301, to]);
        expect(await answer(`${asked}?a=b`)).toEqual([`${asked}?a=b`, 301, `${to}?a=b`]);
      }
      for (const path of [`${base}/evil`, `${base}/upper/cas`, `${base}/alt/x`, `${base}/a`])
        expect(await answer(path)).toEqual([path, 404, undefined]);
      expect(await answer(`${base}${sent("/Cafe\u0301/menu\u0308.html".normalize("NFD"))}`)).toMatchObject({ 1: 301 });
      expect(await answer(`${base}/upper/case.html`)).toMatchObject({ 1: 301 });
      expect(await answer(`${base}/werte/`)).toEqual([`${base}/werte/`, 200, undefined]);
      expect(await answer(`${base}/werte`)).toEqual([`${base}/werte`, 301, `${base}/werte/`]);
      expect(await answer(`${base}/werte?q`)).toEqual([`${base}/werte?q`, 301, `${base}/werte/?q`]);
      expect(await answer(`${base}/feed.xml`)).toEqual([`${base}/feed.xml`, 200, undefined]);
      if (base !== "") {
        expect(await answer(base)).toEqual([base, 301, `${base}/`]);
        expect((await answer("/werte/"))[1]).toBe(404);
        expect((await answer("/"))[1]).toBe(404);
      }
    },
  );

  test.skipIf(!here)(`says 410 of what is gone, also when only the record remembers it${why}`, async () => {
    const { bank, folder, get, running } = await served("", [], "gone: [{ path: /weg.pdf, reason: Falsch. }]\n");
    const isGone = async (path: string) => {
      const { status, headers, body } = await get(path);
      expect([path, status]).toEqual([path, 410]);
      expect(body.equals(readFileSync(join(bank.output, "404.html")))).toBe(true);
      expect(headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["cache-control"]).toBe("no-cache");
    };
    await isGone("/weg.pdf");
    bank.write({ "site.yaml": `${siteYaml}search: false\n` });
    expect((await bank.release("2026-11-02")).problems).toEqual([]);
    await folder.release("2", bank.output, "1");
    if (real.name === "nginx") await running.reload();
    await isGone("/weg.pdf");
    expect((await get("/weg")).status).toBe(404);
  });

  test.skipIf(!here)(
    `accepts 50,000 old addresses without a warning, and answers as fast as with none${why}`,
    async () => {
      const { folder, running, get } = await served("", []);
      await running.stop();
      const site = join(folder.folder, "current/site");
      const many = Array.from({ length: 50_000 }, (_, i) => `/archiv-alt/${2000 + (i % 20)}/Beitrag_${i}.html`);
      writeFileSync(
        join(site, "_redirects"),
        many.map((path) => `${encodeURI(path)} /blog/2024/03/neu/ 301\n`).join(""),
      );
      await run(server, [real.name, "--release", join(folder.folder, "current")]);
      const before = performance.now();
      const said = checked(real, await folder.host(real.name, ["--http", "127.0.0.1:1"]), emptyFolder());
      process.stderr.write(`${real.name} reads 50,000 old addresses in ${Math.round(performance.now() - before)} ms\n`);
      expect(said).not.toMatch(/\[warn\]/);
      expect(get).toBeDefined();
      mkdirSync(join(folder.place, "again"));
      const again = await folder.serve(real);
      onTestFinished(() => again.stop());
      for (const path of [many[0], many[24_999], many[49_999]] as readonly string[]) {
        const { status, headers } = await ask(again.port, host, encodeURI(path));
        expect([status, headers["location"]]).toEqual([301, "/blog/2024/03/neu/"]);
      }
      const begin = performance.now();
      for (let i = 0; i < 200; i++) expect((await ask(again.port, host, "/werte/")).status).toBe(200);
      process.stderr.write(
        `${real.name} answers in ${((performance.now() - begin) / 200).toFixed(2)} ms beside them\n`,
      );
    },
    300_000,
  );
});

test("A page cannot have moved away under another spelling of its address", async () => {
  const bank = new Bank({
    "site.yaml": `${siteYaml}search: false\nmoved: [{ from: /Werte/, to: /impressum/ }]\n`,
  });
  expect((await bank.release()).problems).toMatchObject([{ rule: "moved", severity: "error" }]);
});

test("An address that is longer than a server can be told of is refused, not left out", async () => {
  const bank = new Bank({
    "site.yaml": `${siteYaml}search: false\n`,
    "posts/2024-03-04-neu.md": postFile(["title: Neu", `aliases: [/${"x/".repeat(480)}]`]),
  });
  expect((await bank.release()).problems).toEqual([]);
  await expect(new SiteFolder(emptyFolder()).release("1", bank.output)).rejects.toThrow("longer than 900 bytes");
});
