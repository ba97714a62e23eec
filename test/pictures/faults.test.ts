/** Pictures that cannot be published are told of like all other mistakes. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { contentFolder, postFile, siteYaml } from "../support/content.ts";
import { contentOf, emptyFolder, write } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";
import { photograph } from "../support/picture.ts";

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;

async function told(media: Readonly<Record<string, string | Buffer>>, command = "build") {
  const place = emptyFolder();
  contentFolder(join(place, "content"), {});
  write(join(place, "content/media"), media);
  const output = join(place, "_site");
  const args = [command, "--content", join(place, "content"), "--output", output, "--format", "json"];
  const { code, out, err } = await klartext(args);
  const problems = JSON.parse(out || err) as { file: string; severity: string; rule: string }[];
  return {
    code,
    isPublished: existsSync(output),
    err,
    told: problems
      .filter(({ rule }) => rule === "picture")
      .map(({ file, severity }) => `${severity} ${file.split("/").pop()}`),
  };
}

describe("A picture that cannot be published", () => {
  test("is named, all of them at once, and nothing is published", async () => {
    const whole = await photograph({ width: 400, height: 300 });
    const bomb = await sharp({ create: { width: 12_000, height: 9_000, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    const media = {
      "abgeschnitten.jpg": whole.subarray(0, whole.length / 2),
      "bombe.png": bomb,
      "foto.heic": "HEIC",
      "ganz.jpg": whole,
      "kamera.jpg": "8BPS Exif",
    };
    for (const command of ["build", "check"]) {
      const result = await told(media, command);
      expect(result).toMatchObject({ code: 1, isPublished: false });
      expect(result.told).toEqual([
        "error abgeschnitten.jpg",
        "error bombe.png",
        "error foto.heic",
        "error kamera.jpg",
      ]);
      expect(result.err).not.toMatch(/\n\s+at /);
    }
  }, 60_000);

  test("holds none at all, and stays as it is, with a warning that strict sites take for an error", async () => {
    const place = emptyFolder();
    const media = { "media/leer.jpg": "", "media/text.png": "Das ist ein Text." };
    const post = postFile(["title: Bild"], "![Text](/media/text.png)\n\n![Leer](/media/leer.jpg)\n");
    const content = contentFolder(join(place, "content"), { ...media, "posts/2024-03-02-bild.md": post });
    const build = ["build", "--content", content, "--output", join(place, "_site"), "--now", "2026-01-01"];
    for (const _ of ["cold", "from the cache"]) {
      const { code, out } = await klartext(build);
      expect([code, out.match(/\w+\.\w+:1:1: Warnung \[media\]/g)]).toEqual([
        0,
        ["leer.jpg:1:1: Warnung [media]", "text.png:1:1: Warnung [media]"],
      ]);
    }
    const published = contentOf(join(place, "_site"));
    expect([published["media/leer.jpg"], published["media/text.png"]]).toEqual(["", "Das ist ein Text."]);
    expect(published["blog/2024/03/bild/index.html"]).toContain('<img src="/media/text.png" alt="Text"');

    write(content, { "site.yaml": `${siteYaml}strict: true\n` });
    const { code, out } = await klartext(build);
    expect([code, out.match(/Fehler \[media\]/g)?.length]).toEqual([1, 2]);
  });

  test("is also a drawing that could do or fetch something", async () => {
    const dangerous = [
      "<script>alert(1)</script>",
      "<svg:script/>",
      '<a href="javascript:alert(1)">x</a>',
      '<a xlink:href="&#106;avascript:alert(1)">x</a>',
      '<rect onload="alert(1)"/>',
      '<rect x="1"onload="alert(1)"/>',
      '<image href="https://example.com/a.png"/>',
      "<image href=//example.com/a.png />",
      '<rect fill="url(https://example.com/#a)"/>',
      "<style>@import 'a.css'</style>",
      "<foreignObject><p>x</p></foreignObject>",
      '<set attributeName="href" to="x"/>',
    ];
    const media = Object.fromEntries(dangerous.map((inside, i) => [`${String.fromCharCode(97 + i)}.svg`, svg(inside)]));
    const result = await told({ ...media, "z.svg": "<p>kein Bild</p>" });
    expect(result.told).toEqual([...Object.keys(media), "z.svg"].map((name) => `error ${name}`));
  });

  test("is not a drawing that is nothing but one", async () => {
    const inside =
      '<defs><linearGradient id="a"/></defs><use href="#a"/><rect fill="url(#a)" stroke="url(&quot;#a&quot;)"/><image href="data:image/png;base64,AA=="/><text>on = 1</text>';
    expect(await told({ "gut.svg": svg(inside.replace("&quot;", "'").replace("&quot;", "'")) })).toMatchObject({
      code: 0,
      told: [],
    });
  });
});
