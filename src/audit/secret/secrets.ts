/** What opens other people's doors: keys, tokens and passwords, by their forms. Pure. */
import type { Wording } from "../../kernel/problem.ts";
import { telling } from "../fault.ts";
import type { TextMark } from "../marks.ts";

const error = telling("audit-secret", "error");

/** `rest` is what follows from the first letter on. */
function form(
  begins: string,
  signs: readonly string[],
  what: Wording,
  rest: RegExp,
  isReal: (found: string) => boolean = () => true,
): TextMark {
  const sticky = new RegExp(rest.source, "y");
  return {
    begins,
    signs,
    tell: error,
    judge: (text, offset) => {
      if (offset > 0 && /[A-Za-z0-9_]/.test(text[offset - 1] as string)) return undefined;
      sticky.lastIndex = offset;
      const found = sticky.exec(text)?.[0];
      return found !== undefined && isReal(found) ? says(what, found) : undefined;
    },
  };
}

/** @see https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns */
export const secrets: readonly TextMark[] = [
  form(
    "A[KS]IA",
    ["AKIA", "ASIA"],
    { de: "ein Zugangsschlüssel von AWS", en: "an access key of AWS" },
    /A[KS]IA[A-Z2-7]{16}(?![A-Z0-9])/,
  ),
  form(
    "gh[pousr]_",
    ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"],
    { de: "ein Token von GitHub", en: "a token of GitHub" },
    /gh[pousr]_[A-Za-z0-9]{36,}/,
  ),
  form("github_pat_", ["github_pat_"], { de: "ein Token von GitHub", en: "a token of GitHub" }, /github_pat_\w{40,}/),
  form("glpat-", ["glpat-"], { de: "ein Token von GitLab", en: "a token of GitLab" }, /glpat-[\w-]{20,}/),
  form("npm_", ["npm_"], { de: "ein Token von npm", en: "a token of npm" }, /npm_[A-Za-z0-9]{36}/),
  form("xox[abeoprs]-", ["xox"], { de: "ein Token von Slack", en: "a token of Slack" }, /xox[abeoprs]-\d[\w-]{15,}/),
  form("AIza", ["AIza"], { de: "ein Schlüssel von Google", en: "a key of Google" }, /AIza[\w-]{35}/),
  form(
    "[rs]k_live_",
    ["k_live_"],
    { de: "ein Schlüssel von Stripe", en: "a key of Stripe" },
    /[rs]k_live_[A-Za-z0-9]{16,}/,
  ),
  form(
    "-----BEGIN ",
    ["-----BEGIN "],
    { de: "ein privater Schlüssel", en: "a private key" },
    /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/,
  ),
  form(
    "eyJ",
    ["eyJ"],
    { de: "ein Anmelde-Token (JWT)", en: "a sign-in token (JWT)" },
    /eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/,
    hasHeader,
  ),
  {
    begins: "(?:KEY|SECRET|TOKEN|PASSWORD|PASSWORT|PASSWD)[A-Z0-9_]*=",
    signs: ["KEY", "SECRET", "TOKEN", "PASSWORD", "PASSWORT", "PASSWD"],
    tell: error,
    judge: (text, offset) => {
      const line = text.slice(
        text.lastIndexOf("\n", offset) + 1,
        (text.indexOf("\n", offset) + 1 || text.length + 1) - 1,
      );
      const value = /^\s*(?:export )?[A-Z][A-Z0-9_]*=["']?([^\s"'<>]{8,})["']?\s*$/.exec(line)?.[1];
      return value === undefined || /^(?:\$|x+$|\*+$|\.+$|…)/i.test(value) ? undefined : says(environment, line.trim());
    },
  },
];

const environment: Wording = {
  de: "eine Zeile mit einem Passwort oder Schlüssel",
  en: "a line with a password or key",
};

/** A token that signs somebody in says in its header how it is signed. @see https://www.rfc-editor.org/rfc/rfc7519 */
function hasHeader(token: string): boolean {
  try {
    const header: unknown = JSON.parse(Buffer.from(token.split(".")[0] ?? "", "base64url").toString());
    return typeof header === "object" && header !== null && "alg" in header;
  } catch {
    return false;
  }
}

/** A password before a host: `https://name:password@host`. @returns `undefined` for an address without. */
export function passwordBefore(
  text: string,
  at: number,
): { readonly offset: number; readonly why: Wording } | undefined {
  const before = text.slice(Math.max(0, at - 200), at);
  const found = /[a-z][a-z0-9+.-]{1,20}:\/\/([^\s/:@"'<>?#]+):([^\s/@"'<>?#]+)$/i.exec(before);
  if (found === null || !/^[A-Za-z0-9[]/.test(text[at + 1] ?? "")) return undefined;
  return {
    offset: at - found[0].length,
    why: says({ de: "eine Adresse mit Passwort", en: "an address with a password" }, found[0]),
  };
}

/** The report must not publish it once more. */
function says(what: Wording, found: string): Wording {
  const shown = `${found.slice(0, Math.min(8, Math.ceil(found.length / 3)))}…`;
  return {
    de: `gefunden: ${what.de} („${shown}“). Machen Sie ihn ungültig, denn wer ihn sah, kann ihn benutzen, und löschen Sie die Stelle.`,
    en: `found ${what.en} ("${shown}"). Revoke it, because whoever saw it can use it, and delete it here.`,
  };
}

export const tellSecret = error;
