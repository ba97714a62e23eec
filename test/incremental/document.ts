/** Files of content as texts that can be changed: one particular on each line, as JSON where that is needed. */

/** A content folder: every file by its path inside it. */
export type Files = Map<string, string | Buffer>;

export type Fields = Readonly<Record<string, unknown>>;

export function document(fields: Fields, body: string): string {
  const lines = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [lineOf(key, value)]));
  return `---\n${lines.join("\n")}\n---\n\n${body}\n`;
}

/** The fields of a document that was made here; none of one that somebody has broken. */
export function fieldsOf(content: string | Buffer | undefined): Fields {
  const text = typeof content === "string" && content.includes("\n---\n") ? content : "---\n\n---\n";
  const lines = text.slice("---\n".length, text.indexOf("\n---\n")).split("\n");
  return Object.fromEntries(
    lines.filter(Boolean).map((line) => {
      const colon = line.indexOf(": ");
      return [line.slice(0, colon), read(line.slice(colon + 2))];
    }),
  );
}

export function bodyOf(text: string): string {
  return text.slice(text.indexOf("\n---\n") + "\n---\n\n".length).trimEnd();
}

/** The same document with other fields; one that is `undefined` is left out. */
export function withFields(text: string, fields: Fields): string {
  return document({ ...fieldsOf(text), ...fields }, bodyOf(text));
}

export function withBody(text: string, body: string): string {
  return document(fieldsOf(text), body);
}

/** Dates stand bare, as people write them. */
function lineOf(key: string, value: unknown): string {
  const isBare = typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value);
  return `${key}: ${isBare ? value : JSON.stringify(value)}`;
}

function read(written: string): unknown {
  return /^\d{4}-\d\d-\d\d/.test(written) ? written : JSON.parse(written);
}
