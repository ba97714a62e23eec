/** What becomes of the places of comments that go: nothing, or a stone where others have answered. Pure. */

/** The answers of one post: which comment each of them answers, if any. */
export type Answers = ReadonlyMap<string, string | undefined>;

/**
 * Which of the comments keep their place, because others hang below it, directly or by way of others that go as well.
 *
 * @param answers - Of all comments of one post, by their ids.
 * @param going - Ids.
 */
export function keptPlaces(answers: Answers, going: ReadonlySet<string>): ReadonlySet<string> {
  const left = new Map(answers);
  const below = new Map<string, number>();
  for (const to of left.values()) if (to !== undefined) below.set(to, (below.get(to) ?? 0) + 1);
  const free = [...going].filter((id) => (below.get(id) ?? 0) === 0);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    const to = left.get(id);
    left.delete(id);
    if (to === undefined) continue;
    const count = (below.get(to) ?? 0) - 1;
    below.set(to, count);
    if (count === 0 && going.has(to)) free.push(to);
  }
  return new Set([...going].filter((id) => left.has(id)));
}
