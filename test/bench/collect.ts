/** Gathers samples until they are reported. */
import type { Name } from "./contenders.ts";
import type { Sample } from "./measure.ts";
import { type Measure, measures, type Series } from "./series.ts";

export interface Collection {
  readonly add: (measure: Measure, posts: number, contender: Name, sample: Sample) => void;
  /** By measure, then by size, then in the order of the contenders. */
  readonly series: () => readonly Series[];
}

export function collection(): Collection {
  const series = new Map<string, Series & { readonly samples: Sample[] }>();
  const order = Object.keys(measures);
  return {
    add: (measure, posts, contender, sample) => {
      const key = `${measure} ${posts} ${contender}`;
      const known = series.get(key) ?? { measure, posts, contender, samples: [] };
      known.samples.push(sample);
      series.set(key, known);
    },
    series: () =>
      [...series.values()].sort((a, b) => order.indexOf(a.measure) - order.indexOf(b.measure) || a.posts - b.posts),
  };
}
