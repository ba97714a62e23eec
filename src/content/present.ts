/** Leaves out what is not there. Pure. */

type Absent<T> = { [K in keyof T]: null extends T[K] ? K : undefined extends T[K] ? K : never }[keyof T];

/** The same object, in which what may be absent is absent instead of `undefined` or `null`. */
export type Present<T> = { [K in Exclude<keyof T, Absent<T>>]: T[K] } & {
  [K in Absent<T>]?: NonNullable<T[K]>;
};

/** A copy without the keys whose value is `undefined` or `null`. */
export function present<T extends object>(object: T): Present<T> {
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(object)) {
    if (value !== undefined && value !== null) copy[key] = value;
  }
  return copy as Present<T>;
}
