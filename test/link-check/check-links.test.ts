/** What is said of links, after asking servers that are really there. */
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { addressesIn, checkLinks } from "../../src/link-check/check-links.ts";
import type { Net } from "../../src/link-check/net.ts";
import { isPublicAddress } from "../../src/link-check/public-address.ts";
import type { ExternalLink } from "../../src/model/link.ts";
import { netOf, startStrangers } from "./strangers.ts";

const strangers = await startStrangers();
afterAll(strangers.close);
beforeEach(() => void (strangers.asked as unknown[]).splice(0));

const site = "https://blog.example/";
const at = (path: string, host = "a.example") => `http://${host}:${strangers.port}${path}`;
const link = (url: string, more: Partial<ExternalLink> = {}): ExternalLink => ({
  place: { file: "content/posts/a.md", line: 3, column: 8 },
  url,
  role: "text",
  key: undefined,
  ...more,
});
const asked = () => strangers.asked.map(({ method, path }) => `${method} ${path}`);

/** What is said of one link, beside one that is fine. */
async function saidOf(url: string, more: Partial<ExternalLink> = {}, net: Net = netOf()) {
  const fine = link(at("/fine", "z.example"));
  const problems = await checkLinks([link(url, more), fine], site, net);
  expect(problems.length).toBeLessThan(2);
  const [problem] = problems;
  return problem && { rule: problem.rule, severity: problem.severity, de: problem.message.de, like: problem.like };
}

describe("A link", () => {
  test.each(["/fine", "/no-head", "/head-lies", "/head-resets", "/pdf", "/elsewhere", "/cookie", "/endless"])(
    "to %s is fine",
    async (path) => {
      expect(await saidOf(at(path))).toBeUndefined();
    },
  );

  test.each([
    ["/404", "diese Seite gibt es nicht (404)"],
    ["/410", "diese Seite gibt es nicht mehr (410)"],
    ["/moved-to-nothing", "diese Seite gibt es nicht (404)"],
  ])("to %s is dead", async (path, reason) => {
    const said = await saidOf(at(path));
    expect(said).toMatchObject({ rule: "dead-link", severity: "warning" });
    expect(said?.de).toContain(`gefunden: „${at(path)}“, ${reason}`);
  });

  test("to a host that does not exist is dead", async () => {
    expect(await saidOf("https://nobody.example/")).toMatchObject({ rule: "dead-link" });
  });

  test.each([
    ["/401", "der Server lässt uns nicht herein (401)"],
    ["/403", "der Server lässt uns nicht herein (403)"],
    ["/429", "der Server hat zu viele Fragen bekommen (429)"],
    ["/500", "der Server hat eine Störung (500)"],
    ["/418", "der Server antwortet mit 418"],
    ["/resets", "der Server hat die Verbindung abgebrochen"],
    ["/babble", "die Verbindung kam nicht zustande"],
    ["/loop", "mehr als fünf Weiterleitungen nacheinander"],
    ["/to-mail", "die Weiterleitung führt zu keiner Seite"],
    ["/to-nowhere", "die Weiterleitung führt zu keiner Seite"],
    ["/to-inside", "das führt in ein privates Netz, das Leser nicht sehen und wir nicht fragen"],
  ])("to %s could not be checked", async (path, reason) => {
    expect(await saidOf(at(path))).toEqual({
      rule: "unchecked-link",
      severity: "warning",
      de: `gefunden: „${at(path)}“, konnte nicht geprüft werden: ${reason}.`,
      like: undefined,
    });
  });

  test("to a server that does not answer could not be checked", async () => {
    const said = await saidOf(at("/hangs"), {}, netOf({ patience: 1_500 }));
    expect(said).toMatchObject({ rule: "unchecked-link" });
    expect(said?.de).toContain("der Server hat nicht rechtzeitig geantwortet");
  });

  test("to a name that nobody looks up in time could not be checked", async () => {
    const addresses = (host: string) =>
      host.startsWith("slow") ? new Promise<readonly string[]>(() => {}) : Promise.resolve(["127.0.0.1"]);
    const said = await saidOf("https://slow.example/", {}, netOf({ addresses, patience: 1_500 }));
    expect(said?.de).toContain("der Server hat nicht rechtzeitig geantwortet");
  });

  test("to a port where nobody listens could not be checked", async () => {
    expect((await saidOf("http://a.example:9/"))?.de).toContain("der Server nimmt keine Verbindung an");
  });

  test("to a server that speaks no TLS could not be checked", async () => {
    const said = await saidOf(`https://a.example:${strangers.port}/fine`);
    expect(said).toMatchObject({ rule: "unchecked-link" });
  });

  test("to a name that could not be looked up could not be checked", async () => {
    expect(await saidOf("https://unsure.example/")).toMatchObject({ rule: "unchecked-link" });
  });

  test.each([
    ["/moved", "/fine"],
    ["/moved-twice", "/fine"],
    ["/moved-with-secret", "/fine"],
    ["/moved-then-elsewhere", "/elsewhere"],
  ])("to %s is told the new address, as far as it is new for good", async (path, to) => {
    expect(await saidOf(at(path), { role: "source", key: "url" })).toMatchObject({
      rule: "moved-link",
      like: `url: ${at(to)}`,
    });
  });

  test("keeps what follows its # when the page has moved", async () => {
    expect((await saidOf(at("/moved#teil-2")))?.like).toEqual({
      de: `[Wort](${at("/fine#teil-2")})`,
      en: `[words](${at("/fine#teil-2")})`,
    });
  });
});

describe("What is offered instead of a dead link", () => {
  const dead = () => at("/404");

  test("of a source, its own archived copy", async () => {
    const archive = "https://archiv.example/1";
    const said = await saidOf(dead(), { role: "source", key: "url", archive, day: "2009-03-02" });
    expect(said?.de).toContain("zeigen Sie stattdessen die archivierte Fassung");
    expect(said?.like).toBe(`url: ${archive}`);
  });

  test("of a source without one, what the Internet Archive may have of the day on which it was read", async () => {
    const said = await saidOf(dead(), { role: "source", key: "url", day: "2009-03-02" });
    expect(said?.de).toContain("sehen Sie nach, ob das Internet Archive eine Fassung hat");
    expect(said?.like).toBe(`archive: https://web.archive.org/web/20090302/${dead()}`);
  });

  test("of a text and of a note's link, the same in their form", async () => {
    const kept = `https://web.archive.org/web/20090302/${dead()}`;
    expect((await saidOf(dead(), { day: "2009-03-02" }))?.like).toEqual({
      de: `[Wort](${kept})`,
      en: `[words](${kept})`,
    });
    expect((await saidOf(dead(), { role: "link", key: "url", day: "2009-03-02" }))?.like).toBe(`url: ${kept}`);
    expect((await saidOf(dead(), { role: "link", key: "" }))?.like).toBe(`https://web.archive.org/web/${dead()}`);
  });

  test("of an archived copy, what the Internet Archive may have of the original", async () => {
    const said = await saidOf(dead(), {
      role: "archive",
      key: "archive",
      original: "https://b.example/",
      day: "2009-03-02",
    });
    expect(said?.like).toBe("archive: https://web.archive.org/web/20090302/https://b.example/");
  });

  test("of a profile or a service, nothing: what it was is of no use", async () => {
    expect((await saidOf(dead(), { role: "standing", key: "url" }))?.like).toBeUndefined();
  });

  test("of the Internet Archive itself, nothing", async () => {
    const net = netOf({
      addresses: async (host) => (host === "web.archive.org" ? Promise.reject({ code: "ENOTFOUND" }) : ["127.0.0.1"]),
    });
    expect(await saidOf("https://web.archive.org/web/2009/x", {}, net)).toMatchObject({
      rule: "dead-link",
      like: undefined,
    });
  });
});

describe("Asking", () => {
  test("happens once for each address, whatever follows the #, and every place is told", async () => {
    const links = ["/404", "/404#a", "/404#b"].map((path, index) =>
      link(at(path), { place: { file: "content/posts/a.md", line: index + 1, column: 1 } }),
    );
    const problems = await checkLinks([...links].reverse(), site, netOf());
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(asked()).toEqual(["HEAD /404", "GET /404"]);
    expect(addressesIn(links)).toEqual([at("/404")]);
  });

  test("is by HEAD, and by GET only where HEAD is refused", async () => {
    await saidOf(at("/no-head"));
    expect(asked().filter((question) => question.endsWith("/no-head"))).toEqual(["HEAD /no-head", "GET /no-head"]);
    expect(asked().filter((question) => question.endsWith("/fine"))).toEqual(["HEAD /fine"]);
  });

  test("says who asks, and carries neither cookies nor credentials", async () => {
    await saidOf(at("/cookie").replace("http://", "http://user:word@"));
    await saidOf(at("/moved-with-secret"));
    for (const { headers } of strangers.asked) {
      expect(headers["user-agent"]).toBe("Klartext (link check; +https://blog.example/)");
      expect(headers).not.toHaveProperty("cookie");
      expect(headers).not.toHaveProperty("authorization");
      expect(headers).not.toHaveProperty("referer");
    }
  });

  test("goes to a host by its name in ASCII", async () => {
    expect(await saidOf(at("/fine", "bücher.example"))).toBeUndefined();
    expect(strangers.asked.map(({ host }) => host)).toContain("xn--bcher-kva.example");
  });

  test("stops after five redirects", async () => {
    await saidOf(at("/loop"));
    expect(asked().filter((question) => question.endsWith("/loop"))).toHaveLength(6);
  });

  test("takes no more of a page than its beginning", async () => {
    expect(await saidOf(at("/endless"))).toBeUndefined();
    expect(strangers.sent()).toBeLessThan(20_000_000);
  });

  test("never asks one host twice at a time, and pauses in between", async () => {
    let pauses = 0;
    const wait = async () => void pauses++;
    const links = Array.from({ length: 12 }, (_, index) => link(at(`/fine?${index}`, `${index % 3}.example`)));
    expect(await checkLinks(links, site, netOf({ wait }))).toEqual([]);
    expect(strangers.mostAtOnce()).toBe(1);
    expect(pauses).toBe(12 - 3);
  });

  test("leaves a host alone that says it has had too much", async () => {
    const links = [1, 2, 3].map((number) => link(at(`/429?${number}`, "busy.example")));
    const problems = await checkLinks(links, site, netOf());
    expect(problems.map(({ rule }) => rule)).toEqual(["unchecked-link", "unchecked-link", "unchecked-link"]);
    expect(asked()).toEqual(["HEAD /429?1"]);
  });

  test("gives the same answers in the same order, however it went", async () => {
    const paths = ["/404", "/403", "/moved", "/fine", "/500", "/410"];
    const links = paths.map((path, line) =>
      link(at(path, `h${line}.example`), { place: { file: "a.md", line, column: 1 } }),
    );
    const first = await checkLinks(links, site, netOf());
    expect(await checkLinks(links.toReversed(), site, netOf())).toEqual(first);
    expect(first.map(({ line }) => line)).toEqual([0, 1, 2, 4, 5]);
  });

  test("declares nobody dead where nobody at all answers: then it is this machine that is offline", async () => {
    const links = [link("https://nobody.example/"), link("https://nobody-else.example/")];
    const problems = await checkLinks(links, site, netOf());
    expect(problems.map(({ rule }) => rule)).toEqual(["unchecked-link", "unchecked-link"]);
    expect(problems[0]?.message.en).toContain("perhaps this machine is not on the net");
  });

  test("of nothing says nothing", async () => {
    expect(await checkLinks([], site, netOf())).toEqual([]);
  });
});

describe("A private network", () => {
  const guarded = (addresses: readonly string[]) =>
    netOf({ addresses: async () => addresses, isPublic: isPublicAddress });

  test.each([
    "http://127.0.0.1:PORT/fine",
    "http://localhost:PORT/fine",
    "http://0x7f.1:PORT/fine",
    "http://2130706433:PORT/fine",
    "http://[::1]:PORT/fine",
    "http://[::ffff:127.0.0.1]:PORT/fine",
    "http://harmless.example:PORT/fine",
  ])("is never asked, not by %s either", async (written) => {
    const url = written.replace("PORT", String(strangers.port));
    const [problem] = await checkLinks([link(url)], site, guarded(["127.0.0.1"]));
    expect(problem?.message.en).toContain("it leads into a private network");
    expect(strangers.asked).toEqual([]);
  });

  test("is not asked where only one of a name's addresses leads there", async () => {
    const [problem] = await checkLinks([link(at("/fine"))], site, guarded(["93.184.216.34", "10.0.0.1"]));
    expect(problem?.message.en).toContain("it leads into a private network");
    expect(strangers.asked).toEqual([]);
  });

  test("is not asked by way of a redirect", async () => {
    await saidOf(at("/to-inside"));
    expect(strangers.asked.map(({ host }) => host)).not.toContain("intranet.example");
  });
});
