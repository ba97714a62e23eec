/** Reads markup once for everybody who looks for something in it. Pure. */
import { Parser } from "htmlparser2";

export type Attributes = Readonly<Record<string, string>>;

/** Is told what stands in the markup, in its order. */
export interface Visitor {
  /**
   * @param name - In lower case.
   * @param attributes - With character references resolved.
   * @param offset - In UTF-16 units from the beginning of the markup: of the tag.
   */
  readonly open: (name: string, attributes: Attributes, offset: number) => void;
  readonly text?: (text: string, offset: number) => void;
  readonly close?: () => void;
}

/** Lets all visitors see the same HTML or SVG, which is parsed once. */
export function visit(markup: string, visitors: readonly Visitor[]): void {
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const visitor of visitors) visitor.open(name, attributes, parser.startIndex);
    },
    ontext(text) {
      for (const visitor of visitors) visitor.text?.(text, parser.startIndex);
    },
    onclosetag() {
      for (const visitor of visitors) visitor.close?.();
    },
  });
  parser.end(markup);
}
