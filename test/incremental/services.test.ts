/** Another line in services.yaml changes what every video says: nothing of what was built before may stay. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { built, builtAfresh, rebuilt, session } from "../support/builds.ts";
import { contentFolder, postFile } from "../support/content.ts";
import { difference, siteIn } from "../support/difference.ts";
import { emptyFolder, write } from "../support/folder.ts";

const now = Date.parse("2026-01-01T12:00:00Z");
const player = (provider: string, load = "frame") =>
  JSON.stringify([
    {
      name: "Filme",
      url: "https://www.youtube-nocookie.com/",
      purpose: "Filme",
      provider,
      load,
      data: "IP-Adresse",
      privacy: "https://example.com/",
    },
  ]);
const changes: readonly (readonly [what: string, services: string | undefined])[] = [
  ["none", undefined],
  ["one", player("Filmdienst AG")],
  ["one by another provider", player("Kino AG")],
  ["one that is only linked to", player("Kino AG", "none")],
  ["none again", undefined],
];

function folder(): string {
  const place = emptyFolder();
  contentFolder(join(place, "content"), {
    "posts/2024-03-03-film.md": postFile(["title: Film"], "[youtube=https://youtu.be/abcdefghijk]\n"),
    "statements/datenschutz.md": "---\ntitle: Datenschutz\nkind: privacy\n---\n\nText.\n",
  });
  return place;
}

function put(place: string, services: string | undefined): void {
  if (services === undefined) rmSync(join(place, "content/services.yaml"), { force: true });
  else write(join(place, "content"), { "services.yaml": services });
}

test("A build after another register of services equals one from nothing", async () => {
  const place = folder();
  for (const [what, services] of changes) {
    put(place, services);
    expect(await built(place, "_site", { now, drafts: true })).toMatchObject({ isRight: true });
    await builtAfresh(place, { now, drafts: true });
    expect([what, difference(siteIn(join(place, "_site")), siteIn(join(place, "fresh")))]).toEqual([what, undefined]);
    const isOffered = siteIn(join(place, "_site")).get("blog/2024/03/film/index.html")?.includes("data-frame");
    expect([what, isOffered]).toEqual([what, services?.includes("frame") ?? false]);
  }
});

test("So does a preview, in which everything is known", async () => {
  const place = folder();
  const preview = session(place, "_site", now);
  await rebuilt(preview);
  for (const [what, services] of changes.slice(1)) {
    put(place, services);
    await rebuilt(preview, new Set([join(place, "content/services.yaml")]));
    await builtAfresh(place, { now, drafts: true });
    expect([what, difference(siteIn(join(place, "_site")), siteIn(join(place, "fresh")))]).toEqual([what, undefined]);
  }
  preview.end();
});
