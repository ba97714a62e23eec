/** Addresses of e-mail that whoever reads the store can neither read nor guess. */
import { constants, createPublicKey, type KeyObject, privateDecrypt, publicEncrypt } from "node:crypto";
import { domainToASCII } from "node:url";
import type { SealedAddress } from "../comment.ts";
import { mac } from "../mac.ts";
import { InboxRefusal } from "../refusal.ts";
import type { InboxKeys } from "../settings.ts";

/** In bytes of UTF-8. @see RFC 5321, section 4.5.3.1.3, less the angle brackets */
export const longestAddress = 254;

const label = Buffer.from("klartext: address of a commenter");
const sealing = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256", oaepLabel: label };

/**
 * Seals an address: RSA-OAEP with SHA-256. Every sealed address is as long as the key, so its length says nothing of what is in it,
 * and the same address sealed twice differs.
 *
 * @throws RangeError for one that is longer than any address can be.
 * @see RFC 8017, section 7.1
 */
export function sealAddress(email: string, keys: Pick<InboxKeys, "sealing" | "lookup">): SealedAddress {
  const bytes = Buffer.from(email.trim().normalize("NFC"));
  if (bytes.length > longestAddress) throw new RangeError(`An address has at most ${longestAddress} bytes.`);
  return { sealed: publicEncrypt({ key: publicKey(keys.sealing), ...sealing }, bytes), lookup: lookupOf(email, keys) };
}

/** Reading the key takes a third of the time of sealing; there is one, or a new one after a rotation. */
let known: { readonly pem: string; readonly key: KeyObject } | undefined;

function publicKey(pem: string): KeyObject {
  if (known?.pem !== pem) known = { pem, key: createPublicKey(pem) };
  return known.key;
}

/**
 * By which the comments of an address are found: an HMAC-SHA-256 in base64url, the same for all spellings that reach the same
 * mailbox in practice. RFC 5321 lets the part before the @ differ by case; no large provider does, and people do not spell it
 * alike each time: of two evils, finding too little would leave data that was to be erased.
 */
export function lookupOf(email: string, { lookup }: Pick<InboxKeys, "lookup">): string {
  return mac(lookup, normalAddress(email));
}

/**
 * @param privateKey - PEM, as `inbox init` has written it.
 * @throws InboxRefusal if it is another key than the one whose public half has sealed this.
 */
export function unseal(sealed: Uint8Array, privateKey: string): string {
  try {
    return privateDecrypt({ key: privateKey, ...sealing }, sealed).toString("utf8");
  } catch {
    throw new InboxRefusal(
      "refused",
      "This private key does not open what was sealed here. Give the one that inbox init wrote, or the one before a rotation.",
    );
  }
}

function normalAddress(email: string): string {
  const composed = email.trim().normalize("NFC");
  const at = composed.lastIndexOf("@");
  const [local, domain] = [composed.slice(0, Math.max(at, 0)), composed.slice(at + 1)];
  // What is no domain at all becomes an empty text, which would let others meet.
  return `${local.toLowerCase().normalize("NFC")}@${domainToASCII(domain) || domain.toLowerCase()}`;
}
