/** Texts of which YAML takes a part for something else, without a word. Pure. */
import type { Node } from "yaml";
import { found, type Mistake, shortened } from "../finding.ts";
import type { Fault } from "./fault.ts";
import { lineAt, quotedLine } from "./lines.ts";
import { parser } from "./parser.ts";

/** A warning where an editor probably meant more, or something else, than YAML reads; `undefined` elsewhere. */
export function hiddenText(node: Node, text: string): Fault | undefined {
  if (!parser().isScalar(node) || node.type !== "PLAIN" || !node.range) return undefined;
  const [start, end] = node.range;
  const [comment] = /^[ \t]+(?=#[^\s#])/.exec(text.slice(end, end + 100)) ?? [];
  if (comment !== undefined) return cutOff(end + comment.length, text);
  const item = text.slice(start, end).search(/\n[ \t]+- /);
  return item < 0 ? undefined : swallowed(start + item + 1, text);
}

const yaml = { severity: "warning", rule: "yaml" } as const;

/** `title: Unsere #1`: a comment begins with "# ", a text that goes on seldom does. */
function cutOff(offset: number, text: string): Fault {
  const line = lineAt(text, offset);
  const rest = text.slice(offset).split("\n", 1)[0] as string;
  const message = found(rest, {
    de: "was hinter einem Leerzeichen und # steht, liest niemand; gehört es zum Text, braucht er Anführungszeichen",
    en: "but what stands behind a space and # is read by nobody; a text that goes on there needs quotation marks",
  });
  return { offset, mistake: { ...yaml, message, like: quotedLine(line) } };
}

/** `- A` and, indented further, `- B`: together one text. */
function swallowed(lineStart: number, text: string): Fault {
  const line = lineAt(text, lineStart);
  const offset = lineStart + line.search(/\S/);
  const mistake: Mistake = {
    ...yaml,
    message: found(shortened(line.trim()), {
      de: "diese Zeile ist tiefer eingerückt als der Text davor und setzt ihn deshalb fort",
      en: "a line that is indented further than the text before it and therefore continues it",
    }),
    like: "tags:\n  - Bank\n  - Blog",
  };
  return { offset, mistake };
}
