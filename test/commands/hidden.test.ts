import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contentFolder, postFile } from "../support/content.ts";
import { contentOf, emptyFolder } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";

const secret = "Geheimwort";
const picture = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

async function siteAt(now: string, ...more: readonly string[]) {
  const place = emptyFolder();
  const image = [`image: { src: /media/geheim.gif, alt: "" }`];
  contentFolder(join(place, "content"), {
    "posts/2024-03-03-geplant.md": postFile(
      [`title: ${secret} geplant`, "date: 2030-06-01 08:00", "tags: [Geheimthema]", ...image],
      `${secret}\n`,
    ),
    "posts/2024-03-04-entwurf.md": postFile(
      [`title: ${secret} Entwurf`, "draft: true", "tags: [Geheimthema]", "aliases: [/geheim/]"],
      `${secret}\n`,
    ),
    "notes/2030-06-01-notiz.md": `---\ntags: [Geheimthema]\n---\n${secret}\n`,
    "comments/geplant/eins.md": `---\nname: Kim\ndate: 2024-03-05 10:00\n---\n${secret}\n`,
    "comments/erster/zwei.md": `---\nname: Kim\ndate: 2030-03-05 10:00\n---\n${secret}\n`,
    "media/geheim.gif": picture,
  });
  const { code, out } = await klartext([
    "build",
    "--content",
    join(place, "content"),
    "--output",
    join(place, "_site"),
    "--now",
    now,
    ...more,
  ]);
  expect(code, out).toBe(0);
  return contentOf(join(place, "_site"));
}

/** Files whose name or text gives something away. */
function leaks(site: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(site)
    .filter(
      ([path, text]) =>
        /geplant|entwurf|geheim|notiz\//i.test(path) || /Geheimwort|Geheimthema|geheimthema|\/geheim/.test(text),
    )
    .map(([path]) => path);
}

describe("What is not published yet", () => {
  test("appears in no file: no page, list, feed, tag, redirect, comment or picture", async () => {
    expect(leaks(await siteAt("2026-01-01"))).toEqual([]);
  });

  test("is still hidden in the last second before its time, in the site's zone", async () => {
    const site = await siteAt("2030-06-01T05:59:59Z");
    expect(site).not.toHaveProperty("blog/2030/06/geplant/index.html");
  });

  test("is there from its first second on, with its picture", async () => {
    const site = await siteAt("2030-06-01T06:00:00Z");
    expect(site).toHaveProperty("blog/2030/06/geplant/index.html");
    expect(site).toHaveProperty("media/geheim.gif");
    expect(site["blog/2024/03/erster/index.html"]).toContain(secret);
    expect(site).not.toHaveProperty("blog/2024/03/entwurf/index.html");
  });

  test("is shown and marked with --drafts", async () => {
    const site = await siteAt("2026-01-01", "--drafts");
    expect(site["blog/2024/03/entwurf/index.html"]).toContain("Entwurf");
    expect(site["blog/2030/06/geplant/index.html"]).toMatch(/geplant/i);
  });
});

describe("What has expired", () => {
  test("keeps its address, says so, and leaves every list, feed and sitemap", async () => {
    const place = emptyFolder();
    contentFolder(join(place, "content"), {
      "posts/2024-03-05-angebot.md": postFile(["title: Festgeldangebot", "expires: 2025-01-01", "tags: [Geld]"]),
    });
    const build = (now: string) =>
      klartext([
        "build",
        "--quiet",
        "--content",
        join(place, "content"),
        "--output",
        join(place, "_site"),
        "--now",
        now,
      ]);

    await build("2024-12-31T23:59:59+01:00");
    expect(contentOf(join(place, "_site"))["index.html"]).toContain("Festgeldangebot");
    await build("2025-01-01T00:00:00+01:00");
    const site = contentOf(join(place, "_site"));
    const mentions = Object.entries(site).filter(([, text]) => text.includes("Festgeldangebot"));
    // The record of what is published names everything that has an address.
    expect(mentions.map(([path]) => path).sort()).toEqual(["blog/2024/03/angebot/index.html", "release.json"]);
    expect(site["blog/2024/03/angebot/index.html"]).toContain("1. Januar 2025");
    expect(site["sitemap.xml"]).not.toContain("angebot");
  });
});
