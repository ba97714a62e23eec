/** Makes the folder of comments that come in. May be run again at any time: what is there stays as it is. */
import { createPrivateKey, createPublicKey, generateKeyPairSync } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, relative, sep } from "node:path";
import { refuseReadable } from "./closed.ts";
import { writeDurably } from "./durable.ts";
import { type Inbox, openInbox } from "./inbox.ts";
import { newKeys } from "./keys.ts";
import { type InboxPlaces, inboxPlaces } from "./places.ts";
import { InboxRefusal } from "./refusal.ts";
import { type FirstSettings, settingsText } from "./settings-text.ts";

/** What was asked for; every path is absolute. */
export interface InboxWishes {
  readonly folder: string;
  /** Where the private key goes, or already is. */
  readonly privateKey: string;
  readonly settings: FirstSettings;
}

export interface MadeInbox {
  readonly inbox: Inbox;
  /** Whether the private key was written now, so that somebody has to take it away. */
  readonly hasNewPrivateKey: boolean;
  /** Whether the settings were written now; otherwise they are as somebody left them. */
  readonly hasNewSettings: boolean;
}

/** In bits; good beyond 2030. @see BSI TR-02102-1, section 3.5 */
const modulusLength = 3072;

/**
 * @throws InboxRefusal for places that would show secrets to readers, and for whatever would be overwritten.
 */
export function initInbox({ folder, privateKey, settings }: InboxWishes): MadeInbox {
  const places = inboxPlaces(folder);
  refusePlaces(folder, privateKey, settings);
  refuseForeign(places);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  refuseReadable(folder, statSync(folder).mode, "700");
  const hasNewPrivateKey = makeSealing(places.sealing, privateKey);
  if (!existsSync(places.keys)) writeDurably(places.keys, newKeys(), 0o600);
  const hasNewSettings = !existsSync(places.settings);
  // The address of a database may hold a password.
  if (hasNewSettings) writeDurably(places.settings, settingsText(settings), 0o600);
  return { inbox: openInbox(folder), hasNewPrivateKey, hasNewSettings };
}

/**
 * The private key is on the disk before the public one is: addresses are never sealed by a key that nobody has.
 *
 * @returns Whether there is a new private key.
 */
function makeSealing(sealing: string, privateKey: string): boolean {
  if (existsSync(sealing)) return false;
  if (existsSync(privateKey)) {
    writeDurably(sealing, publicHalf(privateKey), 0o644);
    return false;
  }
  const pair = generateKeyPairSync("rsa", {
    modulusLength,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  mkdirSync(dirname(privateKey), { recursive: true });
  writeDurably(privateKey, pair.privateKey, 0o600);
  writeDurably(sealing, pair.publicKey, 0o644);
  return true;
}

/** Of a key that another machine's inbox uses as well, or that was written before this was cut off. */
function publicHalf(privateKey: string): string {
  try {
    const key = createPrivateKey(readFileSync(privateKey));
    if (key.asymmetricKeyType === "rsa") return createPublicKey(key).export({ type: "spki", format: "pem" }) as string;
  } catch {
    // Said below.
  }
  throw new InboxRefusal(
    "usage",
    `${privateKey} is there and holds no private RSA key. Give a file that is not there yet: --private-key FILE`,
  );
}

function refusePlaces(folder: string, privateKey: string, { site, comments }: FirstSettings): void {
  if (contains(folder, privateKey))
    throw new InboxRefusal(
      "usage",
      `The private key must not lie in the inbox: whoever gets hold of the folder could read every address. Give another place, as in: --private-key ${folder}-private-key.pem`,
    );
  for (const [name, path] of [
    ["--site", site],
    ["--comments", comments],
  ] as const) {
    for (const [secret, place] of [
      ["the inbox", folder],
      ["the private key", privateKey],
    ] as const)
      if (contains(path, place))
        throw new InboxRefusal("usage", `${name} ${path} holds ${secret} (${place}), which readers would get to see.`);
    if (contains(folder, path))
      throw new InboxRefusal("usage", `${name} ${path} lies in the inbox, which is closed to all others.`);
  }
}

function refuseForeign({ folder, settings, keys, sealing }: InboxPlaces): void {
  const facts = statSync(folder, { throwIfNoEntry: false });
  if (!facts) return;
  if (!facts.isDirectory()) throw new InboxRefusal("usage", `${folder} is a file. Give a folder.`);
  const isOurs = [settings, keys, sealing].some((file) => existsSync(file));
  if (!isOurs && readdirSync(folder).length > 0)
    throw new InboxRefusal("usage", `${folder} holds files of somebody else. Give an empty folder, or one to be made.`);
}

function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`));
}
