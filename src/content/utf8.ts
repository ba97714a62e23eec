/** Finds what is not UTF-8. Pure. */

/**
 * The offset of the first byte that cannot stand where it stands, or `undefined` if all can.
 *
 * @returns Counted from 0.
 * @see RFC 3629, section 4
 */
export function firstBadByte(bytes: Uint8Array): number | undefined {
  let offset = 0;
  while (offset < bytes.length) {
    const length = sequenceAt(bytes, offset);
    if (length === 0) return offset;
    offset += length;
  }
  return undefined;
}

/** The number of bytes of the well-formed sequence at an offset; 0 if there is none. */
function sequenceAt(bytes: Uint8Array, offset: number): number {
  const first = bytes[offset] as number;
  if (first < 0x80) return 1;
  const form = forms.find(({ from, to }) => first >= from && first <= to);
  if (form === undefined) return 0;
  const second = bytes[offset + 1] ?? 0;
  if (second < form.second[0] || second > form.second[1]) return 0;
  for (let index = 2; index < form.length; index++) {
    const next = bytes[offset + index] ?? 0;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  return form.length;
}

/** By first byte: the length, and what the second byte may be so that nothing is written longer than it must be. */
const forms: readonly {
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly second: readonly [number, number];
}[] = [
  { from: 0xc2, to: 0xdf, length: 2, second: [0x80, 0xbf] },
  { from: 0xe0, to: 0xe0, length: 3, second: [0xa0, 0xbf] },
  { from: 0xe1, to: 0xec, length: 3, second: [0x80, 0xbf] },
  { from: 0xed, to: 0xed, length: 3, second: [0x80, 0x9f] },
  { from: 0xee, to: 0xef, length: 3, second: [0x80, 0xbf] },
  { from: 0xf0, to: 0xf0, length: 4, second: [0x90, 0xbf] },
  { from: 0xf1, to: 0xf3, length: 4, second: [0x80, 0xbf] },
  { from: 0xf4, to: 0xf4, length: 4, second: [0x80, 0x8f] },
];
