/** All samples of one thing that was measured, and what they come to. */
import type { Name } from "./contenders.ts";
import type { Sample } from "./measure.ts";

/** What was measured, in the order in which it is reported. */
export const measures = {
  cold: "cold build",
  unchanged: "warm build, nothing changed",
  body: "warm build, one body changed",
  title: "warm build, one title changed",
  start: "serve: start to first page",
  page: "serve: save to new page",
  lists: "serve: title to every list",
} as const;

export type Measure = keyof typeof measures;

export interface Series {
  readonly measure: Measure;
  readonly posts: number;
  readonly contender: Name;
  readonly samples: readonly Sample[];
}

/** Above this, the slowest run over the fastest, a figure deserves a second look. */
export const restless = 1.3;

/** @throws RangeError for no values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [lower, upper] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (lower === undefined || upper === undefined) throw new RangeError("Nothing has no median.");
  return (lower + upper) / 2;
}

/** Wall-clock seconds: median, least, most. */
export function wall({ samples }: Series): { readonly median: number; readonly min: number; readonly max: number } {
  const seconds = samples.map((sample) => sample.seconds);
  return { median: median(seconds), min: Math.min(...seconds), max: Math.max(...seconds) };
}

/** The median of a figure that not every system tells; `undefined` where it does not. */
export function medianOf({ samples }: Series, figure: "user" | "system" | "memory"): number | undefined {
  const values = samples.map((sample) => sample[figure]).filter((value) => value !== undefined);
  return values.length > 0 ? median(values) : undefined;
}

/** How many times as long the first took, by medians. */
export function ratio(first: Series, second: Series): number {
  return wall(first).median / wall(second).median;
}

/** The series of the same measure that differs in what is given; `undefined` if there is none. */
export function counterpart(
  all: readonly Series[],
  series: Series,
  other: Partial<Pick<Series, "posts" | "contender">>,
): Series | undefined {
  const wanted = { ...series, ...other };
  return all.find(
    ({ measure, posts, contender }) =>
      measure === wanted.measure && posts === wanted.posts && contender === wanted.contender,
  );
}
