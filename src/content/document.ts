/** A file of content, read: its particulars, its text, and where everything stands. */
import { digest } from "../kernel/digest.ts";
import type { Place, Problem, Wording } from "../kernel/problem.ts";
import { decode } from "./decode.ts";
import { bytesIfAllowed, bytesOf, type ContentFile } from "./files.ts";
import { type Mistake, type Report, startOf } from "./finding.ts";
import { split } from "./front-matter.ts";
import type { Memo, Memory } from "./memory.ts";
import type { Position } from "./position.ts";
import { type Data, isRecord, type KeyPath, refused } from "./yaml/data.ts";
import { readYaml } from "./yaml/read-yaml.ts";

export interface Document extends ContentFile {
  /** `undefined` if it cannot be read; that has been reported. */
  readonly data: Data | undefined;
  /** The Markdown; `""` for a file that is YAML only. */
  readonly body: string;
  /** The line of the file on which `body` begins, counted from 1. */
  readonly bodyLine: number;
  /** What is known of the file from now on. */
  readonly memo: Memo;
}

/** Reads a Markdown file with front matter, unless it is remembered: then it is read when somebody asks for its words. */
export function readMarkdownFile(file: ContentFile, memory: Memory, report: Report): Document {
  const untouched = memory.untouched(file);
  if (untouched) return remembered(file, untouched, report);
  const bytes = bytesIfAllowed(file, report);
  if (!bytes) return unread(file);
  const name = digest(bytes);
  const unchanged = memory.unchanged(file, name);
  if (unchanged) return remembered(file, unchanged, report);

  const document = freshDocument(file, bytes, report, name);
  memory.keep(file, document.memo);
  return document;
}

/**
 * A document out of the bytes of its file.
 *
 * @param name - Their digest, for those who have taken it to see whether they are new.
 */
export function freshDocument(file: ContentFile, bytes: Buffer, report: Report, name = digest(bytes)): Document {
  const problems: Problem[] = [];
  const content = contentOf(file, bytes, (problem) => problems.push(problem));
  for (const problem of problems) report(problem);
  const { bodyLine } = content;
  return onDisk(file, { stamp: file.stamp, digest: name, bodyLine, problems, content });
}

/** Reads a file that is YAML from end to end. */
export function readYamlFile(file: ContentFile, report: Report): Document {
  const bytes = bytesIfAllowed(file, report);
  if (!bytes) return unread(file);
  const text = textOf(file, bytes, report);
  const data = text === undefined ? undefined : dataOf(file, text, 1, report);
  // There are six of them at most: read every time, they need not be remembered.
  const memo = { stamp: undefined, digest: digest(bytes), bodyLine: 1, problems: [] };
  return { ...file, data, body: "", bodyLine: 1, memo };
}

/** A document of which nothing is known; why, has been reported. */
export function unread(file: ContentFile): Document {
  const memo = { stamp: undefined, digest: "", bodyLine: 1, problems: [] };
  return { ...file, data: undefined, body: "", bodyLine: 1, memo };
}

export type Content = Pick<Document, "data" | "body" | "bodyLine">;

function contentOf(file: ContentFile, bytes: Buffer, report: Report): Content {
  const text = textOf(file, bytes, report);
  if (text === undefined) return { data: undefined, body: "", bodyLine: 1 };
  const { yaml, yamlLine, body, bodyLine, fault } = split(text);
  if (fault) report({ ...startOf(file.file), line: fault.line, ...fault.mistake });
  return { data: yaml === undefined ? undefined : dataOf(file, yaml, yamlLine, report), body, bodyLine };
}

function remembered(file: ContentFile, memo: Memo, report: Report): Document {
  for (const problem of memo.problems) report(problem);
  const { document } = memo;
  if (document && file.stamp !== undefined && document.stamp === file.stamp) return document;
  memo.document = onDisk(file, memo);
  return memo.document;
}

/** A document whose words are read from the disk when somebody asks for them and they are not in memory. */
export function onDisk({ path, file: name, disk, stamp }: ContentFile, memo: Memo): Document {
  const file = { path, file: name, disk, stamp };
  let again: Content | undefined;
  const content = () => {
    if (memo.content) return memo.content;
    again ??= contentOf(file, bytesOf(file), () => {});
    return again;
  };
  return {
    ...file,
    bodyLine: memo.bodyLine,
    memo,
    get data() {
      return content().data;
    },
    get body() {
      return content().body;
    },
  };
}

/** The text of a file; `undefined` if it is none. What is wrong with it is reported. */
function textOf(file: ContentFile, bytes: Buffer, report: Report): string | undefined {
  const { text, mistakes } = decode(bytes);
  for (const { position, mistake } of mistakes) report({ file: file.file, ...position, ...mistake });
  return text;
}

/** Where something in the particulars stands; without a path, where the file begins. */
export function placeOf(document: Document, path: KeyPath = [], part: "key" | "value" = "value"): Place {
  if (path.length === 0) return startOf(document.file);
  // Found when it is asked for: most places are at hand for a problem that never comes.
  let position: Position | undefined;
  const found = () => {
    position ??= document.data?.positionOf(path, part) ?? startOf(document.file);
    return position;
  };
  return {
    file: document.file,
    get line() {
      return found().line;
    },
    get column() {
      return found().column;
    },
  };
}

function dataOf(file: ContentFile, yaml: string, line: number, report: Report): Data | undefined {
  const { data, mistakes } = readYaml(yaml, line);
  for (const { position, mistake } of mistakes) report({ file: file.file, ...position, ...mistake });
  if (data === undefined || data.value === null) return data && { ...data, value: Object.create(null) };
  if (isRecord(data.value)) return data;
  if (data.value === refused) return undefined;
  if (Array.isArray(data.value) && file.path.endsWith(".yaml")) return data;
  report({ ...startOf(file.file), line, ...noKeys });
  return undefined;
}

const noKeysMessage: Wording = {
  de: "gefunden: keine Schlüssel; jede Angabe beginnt mit ihrem Namen und einem Doppelpunkt.",
  en: "found no keys; every particular begins with its name and a colon.",
};
const noKeys: Mistake = { severity: "error", rule: "yaml", message: noKeysMessage, like: "title: Klartext" };
