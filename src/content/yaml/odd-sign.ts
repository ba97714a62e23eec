/** Signs that look like a blank or like nothing, and that YAML takes for letters. Pure. */
import { codePoint } from "../decode.ts";

/** Every blank but the plain one, and what shows nothing at all. */
const odd = /(?! )[\p{Zs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

export interface OddSign {
  /** `U+00A0`. */
  readonly name: string;
  /** In UTF-16 units from the beginning of the text. */
  readonly index: number;
}

/** The first such sign of a text. */
export function oddSignIn(text: string): OddSign | undefined {
  const sign = odd.exec(text);
  return sign ? { name: codePoint(sign[0]), index: sign.index } : undefined;
}

/** The text as it looks. */
export function withoutOddSigns(text: string): string {
  return text.replace(new RegExp(odd, "gu"), "");
}
