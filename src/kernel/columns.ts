/** Tables for terminals. Pure. */

/** The lines of a table: cells side by side, each column as wide as its widest cell, in characters. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? "")].length))) ?? [];
  const padded = (cell: string, width: number) => cell + " ".repeat(width - [...cell].length);
  return rows.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
