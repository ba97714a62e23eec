/** Group commit: what arrives in one turn of the event loop shares a transaction, and with it one wait for the disk. */

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** How one of a group ended. */
export type Ended<Result> = { readonly result: Result } | { readonly error: unknown };

export interface Group<Item, Result> {
  readonly add: (item: Item) => Promise<Result>;
  /** Resolves when all that were added before have been answered. */
  readonly settled: () => Promise<void>;
}

/**
 * @param commit - Says of each item, in their order, how it ended. If it throws, all of them end with that error.
 * @param atOnce - How many groups may be under way; what arrives meanwhile is the next.
 * @param most - How many items a group has at most.
 */
export function grouped<Item, Result>(
  commit: (items: readonly Item[]) => Promise<readonly Ended<Result>[]>,
  { atOnce, most }: { readonly atOnce: number; readonly most: number },
): Group<Item, Result> {
  let queue: Waiting<Item, Result>[] = [];
  let isScheduled = false;
  const underWay = new Set<Promise<void>>();

  function schedule(): void {
    if (isScheduled || queue.length === 0 || underWay.size >= atOnce) return;
    isScheduled = true;
    setImmediate(() => {
      isScheduled = false;
      const group = queue.slice(0, most);
      queue = queue.slice(most);
      const run = answer(group).finally(() => {
        underWay.delete(run);
        schedule();
      });
      underWay.add(run);
      schedule();
    });
  }

  async function answer(group: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const ends = await commit(group.map(({ item }) => item));
      for (const [index, { resolve, reject }] of group.entries()) {
        const end = ends[index];
        if (!end) reject(new Error("A commit has left out one of its group."));
        else if ("error" in end) reject(end.error);
        else resolve(end.result);
      }
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        queue.push({ item, resolve, reject });
        schedule();
      }),
    settled: async () => {
      while (queue.length > 0 || underWay.size > 0) {
        await new Promise((resolve) => setImmediate(resolve));
        await Promise.all(underWay);
      }
    },
  };
}
