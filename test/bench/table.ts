/** The report for people: one table of figures, one of growth, and what to doubt. Pure. */
import { counterpart, type Measure, measures, medianOf, ratio, restless, type Series, wall } from "./series.ts";

const header = ["posts", "contender", "runs", "median s", "min–max s", "user s", "sys s", "peak MiB", "Klartext ÷ it"];
/** Figures that the system may not tell. */
const optional = ["user s", "sys s", "peak MiB"];

/** The whole report. */
export function report(all: readonly Series[]): string {
  const parts = (Object.keys(measures) as Measure[]).map((measure) => figures(all, measure));
  return [...parts, growth(all), doubts(all)].filter((part) => part !== "").join("\n\n");
}

function figures(all: readonly Series[], measure: Measure): string {
  const own = all.filter((series) => series.measure === measure);
  if (own.length === 0) return "";
  return `${measures[measure]}\n${aligned(withoutEmpty([header, ...own.map((series) => row(all, series))]))}`;
}

function row(all: readonly Series[], series: Series): readonly string[] {
  const { median, min, max } = wall(series);
  const klartext = counterpart(all, series, { contender: "Klartext" });
  const memory = medianOf(series, "memory");
  return [
    String(series.posts),
    series.contender,
    String(series.samples.length),
    short(median),
    `${short(min)}–${short(max)}`,
    short(medianOf(series, "user")),
    short(medianOf(series, "system")),
    memory === undefined ? "" : String(Math.round(memory / 2 ** 20)),
    klartext && series.contender !== "Klartext" ? ratio(klartext, series).toFixed(2) : "",
  ];
}

/** How many times as long ten times as many posts take. */
function growth(all: readonly Series[]): string {
  const rows = all.flatMap((series) => {
    const larger = counterpart(all, series, { posts: series.posts * 10 });
    if (!larger) return [];
    const sizes = `${larger.posts} ÷ ${series.posts}`;
    return [[measures[series.measure], series.contender, sizes, ratio(larger, series).toFixed(2)]];
  });
  return rows.length === 0 ? "" : `growth\n${aligned([["", "contender", "posts", "times as long"], ...rows])}`;
}

function doubts(all: readonly Series[]): string {
  return all
    .filter((series) => wall(series).max > restless * wall(series).min)
    .map((series) => {
      const times = (wall(series).max / wall(series).min).toFixed(2);
      return `Restless: ${series.contender}, ${measures[series.measure]}, ${series.posts} posts: the slowest run took ${times} times as long as the fastest.`;
    })
    .join("\n");
}

function withoutEmpty(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [names = [], ...figures] = rows;
  const isEmpty = (column: number) =>
    optional.includes(names[column] ?? "") && figures.every((cells) => cells[column] === "");
  return rows.map((cells) => cells.filter((_, column) => !isEmpty(column)));
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0))) ?? [];
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (/^\d/.test(cell) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join("  ")
      .trimEnd();
  return rows.map((cells) => `  ${line(cells)}`).join("\n");
}

/** Thousandths below ten seconds. */
function short(seconds: number | undefined): string {
  if (seconds === undefined) return "";
  return seconds.toFixed(seconds < 10 ? 3 : 1);
}
