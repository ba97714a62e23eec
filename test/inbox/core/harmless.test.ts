/** Hostile words come back as words: in the preview, in a form that is refused, and in what scripts get. */
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { payloads } from "../../support/payloads.ts";
import { answerPage, asScript, filledIn, testReceiver } from "../../support/test-receiver.ts";

/** Elements and attributes of a page, each with its value where that leads somewhere. */
function marksOf(page: string): ReadonlySet<string> {
  const marks = new Set<string>();
  const parser = new Parser({
    onopentag: (name, attributes) => {
      marks.add(name);
      for (const [attribute, value] of Object.entries(attributes)) {
        const leads = ["href", "src", "action"].includes(attribute);
        marks.add(leads ? `${name} ${attribute} ${/^[a-z]+:|^[/#]/.exec(value)?.[0]}` : `${name} ${attribute}`);
      }
    },
  });
  parser.end(page);
  return marks;
}

const ofComments = [
  "p",
  "br",
  "em",
  "strong",
  "s",
  "code",
  "ul",
  "ol",
  "li",
  "ol start",
  "blockquote",
  "a",
  "a rel",
  "a title",
  "b",
];
const schemes = ["https:", "http:", "mailto:", "#", "/"].map((start) => `a href ${start}`);

async function usual(): Promise<ReadonlySet<string>> {
  const good = await testReceiver().send({ ...filledIn, website: "https://a.example", replyTo: "2024-03-02-ada" });
  const bad = await testReceiver().send({ ...filledIn, name: "", email: "", text: "", website: "x", replyTo: "x" });
  const closed = await testReceiver().send({ ...filledIn, post: "x" });
  const all = [answerPage, good.body, bad.body, closed.body].flatMap((page) => [...marksOf(page)]);
  return new Set([...all, ...ofComments, ...schemes]);
}

describe.each(["name", "website", "text", "email", "post", "replyTo", "subject", "token"])("In %s", (field) => {
  test("no payload makes an element, an attribute or a link that the page does not have anyway", async () => {
    const known = await usual();
    const { send } = testReceiver({ limit: () => 0 });
    for (const payload of payloads) {
      const { body } = await send({ ...filledIn, [field]: payload });
      expect(
        [...marksOf(body)].filter((mark) => !known.has(mark)),
        payload,
      ).toEqual([]);
    }
  });

  test("scripts get JSON", async () => {
    const { send } = testReceiver({ limit: () => 0 });
    for (const payload of payloads) {
      const { body, headers } = await send({ ...filledIn, [field]: payload }, asScript);
      expect(headers["Content-Type"]).toBe("application/json");
      expect(JSON.parse(body)).toHaveProperty("outcome");
    }
  });
});
