/** `inbox.yaml`, key by key. Pure. */
import * as v from "valibot";
import { found, type Mistake } from "../content/finding.ts";
import { list, positiveNumber, type Reading, text, textField } from "../content/schema/fields.ts";
import { sealed } from "../content/schema/mistakes.ts";
import { mapping, optional, record } from "../content/schema/record.ts";
import type { InboxSettings } from "./settings.ts";

/** A line for each key that would be accepted. */
export const examples: Readonly<Record<string, string>> = {
  site: "site: /srv/bank/current/site",
  comments: "comments: /srv/bank/comments",
  listen: "listen: 127.0.0.1:8787",
  store: "store: sqlite",
  addressHeader: "addressHeader: X-Real-IP",
  moderators: "moderators: { listen: 127.0.0.1:8788, header: X-Remote-User }",
  header: "header: X-Remote-User",
  authors: "authors: { e.beispiel: erika-beispiel }",
  push: "push: { remote: origin, branch: main }",
  remote: "remote: origin",
  branch: "branch: main",
  afterwards: "afterwards: [klartext, deploy, due, --wait, --site, /srv/bank]",
  keep: "keep: { waiting: 30, decided: 90 }",
  waiting: "waiting: 30",
  decided: "decided: 90",
};

const noProgram: Mistake = {
  severity: "error",
  rule: "value",
  message: {
    de: "hier steht kein Programm; gebraucht werden sein Name und seine Wörter.",
    en: "found no program; its name and its words are wanted.",
  },
};
const address = textField(addressFrom);

export const settingsSchema = v.pipe(
  record({
    site: textField(absolute("/srv/bank/current/site")),
    comments: textField(absolute("/srv/bank/comments")),
    listen: optional(address),
    store: optional(textField(storeFrom)),
    addressHeader: optional(textField(headerFrom)),
    moderators: optional(
      record({ listen: address, header: textField(headerFrom), authors: optional(mapping(text())) }),
    ),
    push: optional(record({ remote: textField(nameForGit("origin")), branch: textField(nameForGit("main")) })),
    afterwards: optional(v.pipe(list(text()), v.nonEmpty(sealed(noProgram)))),
    keep: optional(record({ waiting: optional(positiveNumber()), decided: optional(positiveNumber()) })),
  }),
  v.transform(
    ({ site, comments, listen, store, addressHeader, moderators, push, afterwards, keep }): InboxSettings => ({
      site,
      comments,
      listen: listen ?? { host: "127.0.0.1", port: 8787 },
      store: store ?? { kind: "sqlite" },
      addressHeader: addressHeader ?? "X-Real-IP",
      ...(moderators && { moderators: { ...moderators, authors: moderators.authors ?? new Map() } }),
      ...(push && { push }),
      ...(afterwards && { afterwards }),
      keep: { waiting: keep?.waiting ?? 30, decided: keep?.decided ?? 90 },
    }),
  ),
);

function absolute(like: string): (written: string) => Reading<string> {
  return (written) =>
    written.startsWith("/")
      ? { ok: true, value: written.replace(/(?<=.)\/+$/, "") }
      : wrong(written, like, {
          de: "gebraucht wird ein Pfad, der mit / beginnt",
          en: "but a path that begins with / is wanted",
        });
}

/**
 * An address of this machine: whoever could reach the receiver past the server could name any address as their own.
 */
export function addressFrom(written: string): Reading<InboxSettings["listen"]> {
  const [, name = "", six, digits = ""] =
    /^((?:127(?:\.\d{1,3}){3})|localhost|\[(::1)\]):(\d{1,5})$/.exec(written) ?? [];
  const port = Number(digits);
  if (name !== "" && port <= 65535)
    return { ok: true, value: { host: name === "localhost" ? "127.0.0.1" : (six ?? name), port } };
  return wrong(written, "127.0.0.1:8787", {
    de: "gebraucht wird eine Adresse dieses Rechners mit ihrem Port, denn erreichen soll sie nur der Server, der hier läuft",
    en: "but an address of this machine with its port is wanted, because only the server that runs here may reach it",
  });
}

/** `sqlite`, or the address of a PostgreSQL database. */
export function storeFrom(written: string): Reading<InboxSettings["store"]> {
  if (written === "sqlite") return { ok: true, value: { kind: "sqlite" } };
  if (/^postgres(?:ql)?:\/\//.test(written) && URL.canParse(written))
    return { ok: true, value: { kind: "postgres", url: written } };
  // What was found may hold a password.
  const message = {
    de: "möglich sind sqlite und die Adresse einer PostgreSQL-Datenbank.",
    en: "possible are sqlite and the address of a PostgreSQL database.",
  };
  return { ok: false, mistake: { severity: "error", rule: "value", message, like: "sqlite" } };
}

/** @see RFC 9110, section 5.6.2: token */
export function headerFrom(written: string): Reading<string> {
  if (/^[\w!#$%&'*+.^`|~-]+$/.test(written)) return { ok: true, value: written };
  return wrong(written, "X-Remote-User", {
    de: "gebraucht wird der Name einer Kopfzeile von HTTP",
    en: "but the name of a header of HTTP is wanted",
  });
}

/** What begins with a dash would be an option of git. */
export function nameForGit(like: string): (written: string) => Reading<string> {
  return (written) =>
    /^[^-\s][^\s]*$/.test(written)
      ? { ok: true, value: written }
      : wrong(written, like, {
          de: "gebraucht wird ein Name ohne Leerzeichen, der nicht mit - beginnt",
          en: "but a name without blanks is wanted that does not begin with -",
        });
}

function wrong(written: string, like: string, reasons: Parameters<typeof found>[1]): Reading<never> {
  const mistake: Mistake = { severity: "error", rule: "value", message: found(written, reasons), like };
  return { ok: false, mistake };
}
