/** Reads YAML 1.2 with the core schema: dates stay the text that the editor wrote. Pure. */
import type { Document } from "yaml";
import type { Mistake } from "../finding.ts";
import { type Position, positionAt } from "../position.ts";
import type { Data, Plain } from "./data.ts";
import type { Fault } from "./fault.ts";
import { offsetOf } from "./offsets.ts";
import { parser } from "./parser.ts";
import { plainOf } from "./plain.ts";
import { simpleValue } from "./simple.ts";
import { explained } from "./syntax.ts";

export interface Located {
  readonly position: Position;
  readonly mistake: Mistake;
}

export interface YamlReading {
  /** `undefined` if the text cannot be read at all. */
  readonly data: Data | undefined;
  readonly mistakes: readonly Located[];
}

/**
 * Reads one document.
 *
 * @param firstLine - The line of the file on which the text begins, counted from 1.
 */
export function readYaml(text: string, firstLine: number): YamlReading {
  const simple = simpleValue(text);
  if (simple) return { data: dataOf(simple, text, firstLine), mistakes: [] };

  const document = parsed(text);
  const located = ({ offset, mistake }: Fault) => ({ position: inFile(text, offset, firstLine), mistake });
  const faults = explained(document, text);
  const isReadable = document.errors.every(({ code }) => code === "DUPLICATE_KEY");
  if (!isReadable) return { data: undefined, mistakes: faults.map(located) };
  const { value, faults: refused } = plainOf(document.contents, text);
  return { data: dataOf(value, text, firstLine), mistakes: [...faults, ...refused].map(located) };
}

/** Places are wanted only for messages: parsing again is cheaper than keeping every tree. */
function dataOf(value: Plain, text: string, firstLine: number): Data {
  let document: Document | undefined;
  return {
    value,
    positionOf: (path, part) => {
      document ??= parsed(text);
      return inFile(text, offsetOf(document, path, part), firstLine);
    },
  };
}

function parsed(text: string): Document {
  return parser().parseDocument(text, { prettyErrors: false });
}

function inFile(text: string, offset: number, firstLine: number): Position {
  const { line, column } = positionAt(text, offset);
  return { line: line + firstLine - 1, column };
}
