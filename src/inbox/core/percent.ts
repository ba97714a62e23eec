/** Percent-encoding of forms. Pure. */

/**
 * The text of one name or value.
 *
 * @returns `undefined` for a percent sign without two hexadecimal digits, and for bytes that are no UTF-8.
 */
export function decoded(encoded: Uint8Array): string | undefined {
  const written = Buffer.from(encoded.buffer, encoded.byteOffset, encoded.length).toString("latin1");
  try {
    return decodeURIComponent(written.replaceAll("+", " ").replace(/[\x80-\xff]/g, escaped));
  } catch {
    return undefined;
  }
}

function escaped(byte: string): string {
  return `%${byte.charCodeAt(0).toString(16)}`;
}
