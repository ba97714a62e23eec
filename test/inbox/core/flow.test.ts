/** The way of a comment from the form to the store. */
import { describe, expect, test } from "vitest";
import type { SentComment } from "../../../src/inbox/keep.ts";
import { StoreDown, StoreFull } from "../../../src/inbox/store/store.ts";
import { asScript, filledIn, origin, testReceiver, tokenIn } from "../../support/test-receiver.ts";

const thanks = "/dialog/danke/";
const day = 24 * 60 * 60_000;

describe("Without a script", () => {
  test("the first sending shows the comment as it will look, and stores nothing", async () => {
    const { send, stored } = testReceiver();
    const answer = await send({ ...filledIn, website: "https://ada.example" });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain("<p>Das sehe ich <em>anders</em>.</p>");
    expect(answer.body).toContain(
      '<a href="https://ada.example/" rel="nofollow ugc noopener"><bdi>Ada Lovelace</bdi></a>',
    );
    expect(answer.body).toContain("<title>Vorschau Ihres Kommentars – Musterbank eG</title>");
    expect(answer.body).not.toContain("Leer.");
    expect(stored).toEqual([]);
  });

  test("the form on the preview, and where something has to be mended, says whom it answers, and lets choose", async () => {
    const { send } = testReceiver();
    const ada = '<option value="2024-03-02-ada" selected>Ada, 2. März 2024, 09:00 Uhr</option>';
    const choices = ['<option value="">Der erste</option>', '<option value="2024-03-01-bob">Bob, ', ada];
    const answering = { ...filledIn, replyTo: "2024-03-02-ada" };
    for (const fields of [answering, { ...answering, text: "" }]) {
      const { body } = await send(fields);
      for (const choice of choices) expect(body).toContain(choice);
    }
    const other = (await send({ ...filledIn, post: "zweiter" })).body;
    expect(other).not.toContain("<select");
  });

  test("the second stores it and leads to the thanks", async () => {
    const { send, previewed, stored } = testReceiver();
    const answer = await send(await previewed({ ...filledIn, replyTo: "2024-03-02-ada" }));
    expect([answer.status, answer.headers["Location"], answer.body]).toEqual([303, thanks, ""]);
    expect(stored).toHaveLength(1);
    expect(stored[0]).toMatchObject({
      post: "erster",
      replyTo: "2024-03-02-ada",
      name: "Ada Lovelace",
      text: "Das sehe ich *anders*.",
      score: { work: 0, links: 0 },
    });
    expect(stored[0]?.id).toMatch(/^2026-11-28-[0-9a-z]{8}$/);
    const { email, ...others } = stored[0] as SentComment;
    expect(email).toBe("ada@example.org");
    expect(JSON.stringify(others)).not.toContain("example.org");
  });

  test("sending it twice stores it once, and says so in the same way", async () => {
    const { send, previewed, stored } = testReceiver();
    const fields = await previewed();
    const answers = [await send(fields), await send(fields)];
    expect(answers[1]).toEqual(answers[0]);
    expect(stored).toHaveLength(1);
  });

  test("the same words sent anew another time are the same comment", async () => {
    const { send, previewed, stored } = testReceiver();
    await send(await previewed());
    expect((await send(await previewed())).status).toBe(303);
    expect(stored).toHaveLength(1);
  });

  test("what is sent in less than four seconds comes back with the same token, which then works", async () => {
    const { send, wait, stored } = testReceiver();
    const token = tokenIn(await send(filledIn));
    wait(3_999);
    const early = await send({ ...filledIn, token });
    expect(early.status).toBe(200);
    expect(early.body).toContain("schneller, als jemand lesen kann");
    expect(tokenIn(early)).toBe(token);
    expect(stored).toEqual([]);
    wait(1);
    expect((await send({ ...filledIn, token })).status).toBe(303);
  });

  test.each(["text", "name", "email", "website", "replyTo", "post"])(
    "another %s needs another preview",
    async (field) => {
      const { send, previewed, stored } = testReceiver();
      const others = {
        website: "https://b.example/",
        replyTo: "2024-03-02-ada",
        email: "b@example.org",
        post: "zweiter",
      };
      const before = await previewed();
      const answer = await send({ ...before, [field]: (others as Record<string, string>)[field] ?? "Anderes" });
      expect(answer.status).toBe(200);
      expect(answer.body).toContain("ein anderer Text");
      expect(tokenIn(answer)).not.toBe(before["token"]);
      expect(stored).toEqual([]);
    },
  );

  test("after a day the preview comes once more, with a new token", async () => {
    const { send, wait, previewed, stored } = testReceiver();
    const fields = await previewed();
    wait(day - 5_000);
    const last = testReceiver();
    const lastFields = await last.previewed();
    last.wait(day - 5_000);
    expect((await last.send(lastFields)).status).toBe(303);
    wait(1);
    const answer = await send(fields);
    expect(answer.status).toBe(200);
    expect(answer.body).toContain("mehr als ein Tag");
    expect(tokenIn(answer)).not.toBe(fields["token"]);
    expect(stored).toEqual([]);
  });

  test("line ends of browsers and of systems are the same text", async () => {
    const { send, previewed, stored } = testReceiver();
    const fields = await previewed({ ...filledIn, text: "Eins\r\n\r\nzwei\rdrei" });
    expect((await send({ ...fields, text: "Eins\n\nzwei\ndrei" })).status).toBe(303);
    expect(stored[0]?.text).toBe("Eins\n\nzwei\ndrei");
  });
});

describe("With a script", () => {
  async function ticket(tests: ReturnType<typeof testReceiver>) {
    const answer = await tests.ask({ method: "GET", headers: asScript });
    expect(answer.status).toBe(200);
    return JSON.parse(answer.body) as { token: string; challenge: string; bits: number };
  }

  test("one sending with a token is enough", async () => {
    const tests = testReceiver();
    const { token, bits } = await ticket(tests);
    expect(bits).toBeGreaterThanOrEqual(12);
    tests.wait(4_000);
    const answer = await tests.send({ ...filledIn, token }, asScript);
    expect([answer.status, JSON.parse(answer.body)]).toEqual([
      200,
      { outcome: "stored", message: "", errors: [], thanks },
    ]);
    expect(answer.headers["Location"]).toBeUndefined();
    expect(tests.stored).toHaveLength(1);
  });

  test("sent too soon, it is told how long to wait, and the token stays good", async () => {
    const tests = testReceiver();
    const { token } = await ticket(tests);
    tests.wait(1_500);
    const answer = await tests.send({ ...filledIn, token }, asScript);
    expect([answer.status, answer.headers["Retry-After"]]).toEqual([429, "3"]);
    expect(JSON.parse(answer.body)).toMatchObject({ outcome: "early", wait: 2_500 });
    tests.wait(2_500);
    expect((await tests.send({ ...filledIn, token }, asScript)).status).toBe(200);
  });

  test("a token that is a day old is answered with a new one", async () => {
    const tests = testReceiver();
    const { token } = await ticket(tests);
    tests.wait(day + 1);
    const answer = await tests.send({ ...filledIn, token }, asScript);
    expect(answer.status).toBe(410);
    const fresh = JSON.parse(answer.body) as { token: string };
    tests.wait(4_000);
    expect((await tests.send({ ...filledIn, token: fresh.token }, asScript)).status).toBe(200);
  });

  test("a token that was spent is good for no other comment", async () => {
    const tests = testReceiver();
    const { token } = await ticket(tests);
    tests.wait(4_000);
    await tests.send({ ...filledIn, token }, asScript);
    const answer = await tests.send({ ...filledIn, text: "Noch etwas.", token }, asScript);
    expect([answer.status, JSON.parse(answer.body).outcome]).toEqual([409, "spent"]);
    expect(tests.stored).toHaveLength(1);
    const page = await tests.send({ ...filledIn, text: "Noch etwas.", token });
    expect(page.status).toBe(409);
    expect(page.body).toContain("schon ein anderer Kommentar");
    tests.wait(4_000);
    expect((await tests.send({ ...filledIn, text: "Noch etwas.", token: tokenIn(page) })).status).toBe(303);
  });

  test("faults are told by field", async () => {
    const answer = await testReceiver().send({ ...filledIn, name: "", email: "nirgends" }, asScript);
    expect(answer.status).toBe(422);
    expect(answer.headers["Content-Type"]).toBe("application/json");
    expect(JSON.parse(answer.body).errors.map((each: { field: string }) => each.field)).toEqual(["name", "email"]);
  });
});

describe("A browser that says nothing of where a form comes from", () => {
  const silent = { "content-type": "application/x-www-form-urlencoded" };
  const body = (fields: Readonly<Record<string, string>>) => Buffer.from(new URLSearchParams(fields).toString());

  test("is shown a preview, and may send that", async () => {
    const tests = testReceiver();
    const first = await tests.ask({ headers: silent, body: body(filledIn) });
    expect(first.status).toBe(200);
    tests.wait(4_000);
    const second = await tests.ask({ headers: silent, body: body({ ...filledIn, token: tokenIn(first) }) });
    expect(second.status).toBe(303);
  });

  test("may not send with the token of a script", async () => {
    const tests = testReceiver();
    const { token } = JSON.parse((await tests.ask({ method: "GET", headers: asScript })).body) as { token: string };
    tests.wait(4_000);
    const answer = await tests.ask({ headers: silent, body: body({ ...filledIn, token }) });
    expect(answer.status).toBe(200);
    expect(tests.stored).toEqual([]);
  });
});

describe("When the store does not answer", () => {
  test.each([new StoreFull("full"), new StoreDown("down"), new TypeError("Ada Lovelace")])(
    "%s: the text is kept",
    async (error) => {
      const tests = testReceiver();
      const fields = await tests.previewed();
      tests.fail = error;
      const answer = await tests.send(fields);
      expect([answer.status, answer.headers["Retry-After"]]).toEqual([503, "60"]);
      expect(answer.body).toContain("Das sehe ich *anders*.");
      expect(tests.events.at(-1)).toMatchObject({ outcome: "down", status: 503, post: "erster" });
      expect(JSON.stringify(tests.events)).not.toContain("Ada");
      tests.fail = undefined;
      expect((await tests.send(fields)).status).toBe(303);
    },
  );
});

describe("Every answer", () => {
  test("is kept and listed by nobody, sets no cookie, and is a whole page of the site", async () => {
    const tests = testReceiver();
    const answers = [
      await tests.send(filledIn),
      await tests.send({}),
      await tests.send(filledIn, { origin: "https://b.example" }),
    ];
    answers.push(
      await tests.ask({ method: "GET" }),
      await tests.ask({ method: "DELETE" }),
      await tests.ask({ path: "/x" }),
    );
    for (const { headers, body } of answers) {
      expect(headers).toMatchObject({
        "Cache-Control": "no-store",
        "X-Robots-Tag": "noindex",
        "X-Content-Type-Options": "nosniff",
        "Content-Type": "text/html; charset=utf-8",
      });
      expect(Object.keys(headers).map((name) => name.toLowerCase())).not.toContain("set-cookie");
      expect(body).toMatch(/^<!doctype html>[\s\S]*<h1>[\s\S]*<\/html>\n$/);
      expect(body.match(/<h1/g)).toHaveLength(1);
    }
  });

  test("is 503 while no site is published", async () => {
    const { ask } = testReceiver({ site: () => undefined });
    const answer = await ask({ method: "GET" });
    expect([answer.status, answer.headers["Retry-After"]]).toEqual([503, "60"]);
    expect(answer.headers["Content-Security-Policy"]).toContain("default-src 'none'");
  });

  test("is logged in a line that names the post and nothing of its author", async () => {
    const tests = testReceiver();
    await tests.send(await tests.previewed());
    expect(tests.events.map(({ outcome, status, post }) => [outcome, status, post])).toEqual([
      ["preview", 200, "erster"],
      ["stored", 303, "erster"],
    ]);
    await tests.send({ ...filledIn, post: "Ada" });
    expect(JSON.stringify(tests.events)).not.toMatch(/Ada|example|anders|192/);
  });
});

test("A site below a path takes comments there", async () => {
  const site = { ...{ name: "Bank", language: "en", timeZone: "UTC" }, url: `${origin}/blog/` };
  const { ask } = testReceiver({ facts: { site } });
  expect((await ask({ method: "GET", path: "/blog/dialogue/comment" })).status).toBe(200);
  expect((await ask({ method: "GET", path: "/dialogue/comment" })).status).toBe(404);
});

test("The form in an answer leads to the statement on privacy, as the one on the page does", async () => {
  const site = { ...{ name: "Bank", language: "de", timeZone: "UTC" }, url: `${origin}/`, privacy: "/datenschutz/" };
  const link = '<a href="/datenschutz/">Datenschutz</a>';
  expect((await testReceiver({ facts: { site } }).send(filledIn)).body).toContain(link);
  expect((await testReceiver().send(filledIn)).body).not.toContain(link);
});

test("Nobody is asked for an address where the site does without", async () => {
  const tests = testReceiver({ facts: { email: "optional" } });
  const answer = await tests.send(await tests.previewed({ ...filledIn, email: "" }));
  expect(answer.status).toBe(303);
  expect(tests.stored[0]?.email).toBe("");
});

test("A text that closes takes nothing from that moment on, and gives the words back", async () => {
  const tests = testReceiver();
  const fields = await tests.previewed({ ...filledIn, post: "zweiter" });
  tests.wait(Date.UTC(2026, 11, 1) - Date.UTC(2026, 10, 28, 9, 0));
  const answer = await tests.send(fields);
  expect(answer.status).toBe(422);
  expect(answer.body).toContain('<textarea id="comment_yours" rows="8" readonly>\nDas sehe ich *anders*.</textarea>');
  expect(tests.stored).toEqual([]);
});
