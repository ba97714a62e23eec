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

/** `a.jpg 1x, b.jpg 2x` → `a.jpg`, `b.jpg`. */
export function candidates(srcset: string | undefined): readonly string[] {
  return (srcset ?? "").split(/,\s+|,$/).flatMap((candidate) => candidate.trim().split(/\s+/)[0] || []);
}

/** Where a page takes its readers by itself: `[]` or one address. */
export function refreshed({ "http-equiv": what = "", content = "" }: Attributes): readonly string[] {
  const address = /^refresh$/i.test(what) ? /url\s*=\s*["']?([^"']+)/i.exec(content)?.[1] : undefined;
  return address === undefined ? [] : [address];
}
