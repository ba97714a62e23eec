/** `klartext new`: a file from a template, in its place. */
import { resolve } from "node:path";
import { UsageError } from "../failure.ts";
import { closest } from "../kernel/closest.ts";
import { newContent, newKinds } from "../new/new-content.ts";
import { nowFrom } from "../now.ts";
import { argumentsOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { print, tell } from "./terminal.ts";

export const create: Command = {
  summary: "make a post, note, statement or author from a template",
  help: `klartext new <post|note|statement|author> "Title" [options]

Fills in what can be known: address, date in the site's time zone, the only author. Never overwrites.

  klartext new post "Was wir gelernt haben"
  klartext new note "Lesenswert." --link https://example.org/ --title "Ein Artikel"
  klartext new note "Heute um 20.15 Uhr: Wer erbt das Sparbuch?" --kind tv --link https://example.org/ --title "Kanal Musterland"
  klartext new note "Ein Konto kostet 80 Euro." --kind study --source "Was Girokonten kosten" --source-date 2026-03-01
  klartext new statement "Unsere Werte" --kind values
  klartext new statement "Unsere Werte" --from 2027-07-01
  klartext new author "Erika Beispiel"

  --content DIR      content folder (default: content)
  --link URL         what a note points at
  --title TEXT       what that link is called
  --kind KIND        kind of a note (text, link, study, tv, question) or statement
                     (values, imprint, privacy, accessibility, terms, other)
  --source TITLE     where a note has it from; with --source-author NAME and --source-date DAY as far as they are known
  --from DAY         of a statement that exists, a new version in force from that day on (default: today)
  --since DAY        since when the only version so far is in force, if it said nothing of that
  --now INSTANT      the moment to date it by (default: SOURCE_DATE_EPOCH if set, or the clock)
  --help             print this`,

  async run(args) {
    const { values, positionals } = argumentsOf(args, {
      content: { type: "string", default: "content" },
      link: { type: "string" },
      title: { type: "string" },
      kind: { type: "string" },
      source: { type: "string" },
      "source-author": { type: "string" },
      "source-date": { type: "string" },
      from: { type: "string" },
      since: { type: "string" },
      now: { type: "string" },
    });
    const [name, ...words] = positionals;
    const kind = newKinds.find((known) => known === name);
    if (!kind) throw new UsageError(unknown(name));

    const { lengthOf } = kind === "note" ? await import("../content/note-length.ts") : notMeasured;
    const created = newContent(kind, words, {
      folder: resolve(values.content),
      label: values.content.replace(/\/+$/, ""),
      now: nowFrom(values.now),
      lengthOf,
      ...(values.link !== undefined && { link: values.link }),
      ...(values.title !== undefined && { linkTitle: values.title }),
      ...(values.kind !== undefined && { kind: values.kind }),
      ...sourceFrom(values.source, values["source-author"], values["source-date"]),
      ...(values.from !== undefined && { from: values.from }),
      ...(values.since !== undefined && { since: values.since }),
    });
    if (created.ok) {
      if (created.moved !== undefined) print(created.moved);
      print(created.file);
      if (created.url !== undefined) tell(created.url);
      return exitCode.done;
    }
    const { message, like, language, cause } = created;
    tell(
      `klartext new: ${message[language]}${like ? `\n    ${typeof like === "string" ? like : like[language]}` : ""}`,
    );
    return cause === "request" ? exitCode.usage : exitCode.problems;
  },
};

/** Only notes are. */
const notMeasured = { lengthOf: () => 0 };

/** A source as far as anything was said of it. */
function sourceFrom(title: string | undefined, author: string | undefined, date: string | undefined) {
  const source = {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(date !== undefined && { date }),
  };
  return Object.keys(source).length === 0 ? {} : { source };
}

function unknown(name: string | undefined): string {
  if (name === undefined)
    return `Say what is new: ${newKinds.join(", ")}. As in: npm run new -- post "Was wir gelernt haben"`;
  const meant = closest(name, newKinds);
  return `"${name}" is none of ${newKinds.join(", ")}.${meant ? ` Did you mean "${meant}"?` : ""}`;
}
