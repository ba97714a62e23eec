/** The values of `srcset` and `sizes`. Pure. @see https://html.spec.whatwg.org/#srcset-attributes */

export interface Candidate {
  readonly address: string;
  /** `640w`, `2x` or nothing. */
  readonly descriptor: string;
}

/** The pictures to choose from, split as a browser splits them. */
export function candidates(srcset: string): readonly Candidate[] {
  const found: Candidate[] = [];
  const each = /[\s,]*(\S+)([^,]*),?/g;
  for (const [, address = "", rest = ""] of srcset.matchAll(each)) {
    if (address.endsWith(",")) {
      found.push(
        { address: address.replace(/,+$/, ""), descriptor: "" },
        ...(rest.trim() === "" ? [] : candidates(rest)),
      );
    } else found.push({ address, descriptor: rest.trim() });
  }
  return found;
}

/** Whether it is a list of pictures, each with one width or one density, none twice. */
export function isSrcset(srcset: string): boolean {
  const all = candidates(srcset);
  if (all.length === 0 || /^\s*,|,\s*$/.test(srcset)) return false;
  const descriptors = all.map(({ descriptor }) => (descriptor === "" ? "1x" : descriptor));
  const widths = descriptors.filter((each) => /^0*[1-9]\d*w$/.test(each));
  const densities = descriptors.filter((each) => /^(?=.*[1-9])\d*\.?\d+(?:e[+-]?\d+)?x$/.test(each));
  const isOneKind = widths.length === all.length || densities.length === all.length;
  return isOneKind && new Set(descriptors).size === all.length && all.every(({ address }) => !/[<>"\\]/.test(address));
}

/** Whether its descriptors are widths, which need `sizes`. */
export function hasWidths(srcset: string): boolean {
  return candidates(srcset).some(({ descriptor }) => descriptor.endsWith("w"));
}

const length = /^(?:auto|0|\+?(?:\d*\.)?\d+(?:e[+-]?\d+)?(?:[a-z]+)|(?:calc|min|max|clamp)\(.*\))$/i;

/** Whether it is a list of lengths, all but the last with a condition before it. */
export function isSizes(sizes: string): boolean {
  const parts = splitOutside(sizes);
  if (parts === undefined) return false;
  return parts.every((part, i) => {
    const [, condition = "", size = ""] = /^(.*?)((?:calc|min|max|clamp)\(.*\)|[^\s()]+)$/is.exec(part.trim()) ?? [];
    if (!length.test(size)) return false;
    const isLast = i === parts.length - 1;
    return isLast ? condition.trim() === "" || isCondition(condition) : isCondition(condition) || /^auto$/i.test(size);
  });
}

function isCondition(text: string): boolean {
  return /^(?:not\s+)?[(a-z].*\)\s*$/is.test(text.trim());
}

/** At commas outside of brackets. Undefined if the brackets do not match. */
export function splitOutside(text: string): readonly string[] | undefined {
  const parts: string[] = [];
  let depth = 0;
  let begin = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "(") depth++;
    else if (text[i] === ")" && --depth < 0) return undefined;
    else if (text[i] === "," && depth === 0) {
      parts.push(text.slice(begin, i));
      begin = i + 1;
    }
  }
  parts.push(text.slice(begin));
  return depth === 0 ? parts : undefined;
}
