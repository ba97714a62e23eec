/** The servers of the guide before the moderators' page: a real nginx with its words as they stand there. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { startModeration } from "../../../src/inbox/moderation/start.ts";
import { noon, type TestDesk, testDesk } from "../../support/desk.ts";
import { write } from "../../support/folder.ts";
import { freePort, isHere, type RealServer, realServers, started } from "../../support/real-servers.ts";

const nginx = realServers.find(({ name }) => name === "nginx") as RealServer;
const guide = readFileSync(new URL("../../../src/guide/moderation.md", import.meta.url), "utf8");
const blocks = [...guide.matchAll(/```nginx\n([\s\S]*?)```/g)].map(([, block = ""]) => block);

interface Behind extends TestDesk {
  /** Asks nginx for the page, or whatever is behind the path. */
  readonly ask: (headers: Record<string, string>, how?: RequestInit, path?: string) => Promise<Response>;
}

/** The page behind one of the guide's examples. @param signOn - The port of what nginx asks who somebody is. */
async function behind(block: string, signOn = 0): Promise<Behind> {
  const moderators = {
    listen: { host: "127.0.0.1", port: 0 },
    header: "X-Remote-User",
    authors: new Map([["mia", "mia"]]),
  };
  const at = await testDesk({ git: "none", settings: { moderators } });
  const { desk, folder } = at;
  const moderation = await startModeration(desk.inbox, desk.store, {
    log: () => {},
    tell: () => {},
    clock: () => noon,
  });
  onTestFinished(moderation.close);
  write(folder, { moderators: "mia:{PLAIN}secret\n" });
  const port = await freePort();
  const location = block
    .replace("/dialog/moderation/", "/bank/dialog/moderation/")
    .replace("/etc/nginx/moderators", join(folder, "moderators"))
    .replace("http://127.0.0.1:8788", moderation.origin as string)
    .replace("127.0.0.1:4180", `127.0.0.1:${signOn}`);
  const site = `server {\nlisten 127.0.0.1:${port};\n${location}}\n`;
  const running = await started(nginx, site, folder, port);
  onTestFinished(running.stop);
  return {
    ...at,
    ask: (headers, how = {}, path = "/bank/dialog/moderation/") =>
      fetch(`http://127.0.0.1:${port}${path}`, { ...how, headers, redirect: "manual" }),
  };
}

const password = (text: string) => ({ Authorization: `Basic ${Buffer.from(text).toString("base64")}` });

async function decides({ ask, receive, desk }: Behind, signedIn: Record<string, string>): Promise<void> {
  const id = await receive();
  const page = await (await ask(signedIn)).text();
  expect(page).toContain("Angemeldet: mia");
  const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const body = new URLSearchParams({ id, token, section: "waiting", action: "accept" });
  const foreign = { ...signedIn, Origin: "https://evil.example" };
  expect((await ask(foreign, { method: "POST", body }, "/bank/dialog/moderation/decide")).status).toBe(403);
  expect((await ask(signedIn, { method: "POST", body }, "/bank/dialog/moderation/decide")).status).toBe(303);
  expect((await desk.store.find(id))?.decision?.by).toBe("mia");
}

describe.skipIf(!isHere("nginx", "the moderators' page behind it"))("The moderators' page behind nginx", () => {
  test("asks for a password, and whoever sends a header is nobody", async () => {
    const at = await behind(blocks[0] as string);
    expect((await at.ask({})).status).toBe(401);
    expect((await at.ask({ "X-Remote-User": "mia" })).status).toBe(401);
    expect((await at.ask({ ...password("mia:wrong"), "X-Remote-User": "mia" })).status).toBe(401);
    const forged = await at.ask({ ...password("mia:secret"), "X-Remote-User": "boss", X_Remote_User: "boss" });
    expect(await forged.text()).toContain("Angemeldet: mia");
    await decides(at, password("mia:secret"));
  });

  test("asks the sign-on, and believes nobody else", async () => {
    const signOn = createServer(({ headers }, response) => {
      const user = /session=(\w*)/.exec(headers.cookie ?? "")?.[1];
      response.writeHead(user === undefined ? 401 : 200, { "X-Auth-Request-User": user ?? "" }).end();
    });
    await new Promise<void>((resolve) => signOn.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void signOn.close());
    const at = await behind(blocks[1] as string, (signOn.address() as AddressInfo).port);
    expect((await at.ask({ "X-Remote-User": "mia" })).status).toBe(401);
    // A sign-on that lets somebody in and does not say whom.
    expect((await at.ask({ Cookie: "session=", "X-Remote-User": "mia" })).status).toBe(403);
    expect((await at.ask({}, {}, "/sign-on")).status).toBe(404);
    await decides(at, { Cookie: "session=mia" });
  });
});
