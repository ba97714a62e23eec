/**
 * Readers who send comments over connections that stay open, each its next one when the last is answered. Prints how many a second
 * were acknowledged, and how many altogether.
 *
 * Talks HTTP over plain sockets, because what it costs is taken from the receiver on the same machine.
 */
import { connect, type Socket } from "node:net";
import { openInbox } from "../../../src/inbox/inbox.ts";
import { addressOf, formBody } from "../../support/comments-over-http.ts";
import { origin } from "../../support/test-receiver.ts";
import { costOf } from "./cost.ts";
import { words } from "./words.ts";

const [folder = "", port = "", server = "", clients = "", seconds = "", warming = ""] = process.argv.slice(2);
const { keys } = openInbox(folder);

/** More than are sent in time: making them must not be measured. */
const forms = Array.from({ length: Number(seconds) * 12_000 + 5000 }, (_, number) => formOf(number));
let next = 0;
let acknowledged = 0;

function formOf(number: number): Buffer {
  const body = formBody(keys.token, words(number));
  const head = [
    "POST /dialog/kommentar HTTP/1.1",
    "Host: example.org",
    "Content-Type: application/x-www-form-urlencoded",
    `Content-Length: ${Buffer.byteLength(body)}`,
    `Origin: ${origin}`,
    "Sec-Fetch-Site: same-origin",
    `X-Real-IP: ${addressOf(number)}`,
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}

function reader(): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), "127.0.0.1", () => resolve(socket));
    let said = "";
    socket.setNoDelay(true).setEncoding("latin1");
    socket.on("error", reject);
    socket.on("data", (part) => {
      said += part;
      if (!isWhole(said)) return;
      if (!said.startsWith("HTTP/1.1 303 ")) throw new Error(`Answered: ${said.slice(0, 500)}`);
      said = "";
      acknowledged++;
      send(socket);
    });
  });
}

function isWhole(answer: string): boolean {
  const end = answer.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(answer.slice(0, end))?.[1];
  return length === undefined ? answer.endsWith("0\r\n\r\n") : answer.length >= end + 4 + Number(length);
}

function send(socket: Socket): void {
  const form = forms[next++];
  if (!form) throw new Error("All forms have been sent.");
  socket.write(form);
}

const sockets = await Promise.all(Array.from({ length: Number(clients) }, reader));
for (const socket of sockets) send(socket);
await new Promise((resolve) => setTimeout(resolve, Number(warming) * 1000));
const cost = costOf(Number(server), () => acknowledged);
await new Promise((resolve) => setTimeout(resolve, Number(seconds) * 1000));
process.stdout.write(JSON.stringify({ ...cost(), acknowledged }));
process.exit(0);
