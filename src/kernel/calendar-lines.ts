/** How iCalendar writes lines. Pure. @see RFC 5545, section 3.1 */

const longest = 75;

/** Lines of a calendar, folded and ended as the standard asks for. */
export function calendarText(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** A text as the value of a property. @see RFC 5545, section 3.3.11 */
export function escapedText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, "\\n");
}

/** No line has more than 75 octets of UTF-8, and no character is torn apart; what goes on begins with a space. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > longest) {
      pieces.push(piece);
      piece = " ";
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join("\r\n");
}
