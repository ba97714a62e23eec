/** Where a mistake stands that an engine of Eleventy found: every engine counts lines in its own way. Pure. */
import { split } from "../content/front-matter.ts";
import { type Position, positionAt } from "../content/position.ts";

export interface TemplatePlace {
  /** As Eleventy names it; `undefined` if it names none. */
  readonly template: string | undefined;
  readonly position: Position;
}

const start: Position = { line: 1, column: 1 };

/**
 * @param errors - The outermost, which names the template, comes first.
 * @param textOf - What stands in a file; `undefined` if it cannot be read.
 */
export function templatePlace(errors: readonly Error[], textOf: (path: string) => string | undefined): TemplatePlace {
  const built = templatesIn(errors.map(({ message }) => message).join("\n"))[0];
  // What is included is named last.
  const template =
    templatesIn(errors.map(({ message }) => message.replace(/^ {2}.*/ms, "")).join("\n")).at(-1) ?? built;
  const text = (template === undefined ? undefined : textOf(template)) ?? "";
  if (errors.some(({ name }) => name === "EleventyMapPagesError")) {
    return { template, position: positionOf(/^permalink:/m, text) ?? start };
  }
  const inText = toldIn(errors);
  const position =
    (inText && { ...inText, line: inText.line + (template === built ? linesBefore(text) : 0) }) ??
    inStack(errors, template) ??
    namedIn(errors, text) ??
    start;
  return { template, position };
}

/** Paths below a folder pages/, without the full stop of the sentence that they end. */
function templatesIn(messages: string): readonly string[] {
  const path = /(?:^|[\s"'(`:])((?:[^\s"'()`:]*\/)?pages\/[^\s"'()`,]*[^\s"'()`,.:])/gm;
  return Array.from(messages.matchAll(path), ([, found]) => found as string);
}

/** What an engine counts from the line behind the front matter. */
function toldIn(errors: readonly Error[]): Position | undefined {
  for (const error of errors.toReversed()) {
    const { lineno, colno = 0 } = error as { readonly lineno?: number; readonly colno?: number };
    // Nunjucks counts from 0 while it runs a template, from 1 while it reads one, and says 0, 0 for what it has not counted.
    const isRunning = error.cause !== undefined;
    if (lineno !== undefined && lineno + colno > 0) {
      return isRunning ? { line: lineno + 1, column: colno + 1 } : { line: lineno, column: Math.max(colno, 1) };
    }
    const [, line, column] = /\bline:(\d+), col:(\d+)/.exec(error.message) ?? [];
    if (line !== undefined) return { line: Number(line), column: Number(column) };
  }
  return undefined;
}

/** Where a program stopped, or could not be read. */
function inStack(errors: readonly Error[], template: string | undefined): Position | undefined {
  if (template === undefined) return undefined;
  // Stacks know whole paths, Eleventy those from the working folder.
  const name = template.slice(template.search(/(?<=^|\/)pages\//));
  for (const line of errors.flatMap(({ stack = "" }) => stack.split("\n"))) {
    const [, row, column = "1"] = /^(?:\?[^:)]*)?:(\d+)(?::(\d+))?/.exec(line.split(name)[1] ?? "") ?? [];
    if (row !== undefined) return { line: Number(row), column: Number(column) };
  }
  return undefined;
}

/** A filter or a file that does not exist, where the template first names it. */
function namedIn(errors: readonly Error[], text: string): Position | undefined {
  const [, kind, name] = /\b(filter|template) not found: (\S+)/.exec(errors.at(-1)?.message ?? "") ?? [];
  const names = kind === "filter" ? /(?<=\|\s*)[\w.]+/g : /(?<=["'])[^"'\n]+(?=["'])/g;
  const found = [...text.matchAll(names)].find(([each]) => each === name);
  return found && positionAt(text, found.index);
}

function positionOf(pattern: RegExp, text: string): Position | undefined {
  const at = text.search(pattern);
  return at < 0 ? undefined : positionAt(text, at);
}

/** The height of the front matter with its two lines of dashes. */
function linesBefore(text: string): number {
  return text.startsWith("---") ? split(text.replaceAll("\r\n", "\n")).bodyLine - 1 : 0;
}
