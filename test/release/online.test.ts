/** `--previous live`: the release that is online, or no build. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../src/commands/build.ts";
import { check } from "../../src/commands/check.ts";
import { postFile, siteYaml } from "../support/content.ts";
import { type Host, host, saying } from "./live-server.ts";
import { Bank, run } from "./releasing.ts";

const yamlOf = (url: string) => `${siteYaml.replace("https://example.org/", url)}search: false\n`;

async function bank(): Promise<{ readonly here: Bank; readonly there: Host }> {
  const there = await host();
  return { here: new Bank({ "site.yaml": yamlOf(there.url) }), there };
}

/** Puts online what was built. */
function upload({ output }: Bank, there: Host): void {
  const record = readFileSync(join(output, "release.json"), "utf8");
  there.answer = (response, path) => saying(path === "/release.json" ? record : "", 200)(response, path);
}

const args = ({ content, output }: Bank, ...more: readonly string[]) => {
  const folders = ["--content", content, "--output", output];
  return [...folders, "--now", "2026-11-01", "--format", "json", "--quiet", ...more];
};
const released = (here: Bank, ...more: readonly string[]) => run(build, args(here, "--previous", "live", ...more));
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "built",
    (error: Error) => `${error.name}: ${error.message}`,
  );

describe("A release", () => {
  test("is held against what is online", async () => {
    const { here, there } = await bank();
    expect((await released(here, "--first-release")).code).toBe(0);
    upload(here, there);
    here.write({ "posts/2024-03-03-dritter.md": postFile(["title: Der dritte", "slug: anders", "tags: [Zinsen]"]) });
    const { code, out } = await released(here);
    expect(code).toBe(1);
    expect(out).toContain("/blog/2024/03/dritter/");
    expect(JSON.parse(out)[0].rule).toBe("vanished");
  });

  test("carries over since when addresses are there, as from a file", async () => {
    const { here, there } = await bank();
    await run(build, args(here, "--now", "2026-05-01"));
    upload(here, there);
    expect((await released(here)).code).toBe(0);
    const { addresses } = JSON.parse(readFileSync(join(here.output, "release.json"), "utf8"));
    expect(addresses["/blog/2024/03/dritter/"].since).toBe("2026-05-01");
  });

  test("may name the address of the site or of the record, and so may a check", async () => {
    const { here, there } = await bank();
    await run(build, args(here));
    upload(here, there);
    const options = ["--content", here.content, "--now", "2026-11-01", "--quiet", "--previous"];
    for (const address of [there.url, `${there.url}release.json`]) {
      expect((await run(build, args(here, "--previous", address))).code).toBe(0);
      expect((await run(check, [...options, address])).code).toBe(0);
    }
    expect(there.asked).toEqual(Array(4).fill("/release.json"));
  });

  test("mends what it would lose, and is asked for once", async () => {
    const { here, there } = await bank();
    await released(here, "--first-release");
    upload(here, there);
    there.asked.length = 0;
    here.write({ "posts/2024-03-03-dritter.md": postFile(["title: Der dritte", "slug: anders", "tags: [Zinsen]"]) });
    const options = ["--content", here.content, "--now", "2026-11-01", "--previous", "live", "--fix"];
    expect((await run(check, options)).code).toBe(0);
    const text = readFileSync(join(here.content, "posts/2024-03-03-dritter.md"), "utf8");
    expect(text).toContain("/blog/2024/03/dritter/");
    expect(there.asked).toEqual(["/release.json"]);
  });

  test("is asked for at the sub-path of the site", async () => {
    const there = await host();
    const here = new Bank({ "site.yaml": yamlOf(`${there.url}blog/`) });
    await refusal(released(here));
    expect(there.asked).toEqual(["/blog/release.json"]);
  });

  test("does not go online without being asked to", async () => {
    const { here, there } = await bank();
    expect((await run(build, args(here))).code).toBe(0);
    expect(there.asked).toEqual([]);
  });
});

describe("Nothing is built", () => {
  test("where there is no record, unless it is said that this is the first release", async () => {
    const { here } = await bank();
    expect(await refusal(released(here))).toMatch(/^Failure: .*no record at .*404.*--first-release/s);
    expect(existsSync(here.output)).toBe(false);
    expect((await released(here, "--first-release")).code).toBe(0);
  });

  test("as a first release where there is a record: nobody shall leave that option in for ever", async () => {
    const { here, there } = await bank();
    await released(here, "--first-release");
    upload(here, there);
    expect(await refusal(released(here, "--first-release"))).toMatch(/^Failure: --first-release: but .* is the record/);
  });

  test.each([true, false])("while the host is in trouble, first release: %s", async (isFirst) => {
    const { here, there } = await bank();
    there.answer = saying("", 503);
    const more = isFirst ? ["--first-release"] : [];
    expect(await refusal(released(here, ...more))).toMatch(/^Failure: .*status 503\. Nothing is built/);
    expect(there.asked.length).toBe(3);
  });

  test("against the record of another site", async () => {
    const { here, there } = await bank();
    await run(build, args(here));
    const record = readFileSync(join(here.output, "release.json"), "utf8");
    there.answer = saying(record.replace(there.url, "https://example.com/"));
    expect(await refusal(released(here))).toMatch(/^Failure: --previous is the record of https:\/\/example\.com\//);
  });

  test("from an address that could be altered on its way", async () => {
    const there = await host();
    const here = new Bank({ "site.yaml": yamlOf("http://example.org/") });
    expect(await refusal(released(here))).toMatch(/^Failure: .*could be altered on its way/);
    const typed = run(build, args(here, "--previous", "http://example.org/"));
    expect(await refusal(typed)).toMatch(/^UsageError: .*begins with https/);
    expect(there.asked).toEqual([]);
  });

  test.each([["--first-release"], ["--first-release", "--previous", "kept.json"]])(
    "for a first release of which nobody is asked: %s",
    async (...more) => {
      const { here } = await bank();
      expect(await refusal(run(build, args(here, ...more)))).toMatch(/^UsageError: --first-release goes with/);
    },
  );

  test("and nobody is asked, while site.yaml has an error", async () => {
    const { here, there } = await bank();
    here.write({ "site.yaml": `${yamlOf(there.url)}timezone: Mond\n` });
    expect((await released(here)).code).toBe(1);
    expect(there.asked).toEqual([]);
  });
});
