/** The commands in the files for hosts, run as the hosts run them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { host, saying } from "../release/live-server.ts";
import { contentOf } from "../support/folder.ts";
import { klartext } from "../support/klartext.ts";
import { Project, type Ran } from "./project.ts";
import { type Way, ways } from "./ways.ts";

const first = { KLARTEXT_FIRST_RELEASE: "yes" };
// Hosts hand over variables that are not set as empty ones.
const later = { KLARTEXT_FIRST_RELEASE: "" };

async function built(project: Project, { shell, commands, env }: Way, variables: Way["env"]): Promise<Ran> {
  let ran: Ran = { code: 0, told: "" };
  for (const command of commands) {
    ran = await project.run(shell, command, { ...env, ...variables });
    if (ran.code !== 0) break;
  }
  return ran;
}

async function projectOn(
  name: string,
): Promise<{ readonly project: Project; readonly there: Awaited<ReturnType<typeof host>> }> {
  const there = await host();
  const project = new Project(there.url);
  const { code, err } = await klartext(["hosting", name], { cwd: project.folder });
  expect(err).toBe("");
  expect(code).toBe(0);
  return { project, there };
}

describe.each(Object.entries(ways.releases))("On %s", (_, [name, way]) => {
  test("a release follows the other, and none that forgets an address or that an audit would stop", async () => {
    const { project, there } = await projectOn(name);
    const published = join(project.folder, way.published);

    const forgotten = await built(project, way, later);
    expect(forgotten.told).toContain("there is no record");
    expect(forgotten.code).toBe(3);
    expect(existsSync(published)).toBe(false);

    const begun = await built(project, way, first);
    expect(begun).toMatchObject({ code: 0 });
    const site = contentOf(published);
    for (const path of ["index.html", "404.html", "release.json", "_headers", "_redirects", ".well-known/security.txt"])
      expect(Object.keys(site)).toContain(path);
    expect(Object.keys(site)).not.toContain("blog/2024/03/entwurf/index.html");
    for (const path of way.cached.filter((each) => !each.startsWith(".npm")))
      expect(readdirSync(join(project.folder, path)), path).not.toEqual([]);

    const record = site["release.json"] as string;
    there.answer = (response, path) => saying(path === "/release.json" ? record : "")(response, path);
    project.renew(...way.cached.filter((each) => !each.startsWith(".npm")));
    const repeated = await built(project, way, first);
    expect(repeated.told).toContain("remove KLARTEXT_FIRST_RELEASE");
    expect(repeated.code).toBe(3);
    const followed = await built(project, way, later);
    expect(followed).toMatchObject({ code: 0 });
    expect(contentOf(published)["release.json"]).toBe(record);

    project.write({ "content/media/notizen.txt": "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n" });
    const audited = await built(project, way, later);
    expect(audited.told).toContain("media/notizen.txt");
    expect(audited.code).toBe(1);
    project.remove("content/media/notizen.txt");

    project.renew();
    project.remove("content/posts/2024-03-01-erster.md");
    const refused = await built(project, way, later);
    expect(refused.told).toContain("/blog/2024/03/erster/");
    expect(refused.code).toBe(1);
    expect(existsSync(published)).toBe(false);
  }, 180_000);
});

describe.each(Object.entries(ways.previews))("A preview on %s", (_, [name, way]) => {
  test("shows drafts where no search engine looks, is no release, and fails as one would", async () => {
    const { project } = await projectOn(name);
    const ran = await built(project, way, later);
    expect(ran.told).toContain("there is no record");
    expect(ran.code).toBe(3);

    expect(await built(project, way, first)).toMatchObject({ code: 0 });
    const site = contentOf(join(project.folder, way.published));
    expect(site["blog/2024/03/entwurf/index.html"]).toContain('<meta name="robots" content="noindex">');
    expect(site["_headers"]).toContain("X-Robots-Tag: noindex");
    expect(site["release.json"]).toBe(undefined);
  });
});

test("GitHub shows mistakes beside the lines they stand in", async () => {
  const { project } = await projectOn("github");
  project.write({ "content/posts/2024-03-09-x.md": "---\ntitle: X\ndate: 2024-13-09\n---\n\nX\n" });
  const { told, code } = await built(project, ways.releases["GitHub"]?.[1] as Way, first);
  expect(told).toContain("::error file=content/posts/2024-03-09-x.md,line=3,");
  expect(code).toBe(1);
});

test("Netlify keeps the folders that builds fill", async () => {
  const { project } = await projectOn("netlify");
  expect(await built(project, ways.releases["Netlify"]?.[1] as Way, first)).toMatchObject({ code: 0 });
  const plugin = await import(join(project.folder, "netlify/klartext-cache/index.js"));
  const done: unknown[] = [];
  const utils = {
    cache: { save: (paths: unknown) => done.push(paths), restore: (paths: unknown) => done.push(paths) },
  };
  plugin.onPreBuild({ utils });
  plugin.onPostBuild({ utils });
  expect(done[0]).toEqual(done[1]);
  for (const path of done[1] as readonly string[])
    expect(readdirSync(join(project.folder, path)), path).not.toEqual([]);
  expect(readFileSync(join(project.folder, "netlify.toml"), "utf8")).toContain('package = "/netlify/klartext-cache"');
});
