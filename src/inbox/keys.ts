/** The secrets of an inbox: made once, never changed by us. */
import { createPublicKey, randomBytes } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { refuseReadable } from "./closed.ts";
import { inboxPlaces } from "./places.ts";
import { InboxRefusal } from "./refusal.ts";
import type { InboxKeys } from "./settings.ts";

/** In bytes: as many as HMAC-SHA-256 has use for. @see RFC 2104, section 3 */
const keyLength = 32;

const names = ["token", "lookup", "digest", "moderation"] as const;

/** `keys.json` with keys that nobody had before. */
export function newKeys(): string {
  const keys = Object.fromEntries(names.map((name) => [name, randomBytes(keyLength).toString("base64url")]));
  return `${JSON.stringify({ version: 1, ...keys }, undefined, 2)}\n`;
}

/**
 * @param folder - Of the inbox.
 * @throws InboxRefusal if a key is missing, is none, or can be read by others.
 */
export function readKeys(folder: string): InboxKeys {
  const { keys, sealing } = inboxPlaces(folder);
  const facts = statSync(keys, { throwIfNoEntry: false });
  if (!facts) throw new InboxRefusal("refused", `${keys} is missing. ${likeInit(folder)}`);
  refuseReadable(keys, facts.mode, "600");
  const read = parsed(readFileSync(keys, "utf8"), keys);
  const secrets = names.map((name) => [name, keyFrom(read[name], name, keys)] as const);
  return { ...(Object.fromEntries(secrets) as Record<(typeof names)[number], Buffer>), sealing: sealingKey(sealing) };
}

function parsed(text: string, file: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === "object" && read !== null) return read as Readonly<Record<string, unknown>>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw damaged(file, "is no JSON of keys");
}

function keyFrom(written: unknown, name: string, file: string): Buffer {
  const key = typeof written === "string" ? Buffer.from(written, "base64url") : Buffer.alloc(0);
  if (key.length === keyLength && key.toString("base64url") === written) return key;
  throw damaged(file, `has no key "${name}" of ${keyLength} bytes in base64url`);
}

function sealingKey(file: string): string {
  const pem = statSync(file, { throwIfNoEntry: false }) && readFileSync(file, "utf8");
  if (pem === undefined) throw damaged(file, "is missing");
  if (pem.includes("PRIVATE KEY"))
    throw new InboxRefusal(
      "refused",
      `${file} holds a private key, which must not be on this machine. Take it away, and put the public one here: openssl pkey -in PRIVATE.pem -pubout`,
    );
  try {
    if (createPublicKey(pem).asymmetricKeyType === "rsa") return pem;
  } catch {
    // Said below: what OpenSSL says of a broken key helps nobody.
  }
  throw damaged(file, "is no public RSA key in PEM");
}

/** A new key would make everything unreadable that was made with the old one: nobody but people may decide that. */
function damaged(file: string, why: string): InboxRefusal {
  return new InboxRefusal("refused", `${file} ${why}. Bring it back from your backup; see src/guide/personal-data.md`);
}

function likeInit(folder: string): string {
  return `Make it: klartext inbox init --inbox ${folder} --site FOLDER --comments FOLDER`;
}
