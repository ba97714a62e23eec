/** Tokens of forms: they say when a form was given out, and for which text. */
import { hash, timingSafeEqual } from "node:crypto";
import { mac } from "../mac.ts";

/**
 * `preview`: for one text, which its reader has seen as it will look. `script`: for any text, given to a script that asked;
 * comes with work to do. One never works as the other.
 */
export type TokenKind = "preview" | "script";

/** `early`: good, but too soon. `old`: good once. `foreign`: not ours, of another kind, or for another text. */
export type TokenState = "good" | "early" | "old" | "foreign";

export interface Token {
  readonly kind: TokenKind;
  /** Spent with the comment; letters of base64url, 16 bytes. */
  readonly nonce: string;
  /** In milliseconds since 1970. */
  readonly issued: number;
  readonly signature: string;
}

/** In milliseconds: nobody reads a preview faster. */
export const youngest = 4_000;
/** In milliseconds. */
export const oldest = 24 * 60 * 60_000;

const form = /^([ps])\.([A-Za-z0-9_-]{22})\.([0-9a-z]{7,9})\.([A-Za-z0-9_-]{43})$/;

/** What a token says of itself; `undefined` for what is none. Nothing of it is proven yet: see `stateOf`. */
export function readToken(text: string): Token | undefined {
  const [, letter, nonce, time, signature] = form.exec(text) ?? [];
  if (nonce === undefined || time === undefined || signature === undefined) return undefined;
  return { kind: letter === "p" ? "preview" : "script", nonce, issued: Number.parseInt(time, 36), signature };
}

/**
 * A new token.
 *
 * @param text - Which text it is for: see `textDigest`. `""` for a script's.
 * @param nonce - 16 bytes that nobody can guess.
 */
export function newToken(key: Uint8Array, kind: TokenKind, text: string, issued: number, nonce: Uint8Array): string {
  const name = Buffer.from(nonce).toString("base64url");
  return [letterOf(kind), name, issued.toString(36), signed(key, kind, name, issued, text)].join(".");
}

/** @param text - As for `newToken`. */
export function stateOf(token: Token, key: Uint8Array, text: string, now: number): TokenState {
  const expected = Buffer.from(signed(key, token.kind, token.nonce, token.issued, text));
  if (!timingSafeEqual(Buffer.from(token.signature), expected)) return "foreign";
  const age = now - token.issued;
  // A clock that was set back makes tokens of the future: they are no younger than one of now.
  if (age < youngest) return "early";
  return age > oldest ? "old" : "good";
}

/** The work that comes with a script's token; who knows the token alone cannot have begun before. */
export function challengeOf(token: Token, key: Uint8Array): string {
  // 16 bytes of it are more than enough to be nobody else's.
  return mac(key, JSON.stringify(["klartext comment challenge", token.nonce])).slice(0, 22);
}

/** Stands for a text and where it goes: any other has another. */
export function textDigest(parts: readonly string[]): string {
  return hash("sha256", JSON.stringify(parts), "base64url");
}

function signed(key: Uint8Array, kind: TokenKind, nonce: string, issued: number, text: string): string {
  // As a list, because parts that are only strung together can be cut elsewhere.
  return mac(key, JSON.stringify(["klartext comment token", kind, nonce, issued, text]));
}

function letterOf(kind: TokenKind): string {
  return kind === "preview" ? "p" : "s";
}
