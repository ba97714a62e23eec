/** Which signs of a text say something, and which only set it. Data. */

/** White space, quotation marks, full stops, brackets: between two words they are all one. */
export const gap = 0;
const letter = 1;
export const digit = 2;
/** Stands for itself, with or without a blank before and behind it: `5%` is `5 %`. */
export const sign = 3;
/** Counts between two letters or digits. */
export const inner = 4;
/** Counts as a minus before a number. */
export const dash = 5;
/** Never seen, wherever it stands: the marks of emphasis, the soft hyphen. */
export const nothing = 6;
/** Begins a heading, or stands for itself. */
export const number = 7;
/** May begin the name of a sign. */
export const entity = 8;
/** May begin a comment of HTML. */
export const comment = 9;
/** Belongs to the letter before it. */
export const mark = 10;

/** By UTF-16 unit. */
export const kinds: Uint8Array = kindsOfUnits();

function kindsOfUnits(): Uint8Array {
  const all = new Uint8Array(0x10000).fill(letter);
  const set = (signs: string, kind: number) => {
    for (let i = 0; i < signs.length; i++) all[signs.charCodeAt(i)] = kind;
  };
  all.fill(gap, 0, 0xc0);
  all.fill(mark, 0x300, 0x370);
  all.fill(gap, 0x2000, 0x2070);
  all.fill(sign, 0x20a0, 0x20d0);
  all.fill(sign, 0x2190, 0x2c00);
  all.fill(gap, 0x3000, 0x3040);
  set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzªµº", letter);
  set("0123456789", digit);
  set("?%$+/~¢£¤¥©®°±²³¹¼½¾§×÷‰‱", sign);
  set(".,:@_", inner);
  set("-‐‑–—−", dash);
  set("*`\u00ad\u200b\u200c\u200d\u2060\ufeff", nothing);
  set("#", number);
  set("&", entity);
  set("<", comment);
  return all;
}
