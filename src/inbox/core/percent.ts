/** Percent-encoding of forms. Pure. */

/** A sign for each byte, from U+0000 to U+00FF. */
export function bytesAsSigns(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}

/**
 * The text of one name or value.
 *
 * @param encoded - A sign for each byte.
 * @returns `undefined` for a percent sign without two hexadecimal digits, and for bytes that are no UTF-8.
 */
export function decoded(encoded: string): string | undefined {
  // Most names and many values are written as they are.
  if (!/[+%\x80-\xff]/.test(encoded)) return encoded;
  try {
    return decodeURIComponent(encoded.replaceAll("+", " ").replace(/[\x80-\xff]/g, escaped));
  } catch {
    return undefined;
  }
}

function escaped(byte: string): string {
  return `%${byte.charCodeAt(0).toString(16)}`;
}
