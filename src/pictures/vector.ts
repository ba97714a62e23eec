/** Drawings in SVG are published as they are, if they are nothing but drawings. Pure. */
import type { Wording } from "../kernel/problem.ts";

export interface Drawing {
  /** In pixels of a style sheet; `undefined` if it does not say. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
  /** What it holds that a drawing has no business with; `undefined` if there is nothing. */
  readonly fault: Wording | undefined;
}

/** What would run, or fetch something from elsewhere, when somebody opens the drawing by itself. */
const dangers: readonly (readonly [RegExp, Wording])[] = [
  [/<(?:[\w.-]+:)?script\b/i, { de: "ein Skript", en: "a script" }],
  [/[\s"'/]on[a-z]+\s*=/i, { de: "ein Skript in einem Attribut", en: "a script in an attribute" }],
  [/javascript\s*:/i, { de: "ein Skript in einer Adresse", en: "a script in an address" }],
  [/<!ENTITY|<!DOCTYPE[^>]*\[/i, { de: "eigene Entitäten", en: "entities of its own" }],
  [/<(?:[\w.-]+:)?(?:foreignObject|iframe|embed|object)\b/i, { de: "fremden Inhalt", en: "foreign content" }],
  [/<\?xml-stylesheet|@import|@namespace/i, { de: "ein fremdes Stylesheet", en: "a foreign style sheet" }],
  [
    /(?:href|src)\s*=\s*(?!["'](?:#|data:image\/(?:png|jpeg|gif|webp);))/i,
    { de: "einen Verweis nach außen", en: "a reference to elsewhere" },
  ],
  [/url\(\s*["']?(?!\s*["']?\s*#)/i, { de: "einen Verweis nach außen", en: "a reference to elsewhere" }],
  [/attributeName\s*=\s*["']\s*(?:[\w.-]+:)?href/i, { de: "einen veränderlichen Verweis", en: "a changing reference" }],
];

/** What has to be known of a drawing. */
export function drawing(bytes: Buffer): Drawing {
  const text = decoded(bytes);
  const root = /<svg\b(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(text ?? "")?.[0];
  if (text === undefined || root === undefined) return { size: undefined, fault: noDrawing };
  const fault = dangers.find(([danger]) => danger.test(text))?.[1];
  return { size: sizeOf(root), fault };
}

const noDrawing: Wording = { de: "keine Zeichnung in UTF-8", en: "no drawing in UTF-8" };

function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Width and height, or those of the view box where they are missing or relative. @see https://www.w3.org/TR/SVG2/coords.html */
function sizeOf(root: string): Drawing["size"] {
  const attribute = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(root)?.[1]?.trim() ?? "";
  const length = (name: string) => /^(\d+(?:\.\d+)?)(?:px)?$/.exec(attribute(name))?.[1];
  const box = attribute("viewBox")
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] = [Number(length("width") ?? box[2]), Number(length("height") ?? box[3])].map(Math.round);
  return width && height && width > 0 && height > 0 ? { width, height } : undefined;
}
