/** A whole server with a certificate, before those who judge servers. */
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { connect } from "node:http2";
import { join } from "node:path";
import { CspEvaluator } from "csp_evaluator";
import { Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { describe, expect, onTestFinished, test } from "vitest";
import { Bank } from "../release/releasing.ts";
import { postFile, siteYaml } from "../support/content.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { observatory, type Step } from "../support/observatory.ts";
import { type Answer, ask, freePort, isHere, realServers, started } from "../support/real-servers.ts";
import { SiteFolder } from "./release-folder.ts";

const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;
if (!hasOpenssl)
  process.stderr.write("\nSKIPPED: servers with https, because there is no openssl on this machine.\n\n");

/** As judges name them: `Content-Security-Policy`. */
function named({ headers }: Answer): Readonly<Record<string, string>> {
  const names = Object.entries(headers).map(([name, value]) => [
    name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
    String(value),
  ]);
  return Object.fromEntries(names);
}

describe.each(realServers)("$name with https", (real) => {
  const here = isHere(real.name, "https") && hasOpenssl;
  const why = here ? "" : ` – SKIPPED: there is no ${real.name}, or no openssl, on this machine`;

  test.skipIf(!here)(
    `gets an A+ of MDN's HTTP Observatory, and Google's CSP Evaluator finds nothing${why}`,
    async () => {
      const place = emptyFolder();
      const files = ["-keyout", join(place, "key.pem"), "-out", join(place, "chain.pem")];
      const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,DNS:www.localhost"];
      execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", ...files, ...subject], {
        stdio: "ignore",
      });
      const [http, https] = [await freePort(), await freePort()];
      const bank = new Bank({
        "site.yaml":
          siteYaml.replace("https://example.org/", `https://localhost:${https}/`) +
          "gone: [{ path: /weg/, reason: Falsch. }]\n",
        "posts/2024-03-04-neu.md": postFile(["title: Neu", "aliases: [/alt/]"]),
      });
      expect((await bank.release()).problems).toEqual([]);
      const folder = new SiteFolder(place);
      await folder.release("1", bank.output);
      const certificate = ["--certificate", join(place, "chain.pem"), "--key", join(place, "key.pem")];
      const listen = ["--http", `127.0.0.1:${http}`, "--https", `127.0.0.1:${https}`];
      const file = await folder.host(real.name, [...certificate, ...listen, "--name", "www.localhost"]);
      // The wrapper of other tests switches https off; certificates are named here, so there is nothing to be fetched.
      const around = {
        ...real,
        around: (site: string, at: string) =>
          real.around(site, at).replace("auto_https off", "auto_https disable_redirects"),
      };
      const running = await started(around, file, place, https);
      onTestFinished(() => running.stop());
      expect(running.said).not.toMatch(/\[warn\]/);
      const get = (path: string, headers = {}) => ask(https, "localhost", path, { isSecure: true, headers });

      const first = await ask(http, "localhost", "/werte/?a=b");
      expect([first.status, first.headers["location"]]).toEqual([301, `https://localhost:${https}/werte/?a=b`]);
      const home = await get("/");
      const way: readonly Step[] = [
        {
          url: "http://localhost/",
          status: first.status,
          location: String((await ask(http, "localhost", "/")).headers["location"]),
        },
        { url: `https://localhost:${https}/`, status: home.status },
      ];
      const judgement = observatory(named(home), home.body.toString(), way);
      expect(judgement.score).toBeGreaterThanOrEqual(100);
      expect(judgement.points["redirection"]).toBe(0);

      const etag = String(home.headers["etag"]);
      const answers = {
        200: home,
        301: await get("/alt/"),
        304: await get("/", { "If-None-Match": etag }),
        404: await get("/nichts"),
        410: await get("/weg/"),
      };
      for (const [status, answer] of Object.entries(answers)) {
        expect(String(answer.status)).toBe(status);
        for (const name of Object.keys(named(home)).filter((each) => /Policy|Security|X-|Cache/.test(each)))
          expect([status, name, named(answer)[name]]).toEqual([status, name, named(home)[name]]);
        const policy = named(answer)["Content-Security-Policy"] ?? "";
        expect(gravest(policy)).toEqual([]);
      }
      if (real.name === "nginx") {
        const challenge = "/.well-known/acme-challenge/abc_-1";
        write(join(folder.folder, "challenges"), { [challenge]: "abc" });
        expect((await ask(http, "www.localhost", challenge)).body.toString()).toBe("abc");
      }
      const www = await ask(https, "www.localhost", "/werte/", { isSecure: true });
      expect([www.status, www.headers["location"]]).toEqual([301, `https://localhost:${https}/werte/`]);
      expect(await byHttp2(https)).toEqual([200, readFileSync(join(bank.output, "index.html"), "utf8")]);
    },
  );
});

/** What the evaluator calls more than possible: it says of every policy with 'self' that it may be problematic. */
function gravest(policy: string) {
  const grave = [Severity.HIGH, Severity.SYNTAX, Severity.MEDIUM];
  return new CspEvaluator(new CspParser(policy).csp).evaluate().filter(({ severity }) => grave.includes(severity));
}

function byHttp2(port: number): Promise<readonly [number, string]> {
  return new Promise((resolve, reject) => {
    const session = connect(`https://localhost:${port}`, { rejectUnauthorized: false, servername: "localhost" });
    session.on("error", reject);
    const stream = session.request({ ":path": "/" });
    let [status, text] = [0, ""];
    stream.setEncoding("utf8");
    stream.on("response", (headers) => (status = Number(headers[":status"])));
    stream.on("data", (part) => (text += part));
    stream.on("end", () => {
      session.close();
      resolve([status, text]);
    });
  });
}

test("The Observatory takes points for a way that does not lead to https at once", () => {
  const page = "<p>Text</p>";
  const points = (...way: readonly Step[]) => observatory({}, page, way).points["redirection"];
  const end = { url: "https://example.org/", status: 200 };
  expect(points({ url: "http://example.org/", status: 200 })).toBe(-20);
  expect(points({ url: "http://example.org/", status: 301, location: "http://www.example.org/" }, end)).toBe(-10);
  expect(points({ url: "http://example.org/", status: 301, location: "https://www.example.org/" }, end)).toBe(-5);
  expect(points({ url: "http://example.org/", status: 301, location: "https://example.org/" }, end)).toBe(0);
});
