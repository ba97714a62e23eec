/** A site with a receiver of comments that answers as documented, and does on request what receivers do on bad days. */
import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import {
  type CommentFault,
  type CommentFormView,
  commentForm,
  confirmationForm,
} from "../../layouts/parts/comment-form.ts";
import { html } from "../../src/kernel/html.ts";
import { fileFor, typeOf } from "./browser.ts";
import { hostReading } from "./headers.ts";

type Fields = Readonly<Record<string, string>>;

export interface Receiver {
  /** `http://localhost:12345`. */
  readonly origin: string;
  /** Everything that was sent, whether it was taken or not. */
  readonly sent: readonly Fields[];
  readonly stored: readonly Fields[];
  /** `down`: only the site is there. `silent`: no answer at all. */
  mood: "well" | "down" | "silent";
  readonly close: () => Promise<void>;
}

interface Place {
  readonly folder: string;
  /** Without a slash at its end. */
  readonly base: string;
  readonly submit: string;
  readonly thanks: string;
  readonly down: string;
  readonly answer: string;
}

const bits = 8;

/** Serves a built German site at the root, with a receiver behind `/dialog/kommentar`. */
export async function receiverOf(folder: string): Promise<Receiver> {
  const place = {
    ...{ folder, base: "", submit: "/dialog/kommentar", thanks: "/dialog/danke/" },
    ...{ down: "/dialog/pause/", answer: "/dialog/antwort/" },
  };
  const headersOf = hostReading(readFileSync(join(folder, "_headers"), "utf8"));
  const sent: Fields[] = [];
  const stored: Fields[] = [];
  const tokens = new Map<string, string>();
  const state: Pick<Receiver, "mood"> = { mood: "well" };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const headers = headersOf(pathname);
    if (pathname !== place.submit) {
      const file = fileFor(folder, pathname);
      response.writeHead(file ? 200 : 404, { "Content-Type": typeOf(file ?? "404.html"), ...headers });
      response.end(readFileSync(file ?? join(folder, "404.html")));
    } else if (state.mood === "silent") {
      request.socket.destroy();
    } else if (state.mood === "down") {
      send(response, 503, headers, readFileSync(fileFor(folder, place.down) as string, "utf8"));
    } else {
      await receive(place, request, response, headers, { sent, stored, tokens });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return Object.assign(state, {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    sent,
    stored,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

interface Kept {
  readonly sent: Fields[];
  readonly stored: Fields[];
  readonly tokens: Map<string, string>;
}

async function receive(
  place: Place,
  request: IncomingMessage,
  response: ServerResponse,
  headers: Fields,
  { sent, stored, tokens }: Kept,
): Promise<void> {
  const isForScript = request.headers.accept === "application/json";
  const json = (status: number, value: unknown) =>
    send(response, status, { ...headers, "Content-Type": "application/json" }, JSON.stringify(value));
  const token = randomBytes(9).toString("base64url");
  if (request.method === "GET") {
    tokens.set(token, "");
    json(200, { token, challenge: token, bits });
    return;
  }
  if (request.headers["content-type"]?.split(";")[0] !== "application/x-www-form-urlencoded") {
    send(response, 415, headers, "");
    return;
  }
  const fields = Object.fromEntries(new URLSearchParams(await text(request)));
  sent.push(fields);
  const faults = faultsIn(fields);
  const view = viewOf(place, fields, faults);
  if (faults.length > 0) {
    const message = "Bitte sehen Sie noch einmal nach.";
    if (isForScript) json(422, { message, errors: faults });
    else send(response, 422, headers, answerOf(place, "Nicht angekommen", html`${commentForm({ ...view, message })}`));
    return;
  }
  const known = tokens.get(fields["token"] ?? "");
  if (known === "" || known === digestOf(fields)) {
    stored.push(fields);
    if (isForScript) json(200, { outcome: "stored", thanks: place.thanks });
    else response.writeHead(303, { ...headers, Location: place.thanks }).end();
    return;
  }
  tokens.set(token, digestOf(fields));
  const preview = html`<h1>Vorschau</h1><p class="preview">${fields["text"] ?? ""}</p>${confirmationForm(view, token)}${commentForm(view)}`;
  send(response, 200, headers, answerOf(place, "Vorschau", preview));
}

function viewOf(place: Place, values: Fields, faults: readonly CommentFault[]): CommentFormView {
  const links = { moderation: "/moderation/" };
  const post = values["post"] ?? "";
  return { language: "de", action: place.submit, post, email: "required", level: 2, values, faults, links };
}

function faultsIn({ name = "", subject, text = "" }: Fields): readonly CommentFault[] {
  return [
    ...(/\p{L}/u.test(name) ? [] : [{ field: "name" as const, message: "Bitte nennen Sie einen Namen." }]),
    ...(text.includes("verboten") ? [{ field: "text" as const, message: "Das Wort „verboten“ ist verboten." }] : []),
    ...(subject ? [{ field: "subject" as const, message: "Bitte lassen Sie dieses Feld leer." }] : []),
  ];
}

function digestOf({ post, replyTo, name, email, website, text: said }: Fields): string {
  const written = said?.replaceAll("\r\n", "\n");
  return createHash("sha256")
    .update(JSON.stringify([post, replyTo, name, email, website, written]))
    .digest("hex");
}

/** The site's own page, with the answer in its place. @throws Error if there is not exactly one place. */
function answerOf({ folder, answer }: Place, title: string, content: unknown): string {
  const page = readFileSync(fileFor(folder, answer) as string, "utf8");
  const [before, within, ...more] = page.split("<div data-dialogue>");
  if (before === undefined || within === undefined || more.length > 0) throw new Error("No place for an answer.");
  const after = within.slice(within.indexOf("</div>"));
  return `${before.replace(/<title>.*<\/title>/, `<title>${title}</title>`)}<div data-dialogue>${content}${after}`;
}

function send(response: ServerResponse, status: number, headers: Fields, body: string): void {
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8", ...headers }).end(body);
}
