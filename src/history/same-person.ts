/** Whether two names mean one person. Pure. */
import { slug } from "../kernel/slug.ts";
import type { Author } from "../model/author.ts";

/** Somebody as git knows them. */
export interface Named {
  readonly name: string;
  readonly email: string;
}

/**
 * Tells whether an approver, as the editors wrote it, is somebody whom git knows.
 *
 * Case, spaces, punctuation and the ways to write an umlaut do not count; what stands in brackets behind a name does not,
 * either. Whoever has a file in authors/ is meant by name, nickname and id alike.
 *
 * @param approver - "Mia Müller", "mia-mueller", "Mia Müller (Aufsichtsrat)".
 */
export function isSamePerson(
  approver: string,
  { name, email }: Named,
  authors: readonly Pick<Author, "id" | "name" | "nickname">[],
): boolean {
  const plain = approver.replace(/\s*[([].*$/s, "");
  const meant = new Set([approver, plain].map(keyOf).filter((key) => key !== ""));
  for (const author of authors) {
    const names = [author.id, author.name, author.nickname ?? ""].map(keyOf).filter((key) => key !== "");
    if (names.some((key) => meant.has(key))) for (const key of names) meant.add(key);
  }
  return meant.has(keyOf(name)) || meant.has(keyOf(email));
}

/** Names in scripts that have no slug are compared as they are written. */
function keyOf(name: string): string {
  return slug(name).replaceAll("-", "") || name.normalize("NFC").toLowerCase().replace(/\s+/g, "");
}
