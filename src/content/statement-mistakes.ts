/** What can be wrong with statements, in words. Pure. */
import { exampleDay } from "./date-refusal.ts";
import { found, type Mistake } from "./finding.ts";
import { exampleOf } from "./schema/examples.ts";

const statement = { severity: "error", rule: "statement" } as const;

/** A later version that does not say what is new. */
export const withoutChanges: Mistake = {
  ...statement,
  message: {
    de: "hier fehlt „changes“; ab der zweiten Fassung steht darin, was neu ist und warum.",
    en: '"changes" is missing here; from the second version on it says what is new and why.',
  },
  like: exampleOf("changes"),
};

/** Nobody approves what is their own. */
export function sameForBoth(name: string): Mistake {
  return {
    ...statement,
    message: found(name, {
      de: "aber wer freigibt, darf nicht zugleich zuständig sein",
      en: "but whoever approves must not be the owner as well",
    }),
    like: exampleOf("approvedBy"),
  };
}

/** A version whose name is no day. */
export function notADay(stem: string): Mistake {
  return {
    severity: "error",
    rule: "place",
    message: found(`${stem}.md`, {
      de: "die Fassungen einer Erklärung heißen nach dem Tag, von dem an sie gelten",
      en: "but the versions of a statement are named by the day from which they are in force",
    }),
    like: { de: `statements/werte/${exampleDay}.md`, en: `statements/values/${exampleDay}.md` },
  };
}

/** A statement that is both a file and a folder, or two that slug alike. */
export function sameAddress(url: string, file: string): Mistake {
  return {
    severity: "error",
    rule: "address",
    message: { de: `die Adresse ${url} hat schon ${file}.`, en: `the address ${url} is that of ${file} already.` },
    like: { de: "statements/werte.md", en: "statements/values.md" },
  };
}

/** A statement whose address begins like pages of the site itself. */
export function reservedAddress(id: string): Mistake {
  return {
    severity: "error",
    rule: "address",
    message: found(id, {
      de: "diese Adresse gehört den Seiten des Blogs",
      en: "an address that belongs to the pages of the blog",
    }),
    like: { de: "statements/werte.md", en: "statements/values.md" },
  };
}
