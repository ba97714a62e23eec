/** Holds `_redirects` to what hosts read, and to where it leads. */
import type { Wording } from "../../kernel/problem.ts";
import { telling } from "../fault.ts";
import type { Fault, Published } from "../published.ts";

const file = "_redirects";
const error = telling("audit-headers", "error");

/** What Cloudflare Pages takes. @see https://developers.cloudflare.com/pages/configuration/redirects/ */
const most = { rules: 2_000, signs: 1_000 } as const;
const codes: ReadonlySet<string> = new Set(["200", "301", "302", "303", "307", "308"]);

/** Everything that is wrong with `_redirects`, where there is one. */
export function redirectsFaults({ files, read, site }: Published): readonly Fault[] {
  if (!files.has(file)) return [];
  const base = new URL(site).pathname;
  const seen = new Map<string, number>();
  const faults: Fault[] = [];
  for (const [index, written] of read(file).toString().split(/\r?\n/).entries()) {
    const line = index + 1;
    const tell = (why: Wording) => faults.push(error({ file, line, column: 1 }, why));
    const [from, to, code = "301", ...more] = written.trim().split(/\s+/);
    if (from === undefined || from === "" || from.startsWith("#")) continue;
    if (written.length > most.signs) tell(tooLong(written.length));
    if (!from.startsWith("/") || to === undefined || more.length > 0) tell(noRule);
    else if (!codes.has(code.replace(/!$/, ""))) tell(unknownCode(code));
    else if (seen.has(from)) tell(again(from, seen.get(from) as number));
    else if (isDead(to, files, base)) tell(leadsNowhere(to));
    seen.set(from, line);
    if (seen.size === most.rules + 1) tell(tooMany);
  }
  return faults;
}

function isDead(to: string, files: Published["files"], base: string): boolean {
  if (!to.startsWith("/") || /[*:]/.test(to)) return false;
  if (!to.startsWith(base)) return true;
  const path = to.slice(base.length).replace(/[?#].*$/s, "");
  return !files.has(path) && !files.has(`${path}${path === "" || path.endsWith("/") ? "" : "/"}index.html`);
}

const noRule: Wording = {
  de: "ist keine Weiterleitung. Eine hat die Form: /alt/ /neu/ 301.",
  en: "is no redirect. One looks like: /old/ /new/ 301.",
};
const tooMany: Wording = {
  de: `Ab hier ist es zu viel: Cloudflare liest höchstens ${most.rules} Weiterleitungen.`,
  en: `from here on it is too much: Cloudflare reads ${most.rules} redirects at most.`,
};

function tooLong(length: number): Wording {
  return {
    de: `Die Zeile hat ${length} Zeichen; Cloudflare liest höchstens ${most.signs}.`,
    en: `the line has ${length} characters; Cloudflare reads ${most.signs} at most.`,
  };
}

function unknownCode(code: string): Wording {
  return {
    de: `gefunden: „${code}“; Cloudflare kennt nur ${[...codes].join(", ")} und lehnt sonst die ganze Datei ab.`,
    en: `found "${code}"; Cloudflare knows ${[...codes].join(", ")} only, and otherwise refuses the whole file.`,
  };
}

function again(from: string, line: number): Wording {
  return {
    de: `${from} wird schon in Zeile ${line} weitergeleitet.`,
    en: `${from} is redirected in line ${line} already.`,
  };
}

function leadsNowhere(to: string): Wording {
  return { de: `führt nach ${to}; dort steht nichts.`, en: `leads to ${to}, where there is nothing.` };
}
