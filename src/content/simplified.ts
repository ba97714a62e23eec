/** Holds twins in simple language against the statements that they belong to. */
import { closest } from "../kernel/closest.ts";
import type { Place } from "../kernel/problem.ts";
import { isTwin, type Ledger, type Statement } from "../model/statement.ts";
import { type Document, placeOf } from "./document.ts";
import type { Mistake, Report } from "./finding.ts";
import {
  differentTongue,
  itself,
  notSimple,
  older,
  sameLanguage,
  secondTwin,
  twinOfTwin,
  unknownStatement,
} from "./twin-mistakes.ts";

/**
 * Reports every twin that has nobody it could belong to, and every one that may be out of date.
 *
 * @param documents - Of all versions of all statements.
 */
export function checkTwins(ledgers: readonly Ledger[], documents: readonly Document[], report: Report): void {
  const context = {
    byId: new Map(ledgers.map((ledger) => [ledger.id, ledger])),
    documents: new Map(documents.map((document) => [document.file, document])),
    taken: new Map<string, Statement>(),
  };
  for (const { versions, current } of ledgers) {
    for (const version of versions) {
      if (isTwin(version)) checkTwin(version, version === current, context, report);
    }
  }
}

interface Context {
  readonly byId: ReadonlyMap<string, Ledger>;
  readonly documents: ReadonlyMap<string, Document>;
  /** The twins in force by statement and language. */
  readonly taken: Map<string, Statement>;
}

function checkTwin(twin: Statement, isInForce: boolean, { byId, documents, taken }: Context, report: Report): void {
  const { simplifies: id = "", language } = twin;
  const at = placesIn(documents.get(twin.file) as Document);
  const misfit = misfitOf(twin, byId);
  if (misfit) report({ ...at(misfit.key), ...misfit.mistake });
  if (misfit || !isInForce) return;

  const other = taken.get(`${id} ${language}`);
  if (other) report({ ...at("simplifies"), ...secondTwin(id, language, other.file) });
  else taken.set(`${id} ${language}`, twin);
  const since = byId.get(id)?.current?.effective?.day;
  if (since !== undefined && twin.effective !== undefined && twin.effective.day < since) {
    report({ ...at("simplifies"), ...older(id, since, twin.id) });
  }
}

type Key = "simplifies" | "language";

/** Why a twin belongs to nobody; `undefined` if it does, or if its statement has mistakes of its own. */
function misfitOf(
  twin: Statement,
  byId: Context["byId"],
): { readonly key: Key; readonly mistake: Mistake } | undefined {
  const { simplifies: id = "", language } = twin;
  const known = ids(byId, twin);
  if (id === twin.id) return { key: "simplifies", mistake: itself(id, known[0]) };
  const ledger = byId.get(id);
  if (!ledger) return { key: "simplifies", mistake: unknownStatement(id, closest(id, known), known[0]) };
  const ordinary = ledger.current ?? ledger.versions.at(-1);
  if (!ordinary) return undefined;
  if (ordinary.simplifies !== undefined) return { key: "simplifies", mistake: twinOfTwin(id, ordinary.simplifies) };
  const wanted = `${ordinary.language}-simple`;
  if (language === ordinary.language) return { key: "language", mistake: sameLanguage(language, id, wanted) };
  if (primary(language) !== primary(ordinary.language)) {
    return { key: "language", mistake: differentTongue(language, id, wanted) };
  }
  return isSimple(language) ? undefined : { key: "language", mistake: notSimple(language, wanted) };
}

/** The place of a key; of one that is not written, that of the key by which it is a twin. */
function placesIn(document: Document): (key: Key) => Place {
  return (key) => {
    const isWritten = document.data !== undefined && Object.hasOwn(document.data.value as object, key);
    return placeOf(document, [isWritten ? key : "simplifies"]);
  };
}

/** The statements that a twin could belong to. */
function ids(byId: Context["byId"], twin: Statement): readonly string[] {
  const ordinary = [...byId.values()].filter(({ id, versions }) => id !== twin.id && !versions.some(isTwin));
  return ordinary.map(({ id }) => id);
}

/** @param language - BCP 47. */
function primary(language: string): string {
  return new Intl.Locale(language).language;
}

/**
 * Tells whether a language is said to be simplified, by the variant that the IANA registry has for that since 2015; it does
 * not tell Leichte Sprache from plain language.
 *
 * @see RFC 5646, section 2.2.5
 */
function isSimple(language: string): boolean {
  return language.split("-x-")[0]?.split("-").includes("simple") ?? false;
}
