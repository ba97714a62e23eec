/** Another process on the same store: adds what others add as well, and decides what others decide. Prints what it achieved. */
import { openStore } from "../../../src/inbox/store/open-store.ts";
import { comment, decision } from "./comments.ts";

const [inbox = "", name = "", count = ""] = process.argv.slice(2);
const store = await openStore(JSON.parse(inbox));
const numbers = Array.from({ length: Number(count) }, (_, number) => number);
let added = 0;
const accepted: number[] = [];
for (let from = 0; from < numbers.length; from += 10) {
  const kept = await Promise.all(numbers.slice(from, from + 10).map((number) => store.add(comment(number))));
  added += kept.filter(({ outcome }) => outcome === "stored").length;
}
for (const number of numbers) {
  if (await store.accept(comment(number).id, { ...decision, by: name })) accepted.push(number);
}
for (const number of accepted) await store.finish(comment(number).id);
await store.close();
process.stdout.write(JSON.stringify({ added, accepted }));
