/** The record of what is online: had, plainly not there, or nobody knows. */
import { describe, expect, test } from "vitest";
import { fetchRecord, type Patience } from "../../src/release/fetch-record.ts";
import { type Host, host, saying } from "./live-server.ts";

const record = {
  format: 1,
  site: "https://example.org/",
  hash: "0".repeat(64),
  addresses: {},
  versions: {},
  ids: {},
};
const impatient: Patience = { attempts: 3, pause: 1, each: 400, bytes: 2_000 };

const fetched = ({ url }: Host, patience = impatient) => fetchRecord(new URL("release.json", url), patience);

describe("A record", () => {
  test("is had where it is", async () => {
    const there = await host();
    there.answer = saying(JSON.stringify(record));
    expect(await fetched(there)).toEqual({ record });
    expect(there.asked).toEqual(["/release.json"]);
  });

  test("is had at the second and third try of a host that has trouble", async () => {
    const there = await host();
    there.answer = (response, path) =>
      there.asked.length < 3 ? saying("", 503)(response, path) : saying(JSON.stringify(record))(response, path);
    expect(await fetched(there)).toEqual({ record });
    expect(there.asked.length).toBe(3);
  });

  test("is had behind a redirect of the same host", async () => {
    const there = await host();
    there.answer = (response, path) =>
      path === "/release.json"
        ? void response.writeHead(301, { Location: "/kept/release.json" }).end()
        : saying(JSON.stringify(record))(response, path);
    expect(await fetched(there)).toEqual({ record });
  });

  test.each([404, 410] as const)(
    "is plainly not there where the host says %i, and it is asked once",
    async (status) => {
      const there = await host();
      there.answer = saying("", status);
      expect(await fetched(there)).toEqual({ none: `${status}` });
      expect(there.asked.length).toBe(1);
    },
  );

  test("is plainly not there where there is no host of the name", async () => {
    // RFC 6761 keeps "invalid" free of hosts; a machine without a name server cannot know.
    const answer = await fetchRecord(new URL("https://klartext.invalid/release.json"), impatient).catch(String);
    expect(["unknown host", expect.stringContaining("not reachable")]).toContainEqual(
      typeof answer === "string" ? answer : "none" in answer ? answer.none : answer,
    );
  });
});

describe("Nobody knows", () => {
  const cases: Readonly<Record<string, readonly [Host["answer"], RegExp, number]>> = {
    "of a host in trouble": [saying("", 500), /status 500/, 3],
    "of a host that has had enough": [saying("", 429), /status 429/, 3],
    "where the host wants to know who asks": [saying("", 401), /status 401/, 1],
    "where a page stands instead": [saying("<!doctype html><title>Startseite</title>"), /not JSON/, 1],
    "where something else stands": [saying('{"name": "x"}'), /no format/, 1],
    "of a newer form": [saying(JSON.stringify({ ...record, format: 2 })), /format 2/, 1],
    "of a damaged one": [saying(JSON.stringify({ ...record, hash: "x" })), /damaged at hash/, 1],
    "of half of one": [
      (response) => {
        response.writeHead(200, { "Content-Length": 500 });
        response.write('{"format": 1,', () => response.destroy());
      },
      /breaks off/,
      3,
    ],
    "of one that is too large": [saying(JSON.stringify({ ...record, site: "x".repeat(3_000) })), /larger than 2000/, 1],
    "of a host that does not answer": [() => {}, /did not answer within 0.4 s/, 3],
    "of a host that falls asleep": [
      (response) => void response.writeHead(200).write('{"format"'),
      /did not answer within 0.4 s/,
      3,
    ],
    "where the way leads to somebody else": [
      (response) => void response.writeHead(302, { Location: "https://example.com/release.json" }).end(),
      /leads away, to https:\/\/example\.com\/release\.json/,
      1,
    ],
    "where the way leads to another port": [
      (response) => void response.writeHead(302, { Location: "http://127.0.0.1:9/release.json" }).end(),
      /leads away/,
      1,
    ],
    "where the way is a circle": [
      (response) => void response.writeHead(302, { Location: "/release.json" }).end(),
      /more than 3 times/,
      4,
    ],
  };

  test.each(Object.keys(cases))("%s", async (name) => {
    const [answer, why, times] = cases[name] as (typeof cases)[string];
    const there = await host();
    there.answer = answer;
    await expect(fetched(there)).rejects.toThrow(why);
    expect(there.asked.length).toBe(times);
  });

  test("where nobody listens", async () => {
    await expect(fetchRecord(new URL("http://127.0.0.1:1/release.json"), impatient)).rejects.toThrow(/not reachable/);
  });
});
