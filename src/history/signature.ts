/** Whether a change of a statement is nothing but somebody's approval or a new day for its review. */
import { freshDocument } from "../content/document.ts";
import { isRecord, type Plain } from "../content/yaml/data.ts";

/** Keys that say who looked at a version and when somebody will again, not what the version says. */
const signing: ReadonlySet<string> = new Set(["approvedBy", "review"]);

/**
 * Tells whether two states of a file differ in nothing that its readers are told but who approved it and when it will be
 * read again. Whoever puts their own name there has changed nothing that would need another pair of eyes.
 */
export function isSignature(before: string, after: string): boolean {
  const [old, young] = [before, after].map(substanceOf);
  return old !== undefined && old === young;
}

/** Everything else; `undefined` for what cannot be read. */
function substanceOf(text: string): string | undefined {
  const place = { path: "", file: "", disk: "", stamp: undefined };
  const { data, body } = freshDocument(place, Buffer.from(text), () => {});
  if (!isRecord(data?.value)) return undefined;
  const others = Object.entries(data.value as Readonly<Record<string, Plain>>)
    .filter(([key]) => !signing.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([others, body.trim()]);
}
