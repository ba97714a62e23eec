import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { instantAt } from "../../src/content/instant.ts";
import { lengthOf } from "../../src/content/note-length.ts";
import { type NewKind, newContent } from "../../src/new/new-content.ts";
import { emptyFolder } from "../support/folder.ts";

interface Given {
  readonly kind: NewKind;
  readonly words: readonly string[];
  readonly now: string;
  readonly link?: string;
  readonly linkTitle?: string;
  readonly form?: string;
}

const cases = join(import.meta.dirname, "cases");

function filesOf(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}

test.each(readdirSync(cases))("%s", (name) => {
  const given: Given = JSON.parse(readFileSync(join(cases, name, "given.json"), "utf8"));
  const [expected, ...others] = filesOf(join(cases, name, "expected"));
  if (expected === undefined || others.length > 0) throw new Error(`${name} needs exactly one expected file`);
  const content = join(cases, name, "content");
  const folder = emptyFolder();
  if (existsSync(content)) cpSync(content, folder, { recursive: true });

  const { kind, words, now, form, ...link } = given;
  const created = newContent(kind, words, {
    folder,
    label: "inhalt",
    lengthOf,
    now: (timeZone) => instantAt(Date.parse(now), timeZone),
    ...link,
    ...(form !== undefined && { kind: form }),
  });

  expect(created).toMatchObject({ ok: true, file: `inhalt/${expected}` });
  expect(readFileSync(join(folder, expected), "utf8")).toBe(
    readFileSync(join(cases, name, "expected", expected), "utf8"),
  );
  expect(filesOf(folder)).toEqual([...filesOf(content), expected].sort());
});
