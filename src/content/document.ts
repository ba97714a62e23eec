/** A file of content, read: its particulars, its text, and where everything stands. */
import type { Place, Wording } from "../kernel/problem.ts";
import { decode } from "./decode.ts";
import { bytesOf, type ContentFile } from "./files.ts";
import { type Mistake, type Report, startOf } from "./finding.ts";
import { split } from "./front-matter.ts";
import { type Data, isRecord, type KeyPath, refused } from "./yaml/data.ts";
import { readYaml } from "./yaml/read-yaml.ts";

export interface Document extends ContentFile {
  /** `undefined` if it cannot be read; that has been reported. */
  readonly data: Data | undefined;
  /** The Markdown; `""` for a file that is YAML only. */
  readonly body: string;
  /** The line of the file on which `body` begins, counted from 1. */
  readonly bodyLine: number;
}

/** Reads a Markdown file with front matter. */
export function readMarkdownFile(file: ContentFile, report: Report): Document {
  const text = textOf(file, report);
  if (text === undefined) return { ...file, data: undefined, body: "", bodyLine: 1 };
  const { yaml, yamlLine, body, bodyLine, fault } = split(text);
  if (fault) report({ ...startOf(file.file), line: fault.line, ...fault.mistake });
  return { ...file, data: yaml === undefined ? undefined : dataOf(file, yaml, yamlLine, report), body, bodyLine };
}

/** Reads a file that is YAML from end to end. */
export function readYamlFile(file: ContentFile, report: Report): Document {
  const text = textOf(file, report);
  return { ...file, data: text === undefined ? undefined : dataOf(file, text, 1, report), body: "", bodyLine: 1 };
}

/** The text of a file; `undefined` if it is none. What is wrong with it is reported. */
export function textOf(file: ContentFile, report: Report): string | undefined {
  const { text, mistakes } = decode(bytesOf(file));
  for (const { position, mistake } of mistakes) report({ file: file.file, ...position, ...mistake });
  return text;
}

/** Where something in the particulars stands; without a path, where the file begins. */
export function placeOf(document: Document, path: KeyPath = [], part: "key" | "value" = "value"): Place {
  if (document.data === undefined || path.length === 0) return startOf(document.file);
  return { file: document.file, ...document.data.positionOf(path, part) };
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
