/** `klartext server` says what it is missing, and writes nothing that means something else to a server. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { server } from "../../src/commands/server.ts";
import { run } from "../release/releasing.ts";
import { emptyFolder } from "../support/folder.ts";

const site = ["--site", "/srv/klartext"];

test.each([
  [[], "Say for which server: nginx, caddy"],
  [["nginks"], 'Did you mean "nginx"?'],
  [["nginx", "x"], 'Unexpected "x"'],
  [["nginx"], "Give either --site DIR or --release RELEASE"],
  [["nginx", ...site, "--release", "x"], "Give either --site DIR or --release RELEASE"],
  [["nginx", ...site], "Nothing says the site's address yet"],
  [["nginx", "--release", "/nirgends"], "There is no /nirgends/site/release.json"],
  [["nginx", "--release", "/nirgends", "--name", "a.example"], "--name belongs to the host's file"],
  [["nginx", ...site, "--url", "example.org"], "is not the address of a site"],
  [["nginx", ...site, "--url", "https://example.org/$uri/"], "is not the address of a site"],
  [["nginx", ...site, "--name", "a;b"], "is no name of a host"],
  [["nginx", ...site, "--name", "a.example", "--http", "80;"], "is no place to listen at"],
  [["nginx", ...site, "--name", "a.example", "--key", "k"], "belong together"],
  [["nginx", ...site, "--name", "a.example", "--inbox", "8787"], "is no address of this machine alone"],
  [["caddy", ...site, "--name", "a.example", "--inbox", "192.0.2.1:8787"], "is no address of this machine alone"],
  [["nginx", ...site, "--name", "a.example", "--inbox", "127.0.0.1:0"], "is no address of this machine alone"],
  [["nginx", ...site, "--name", "a.example", "--inbox", "127.0.0.1:8787;"], "is no address of this machine alone"],
  [["nginx", "--site", "/srv/a;b", "--name", "a.example"], "holds a sign that means something to servers"],
])("klartext server %j", async (args, message) => {
  await expect(run(server, args)).rejects.toThrow(message);
});

describe("The host's file", () => {
  const told = async (...args: readonly string[]) => (await run(server, args)).out;

  test("of nginx leads other names and http to the site, if it has a certificate", async () => {
    const names = ["--name", "example.org", "--name", "www.example.org"];
    const plain = await told("nginx", ...site, ...names);
    expect(plain).toContain("server_name example.org;");
    expect(plain).toContain("return 301 https://example.org$request_uri;");
    expect(plain).not.toContain("ssl");
    const secure = await told("nginx", ...site, ...names, "--certificate", "/etc/c.pem", "--key", "/etc/k.pem");
    expect(secure).toContain("return 301 https://www.example.org$request_uri;");
    expect(secure).not.toContain("$host");
    expect(secure).toContain("listen 443 ssl http2;");
  });

  test("of nginx asks for brotli only where it is, and sets what may stand once only once", async () => {
    const told2 = (...more: readonly string[]) => told("nginx", ...site, "--name", "a.example", ...more);
    expect(await told2("--brotli")).toMatch(/^ {2}brotli_static on;$/m);
    expect(await told2("--no-brotli")).not.toMatch(/^ {2}brotli_static/m);
    expect(await told2()).toContain("map_hash_max_size");
    expect(await told2("--further")).not.toContain("map_hash_max_size");
  });

  test("says where the receiver of comments is, and how moderators get in, only if there is one", async () => {
    for (const name of ["nginx", "caddy"]) {
      const told2 = (...more: readonly string[]) => told(name, ...site, "--name", "a.example", ...more);
      const lines = (await told2()).split("\n").filter((line) => !/^\s*#/.test(line));
      expect(lines.join("\n")).not.toMatch(/inbox|moderat/i);
      expect(await told2("--inbox", "localhost:8787")).toMatch(
        /^\s*(?:set \$|vars )klartext_inbox "127\.0\.0\.1:8787"/m,
      );
      const more = (await told2("--inbox", "127.0.0.1:8787"))
        .split("\n")
        .filter((line) => /8788|Remote-User/.test(line));
      expect(more.length).toBe(2);
      for (const line of more) expect(line).toMatch(/^#/);
    }
  });

  test("lies ready before there is a release, and shows nothing of the site's folder", async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, "releases"));
    const file = await told("nginx", "--site", folder, "--name", "a.example");
    expect(file).toContain(`root "${folder}/current/site";`);
    expect(file).not.toMatch(/root "[^"]*(?<!current\/site|challenges)";/);
  });
});
