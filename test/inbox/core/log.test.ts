/** The log can be read line by line, whatever readers send. */
import { expect, test } from "vitest";
import { logLine } from "../../../src/inbox/core/log.ts";
import { payloads } from "../../support/payloads.ts";
import { filledIn, testReceiver } from "../../support/test-receiver.ts";

const acting = [
  "\n",
  "\r\n",
  "\u001b[2J",
  "\u009b31m",
  "\u202e",
  "\u2028",
  "\u0085",
  "\ud800",
  "\u0000",
  '"',
  "\\",
  "\u007f",
];

test("every event is one line of printable ASCII that says what was put in", () => {
  for (const value of [...payloads, ...acting]) {
    const line = logLine({ time: 0, outcome: "x", post: value, detail: value });
    expect(line).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.parse(line)).toEqual({ time: "1970-01-01T00:00:00.000Z", outcome: "x", post: value, detail: value });
  }
});

test("nothing that readers send gets into it, in whatever field", async () => {
  const tests = testReceiver({ limit: () => 0 });
  for (const value of [...payloads, ...acting])
    for (const field of Object.keys(filledIn)) await tests.send({ ...filledIn, [field]: `${value} unmistakable` });
  expect(tests.events.length).toBeGreaterThan(1_000);
  expect(new Set(tests.events.map(({ post }) => post))).toEqual(new Set([undefined, "erster"]));
  expect(tests.events.map(logLine).join("\n")).not.toContain("unmistakable");
});

test("nor does anything of the request's head", async () => {
  const { ask, events } = testReceiver();
  const said = "unmistakable\n";
  await ask({ method: said, path: said, address: said, headers: { origin: said, accept: said, "content-type": said } });
  await ask({ method: said, address: said, headers: { origin: said, accept: said, "content-type": said } });
  await ask({ address: said, headers: { accept: said, "content-type": said } });
  expect(events).toHaveLength(3);
  expect(events.map(logLine).join("\n")).not.toContain("unmistakable");
});
