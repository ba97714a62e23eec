/** Percent-encoding of forms. Pure. */

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const [plus, space, percent] = [0x2b, 0x20, 0x25];

/**
 * The text of one name or value.
 *
 * @returns `undefined` for a percent sign without two hexadecimal digits, and for bytes that are no UTF-8.
 */
export function decoded(encoded: Uint8Array): string | undefined {
  const bytes = new Uint8Array(encoded.length);
  let length = 0;
  for (let i = 0; i < encoded.length; i++) {
    const byte = encoded[i] as number;
    if (byte === percent) {
      const value = digit(encoded[i + 1]) * 16 + digit(encoded[i + 2]);
      if (Number.isNaN(value)) return undefined;
      bytes[length++] = value;
      i += 2;
    } else bytes[length++] = byte === plus ? space : byte;
  }
  try {
    return utf8.decode(bytes.subarray(0, length));
  } catch {
    return undefined;
  }
}

/** `NaN` for what is no hexadecimal digit. */
function digit(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : Number.NaN;
}
