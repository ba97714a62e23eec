/** Addresses of e-mail in clear: Klartext conceals them, so that harvesters do not gather them. Pure. */
import type { Wording } from "../../kernel/problem.ts";
import { placeIn, telling } from "../fault.ts";
import type { Fault } from "../published.ts";
import { passwordBefore, tellSecret } from "../secret/secrets.ts";

const error = telling("audit-person", "error");
/** What people wrote for readers may hold an address on purpose. */
const warning = telling("audit-person", "warning");
const written = /(?:\.html|(?:^|\/)feed\.(?:xml|json)|\.pf_fragment)$/;

/** Nobody reads a thousand lines about one file. */
const mostInAFile = 20;

const before = /[\p{L}\p{N}.!#$%*+_~-]{1,64}$/u;
const after = /^(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,24}/u;

/** RFC 9116 wants an address that programs can read, and so nothing in it is concealed. */
const inClear = /(?:^|\/)\.well-known\/security\.txt$/;

/**
 * Every address in a part of a file, and every password before a host, which has the same sign.
 *
 * @param offset - Where the part begins in the whole.
 */
export function mailFaults(file: string, part: string, offset = 0, whole = part): readonly Fault[] {
  const faults: Fault[] = [];
  for (let at = part.indexOf("@"); at !== -1; at = part.indexOf("@", at + 1)) {
    // Most of them begin a word, as in JSON-LD and in style sheets.
    if (isBoundary(part.charCodeAt(at - 1))) continue;
    const password = passwordBefore(part, at);
    if (password) {
      faults.push(tellSecret(placeIn(file, whole, offset + password.offset), password.why));
      continue;
    }
    const user = before.exec(part.slice(Math.max(0, at - 64), at))?.[0];
    const host = after.exec(part.slice(at + 1, at + 256))?.[0];
    if (user === undefined || host === undefined || inClear.test(file)) continue;
    // `https://example.org/@name` and `name@2x.png` are none.
    if (/\.(?:png|jpe?g|webp|avif|svg|gif|js|css)$/i.test(host) || /^[.-]/.test(user)) continue;
    if (faults.length === mostInAFile) {
      faults.push(error(placeIn(file, whole, offset + at - user.length), more));
      break;
    }
    const tell = written.test(file) ? warning : error;
    faults.push(tell(placeIn(file, whole, offset + at - user.length), found(`${user}@${host}`)));
  }
  return faults;
}

/** A blank, a quote, a slash, a bracket, or nothing: no name ends with one. */
function isBoundary(code: number): boolean {
  return (
    Number.isNaN(code) ||
    code <= 0x22 ||
    code === 0x2f ||
    code === 0x7b ||
    code === 0x7d ||
    code === 0x28 ||
    code === 0x3b ||
    code === 0x3e ||
    code === 0x5c
  );
}

const more: Wording = {
  de: "Ab hier stehen noch mehr solche Adressen; das sieht nach einer Liste von Menschen aus.",
  en: "from here on there are more such addresses; this looks like a list of people.",
};

function found(address: string): Wording {
  return {
    de: `gefunden: „${address}“ im Klartext; Programme sammeln solche Adressen für Werbung und Betrug. Im Text von Markdown verbirgt Klartext sie von selbst, in Titeln und Zusammenfassungen nicht.`,
    en: `found "${address}" in clear; programs gather such addresses for spam and fraud. In the text of Markdown, Klartext conceals them by itself, in titles and summaries it does not.`,
  };
}
