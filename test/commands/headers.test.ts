/** `klartext headers`: what a server is told, on standard output. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contentFolder } from "../support/content.ts";
import { contentOf, emptyFolder } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";

const services = `- name: Filme
  url: https://www.youtube-nocookie.com/
  provider: Filmdienst AG
  purpose: Filme
  data: IP-Adresse
  privacy: https://example.com/
  load: frame
`;
const privacy = "---\ntitle: Datenschutz\nkind: privacy\n---\n\nText.\n";

async function asked(words: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const place = emptyFolder();
  contentFolder(join(place, "content"), { "statements/datenschutz.md": privacy, ...more });
  const told = await klartext(["headers", ...words, "--now", "2026-01-01"], { cwd: place });
  return { ...told, left: Object.keys(contentOf(place)).filter((path) => !path.startsWith("content/")) };
}

describe("klartext headers", () => {
  test.each([
    ["nginx", /^set \$klartext_content_security_policy ".*frame-src https:\/\/www\.youtube-nocookie\.com;.*";$/m],
    ["caddy", /^header @\w+ Content-Security-Policy `.*frame-src https:\/\/www\.youtube-nocookie\.com;.*`$/m],
    ["netlify", /^ {2}Content-Security-Policy: .*frame-src https:\/\/www\.youtube-nocookie\.com;/m],
  ])("prints for %s what services.yaml asks for, and writes nothing", async (form, policy) => {
    const { code, out, left } = await asked([form], { "services.yaml": services });
    expect([code, left]).toEqual([0, []]);
    expect(out).toMatch(policy);
  });

  test("prints the same for the same content", async () => {
    expect((await asked(["nginx"])).out).toBe((await asked(["nginx"])).out);
  });

  test.each([
    [[], "Say for which server: netlify, nginx, caddy."],
    [["ngnix"], 'Did you mean "nginx"?'],
    [["nginx", "caddy"], 'Unexpected "caddy".'],
  ])("with %j says what is wanted", async (words, message) => {
    const { code, err, out } = await asked(words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });

  test("tells of warnings beside the headers, which a server reads", async () => {
    const { code, out, err } = await asked(["nginx"], {
      "statements/datenschutz.md": privacy.replace("Text.", "[A](/b/)"),
    });
    expect(code).toBe(0);
    expect(err).toContain("Warnung [link]");
    expect(out).not.toContain("Warnung");
  });

  test("prints problems and no headers where the content has errors", async () => {
    const { code, out, err } = await asked(["nginx"], {
      "services.yaml": services.replace("  data: IP-Adresse\n", ""),
    });
    expect(code).toBe(1);
    expect(err).toContain("content/services.yaml:1:3: Fehler [required] hier fehlt „data“.");
    expect(out).toBe("");
  });
});
