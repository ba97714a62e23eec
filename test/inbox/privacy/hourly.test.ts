/** What was kept long enough goes by itself while the receiver runs. */
import { expect, test } from "vitest";
import type { LogEvent } from "../../../src/inbox/core/log.ts";
import { expireHourly } from "../../../src/inbox/privacy/hourly.ts";
import { type Expiry, StoreDown } from "../../../src/inbox/store/store.ts";

const settings = { keep: { waiting: 30, decided: 90 } } as Parameters<typeof expireHourly>[0]["settings"];
const day = 86_400_000;

test("at once, and again and again, also after the store was away; never after its end", async () => {
  const asked: Expiry[] = [];
  const events: LogEvent[] = [];
  const answers = [{ waiting: 1, decided: 0 }, new StoreDown("gone"), { waiting: 0, decided: 0 }];
  const store = {
    expire: async (before: Expiry) => {
      const answer = answers[asked.push(before) - 1] ?? { waiting: 0, decided: 2 };
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  const clock = () => 100 * day;
  const end = expireHourly({ settings }, store, { log: (event) => events.push(event), clock, pause: 5 });
  while (asked.length < 4) await new Promise((resolve) => setTimeout(resolve, 5));
  await end();
  const count = asked.length;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(asked).toHaveLength(count);
  expect(asked[0]).toEqual({ waiting: 70 * day, decided: 10 * day });
  expect(events.slice(0, 3).map(({ outcome, detail }) => [outcome, detail])).toEqual([
    ["expired", "1 waiting, 0 decided"],
    ["not-expired", "StoreDown"],
    ["expired", "0 waiting, 2 decided"],
  ]);
});
