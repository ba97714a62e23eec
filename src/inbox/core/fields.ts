/** Checks what a reader has written. Pure. */
import type { AskedField, InboxFaultWords } from "../../../layouts/words/inbox-fault-words.ts";
import { type CommentField, longest } from "../../model/dialogue.ts";
import { isMail, websiteOf } from "./addresses.ts";
import type { Written } from "./form-data.ts";
import { isTaken, mixesAlphabets } from "./names.ts";
import { type SignFault, signInName, signInText } from "./signs.ts";

/** A comment as it can be stored: in NFC, without space around it, lines ended by "\n". */
export interface Draft {
  readonly name: string;
  /** `""` where none was given. */
  readonly email: string;
  readonly website?: string;
  readonly text: string;
}

export interface FieldFault {
  readonly field: CommentField;
  /** The fault is a sign that nobody sees, so nobody can take it out. */
  readonly unseen?: boolean;
  readonly message: (words: InboxFaultWords) => string;
}

/** What the site wants of a comment. */
export interface Wanted {
  readonly email: "required" | "optional";
  /** Skeletons: see `takenNames`. */
  readonly taken: readonly string[];
}

/** The fields as they can be stored, or everything that is wrong with them, in the order of the form. */
export function checkedFields(
  written: Written,
  wanted: Wanted,
): { readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly faults: readonly FieldFault[] } {
  const { name, email, website, text } = tidied(written);
  const href = website === "" ? undefined : websiteOf(website);
  const faults = [
    written.subject === "" ? undefined : fault("subject", (words) => words.honeypot),
    nameFault(name, wanted.taken),
    mailFault(email, wanted.email),
    websiteFault(website, href),
    textFault(text),
  ].filter((each) => each !== undefined);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, draft: { name, email, ...(href !== undefined && { website: href }), text } };
}

/** The same text as it is stored; says nothing of whether it may be. */
export function tidied(written: Written): Written {
  const line = (text: string) => text.normalize("NFC").trim();
  return {
    ...written,
    name: line(written.name).replace(/\p{Zs}+/gu, " "),
    email: line(written.email),
    website: line(written.website),
    text: line(written.text.replace(/\r\n?|[\u2028\u2029]/g, "\n")),
  };
}

function nameFault(name: string, taken: readonly string[]): FieldFault | undefined {
  if (name === "") return fault("name", (words) => words.missing.name);
  const sign = signInName(name);
  if (sign) return signFault("name", sign);
  if (isLong("name", name)) return long("name");
  if (!/\p{L}/u.test(name)) return fault("name", (words) => words.noLetter.name);
  if (isTaken(name, taken)) return fault("name", (words) => words.taken);
  return mixesAlphabets(name) ? fault("name", (words) => words.mixed) : undefined;
}

function mailFault(email: string, wanted: Wanted["email"]): FieldFault | undefined {
  if (email === "") return wanted === "required" ? fault("email", (words) => words.missing.email) : undefined;
  const sign = signInName(email);
  if (sign) return signFault("email", sign);
  if (Buffer.byteLength(email) > longest.email) return long("email");
  return isMail(email) ? undefined : fault("email", (words) => words.mail);
}

/** @param href - How it would be stored, if it can be. */
function websiteFault(website: string, href: string | undefined): FieldFault | undefined {
  if (website === "") return undefined;
  const sign = signInName(website);
  if (sign) return signFault("website", sign);
  // Encoded, an address grows.
  if (isLong("website", href ?? website)) return long("website");
  return href === undefined ? fault("website", (words) => words.site) : undefined;
}

function textFault(text: string): FieldFault | undefined {
  if (text === "") return fault("text", (words) => words.missing.text);
  const sign = signInText(text);
  if (sign) return signFault("text", sign);
  if (isLong("text", text)) return long("text");
  return /[\p{L}\p{N}]/u.test(text) ? undefined : fault("text", (words) => words.noLetter.text);
}

function fault(field: CommentField, message: FieldFault["message"]): FieldFault {
  return { field, message };
}

function long(field: AskedField): FieldFault {
  return fault(field, (words) => words.long(field, longest[field]));
}

function signFault(field: AskedField, { kind, sign }: SignFault): FieldFault {
  if (kind === "marks") return fault(field, (words) => words.marks(field));
  return { field, unseen: true, message: (words) => words[kind](field, sign) };
}

/** Code points, not what people count: one that looks like one can be made of ten. */
function isLong(field: AskedField, text: string): boolean {
  return text.length > longest[field] && [...text].length > longest[field];
}
