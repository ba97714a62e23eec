/** Puts a group of comments into PostgreSQL by one statement. */
import type { ClientBase } from "pg";
import type { NewComment } from "../comment.ts";
import type { Ended } from "./group.ts";
import type { Connections } from "./postgres-connection.ts";
import { isBadValue } from "./postgres-errors.ts";
import { schema } from "./postgres-schema.ts";
import { newColumns, valuesOf } from "./rows.ts";
import { type Kept, StoreDown } from "./store.ts";

const types: Readonly<Partial<Record<(typeof newColumns)[number], string>>> = {
  sealed: "bytea",
  received: "bigint",
  work: "bigint",
  links: "bigint",
};

const insert = `INSERT INTO ${schema}.comment (${newColumns.join(", ")})
  SELECT * FROM unnest(${newColumns.map((column, index) => `$${index + 1}::${types[column] ?? "text"}[]`).join(", ")})
  ON CONFLICT DO NOTHING RETURNING id, token, digest`;

const find = `SELECT id, token, digest FROM ${schema}.comment WHERE digest = ANY($1) OR token = ANY($2) OR id = ANY($3)`;

interface Keys {
  readonly id: string;
  readonly token: string | null;
  readonly digest: string | null;
}

/**
 * Only what is confirmed is answered. A connection that is lost before says nothing: the same is sent again, and what it finds of
 * itself is what it has stored.
 *
 * @returns How each ended, in their order.
 */
export async function addAll(
  connections: Connections,
  comments: readonly NewComment[],
): Promise<readonly Ended<Kept>[]> {
  try {
    return await connections.again((client, tries) => addOnce(client, comments, tries > 0));
  } catch (error) {
    if (!isBadValue(error) || comments.length === 1) throw error;
    return Promise.all(
      comments.map((comment) =>
        addAll(connections, [comment]).then(
          ([end]) => end ?? { error: new Error("A comment was left out.") },
          (error: unknown) => ({ error }),
        ),
      ),
    );
  }
}

/** @param mayBeThere - Whether they were sent before, with an end that nobody knows. */
async function addOnce(
  client: ClientBase,
  comments: readonly NewComment[],
  mayBeThere: boolean,
): Promise<Ended<Kept>[]> {
  // Two receivers that are sent the same two comments take them in one order, and do not wait for each other.
  const sorted = comments.toSorted((one, other) => (one.digest < other.digest ? -1 : 1));
  const values = sorted.map(valuesOf);
  const stored = await client.query<Keys>({
    name: "add",
    text: insert,
    values: newColumns.map((_, column) => values.map((row) => row[column])),
  });
  const fresh = new Set(stored.rows.map(keyOf));
  const known = fresh.size === comments.length ? [] : await found(client, comments);
  return comments.map((comment) => {
    if (fresh.delete(keyOf(comment))) return { result: { outcome: "stored", id: comment.id } };
    return endOf(comment, known, mayBeThere);
  });
}

function keyOf({ id, token, digest }: Keys): string {
  return JSON.stringify([id, token, digest]);
}

async function found(client: ClientBase, comments: readonly NewComment[]): Promise<readonly Keys[]> {
  const values = [
    comments.map(({ digest }) => digest),
    comments.map(({ token }) => token),
    comments.map(({ id }) => id),
  ];
  return (await client.query<Keys>({ name: "found", text: find, values })).rows;
}

function endOf(comment: NewComment, known: readonly Keys[], mayBeThere: boolean): Ended<Kept> {
  const same = known.find(({ digest }) => digest === comment.digest);
  if (same) {
    const isOwn = mayBeThere && keyOf(same) === keyOf(comment);
    return { result: { outcome: isOwn ? "stored" : "repeated", id: same.id } };
  }
  if (known.some(({ token }) => token === comment.token)) return { result: { outcome: "spent" } };
  if (known.some(({ id }) => id === comment.id))
    return { error: new Error(`There is a comment ${comment.id} already. Take another id.`) };
  return { error: new StoreDown("What stood in the way of a comment was removed in this moment. Try again.") };
}
