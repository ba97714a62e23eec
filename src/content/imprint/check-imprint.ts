/** Tells editors what their imprint lacks under German law. A help, and no legal advice: see `duties`. */
import { closest } from "../../kernel/closest.ts";
import type { Place, Wording } from "../../kernel/problem.ts";
import type { Imprint, Settings } from "../../model/settings.ts";
import type { Statement } from "../../model/statement.ts";
import { type Document, placeOf } from "../document.ts";
import { found, type Mistake, type Report } from "../finding.ts";
import { imprintKeys } from "../schema/imprint.ts";
import { isRecord, type Plain, type PlainRecord } from "../yaml/data.ts";
import { isBusinessId, isDialled, isGermanVatId, isPostalCode, isRegisterNumber } from "./business-numbers.ts";
import { type Duty, duties } from "./duties.ts";
import { isUnderGermanLaw } from "./german-law.ts";

const warning = { severity: "warning", rule: "imprint" } as const;

/**
 * Warns of every particular that the imprint lacks, and of those that can hardly be right. A site without a statement of
 * kind `imprint`, or one that says it is of another country, hears nothing; nor does one that has no particulars at all,
 * because its text may have them: see `uncheckedImprint`.
 *
 * @param document - site.yaml; without it, there is nothing to warn of that has not been said.
 */
export function checkImprint(
  document: Document | undefined,
  statements: readonly Statement[],
  settings: Settings,
  report: Report,
): void {
  if (document?.data === undefined) return;
  if (!statements.some(({ kind }) => kind === "imprint") || !isUnderGermanLaw(settings)) return;
  const written = document.data.value as PlainRecord;
  if (!("imprint" in written)) return;
  const imprint = isRecord(written["imprint"]) ? written["imprint"] : {};
  const place = placeOf(document, ["imprint"], "key");
  const isThere = presence(imprint, imprintKeys);
  if (!presence(written, ["name"])("name")) report({ ...place, ...withoutName });
  for (const duty of duties) warnOfMissing(duty, isThere, imprint["responsible"], place, report);
  for (const [key, mistake] of implausible(settings.imprint)) {
    report({ ...placeOf(document, ["imprint", key]), ...mistake });
  }
}

/** Tells whether a key has a value, or is misspelt, which has been reported. */
function presence(written: PlainRecord, known: readonly string[]): (key: string) => boolean {
  const keys = Object.keys(written).filter((key) => written[key] !== null && written[key] !== "");
  return (key) => keys.some((each) => closest(each, known) === key);
}

function warnOfMissing(
  { keys, enough, what, law, like }: Duty,
  isThere: (key: string) => boolean,
  responsible: Plain | undefined,
  place: Place,
  report: Report,
): void {
  const missing = keys.filter((key) => !isThere(key));
  if (enough === "one" ? missing.length < keys.length : missing.length === 0) return;
  // Who is not named has no address; and many write both in one line.
  if (
    keys[0] === "responsibleAddress" &&
    (!isThere("responsible") || (typeof responsible === "string" && /\b\d{5}\b/.test(responsible)))
  )
    return;
  const isNamed = (key: string) =>
    enough === "one" || missing.includes(key as keyof Imprint) || !keys.includes(key as keyof Imprint);
  const lines = Object.entries(like).filter(([key]) => isNamed(key));
  report({
    ...place,
    ...warning,
    message: {
      de: `dem Impressum fehlt: ${what.de} (${law}; ein Hinweis, keine Rechtsberatung).`,
      en: `the imprint lacks: ${what.en} (${law}; a hint, no legal advice).`,
    },
    like: ["imprint:", ...lines.map(([key, value]) => `  ${key}: ${value}`)].join("\n"),
  });
}

const withoutName: Mistake = {
  ...warning,
  message: {
    de: "dem Impressum fehlt: der Name der Bank (§ 5 Abs. 1 Nr. 1 DDG; ein Hinweis, keine Rechtsberatung).",
    en: "the imprint lacks: the name of the bank (§ 5 Abs. 1 Nr. 1 DDG; a hint, no legal advice).",
  },
  like: "name: Musterbank eG",
};

/** What can hardly be right. Numbers of other countries are left alone. */
function implausible({ postalCode, phone, registerNumber, vatId, businessId }: Imprint) {
  const faults: (readonly [key: keyof Imprint, mistake: Mistake])[] = [];
  const fault = (key: keyof Imprint, value: string, reasons: Wording, like: string) =>
    faults.push([key, { ...warning, message: found(value, reasons), like: `${key}: ${like}` }]);
  if (postalCode !== undefined && !isPostalCode(postalCode)) {
    const reasons = {
      de: "eine deutsche Postleitzahl hat fünf Ziffern",
      en: "but a German postal code has five digits",
    };
    fault("postalCode", postalCode, reasons, '"12345"');
  }
  if (phone !== undefined && !isDialled(phone)) {
    const reasons = { de: "das kann niemand wählen", en: "which nobody can dial" };
    fault("phone", phone, reasons, "+49 30 23125 000");
  }
  if (registerNumber !== undefined && !isRegisterNumber(registerNumber)) {
    const reasons = {
      de: "eine Registernummer beginnt mit ihrer Abteilung (GnR, HRA, HRB, PR, VR, GsR), dann folgt die Zahl",
      en: "but a register number begins with its section (GnR, HRA, HRB, PR, VR, GsR), and a number follows",
    };
    fault("registerNumber", registerNumber, reasons, "GnR 123");
  }
  if (vatId !== undefined && /^\s*(?:DE|\d)/i.test(vatId) && !isGermanVatId(vatId)) {
    const reasons = {
      de: "eine deutsche Umsatzsteuer-Identifikationsnummer hat nach DE neun Ziffern, deren letzte die Prüfziffer der übrigen ist",
      en: "but a German VAT number has nine digits after DE, of which the last is the check digit of the others",
    };
    fault("vatId", vatId, reasons, "DE000000003");
  }
  if (businessId !== undefined && !isBusinessId(businessId)) {
    const reasons = {
      de: "eine Wirtschafts-Identifikationsnummer ist DE mit neun Ziffern, danach manchmal ein Strich und fünf weitere",
      en: "but a business identification number is DE and nine digits, sometimes with a dash and five more",
    };
    fault("businessId", businessId, reasons, "DE000000003-00001");
  }
  return faults;
}
