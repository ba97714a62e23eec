/** Traces of the machine and of unfinished work in texts. Pure. */
import type { Wording } from "../../kernel/problem.ts";
import { telling } from "../fault.ts";
import type { TextMark } from "../marks.ts";

const warning = telling("audit-unpublishable", "warning");
const error = telling("audit-unpublishable", "error");

/** Folders of one machine, source maps, and text that stands for text. */
export const traces: readonly TextMark[] = [
  localPath(
    "/(?:home|Users|root)/",
    ["/home/", "/Users/", "/root/"],
    /\/(?:home|Users)\/[\w.-]+\/[^\s"'<>]*|\/root\/[^\s"'<>]+/y,
  ),
  localPath("[A-Z]:\\\\", [":\\"], /[A-Z]:\\(?:Users|Dokumente|Documents|Windows|Temp|inetpub|xampp)\\[^\s"'<>]*/y),
  {
    begins: "file:///?",
    signs: ["file://"],
    tell: warning,
    judge: (text, offset) => {
      const found = /file:\/\/\/?[^\s"'<>&]+/y;
      found.lastIndex = offset;
      const address = found.exec(text)?.[0];
      return address === undefined || /[\w-]/.test(text[offset - 1] ?? "") ? undefined : local(address);
    },
  },
  {
    begins: "[#@] source(?:Mapping)?URL=",
    signs: ["URL="],
    tell: error,
    judge: (_text, _offset, file) => (/\.(?:js|mjs|css)$/.test(file) ? sourceMap : undefined),
  },
  { begins: "[Ll]orem ipsum", signs: ["orem ipsum"], tell: warning, judge: () => blindText },
];

function localPath(begins: string, signs: readonly string[], whole: RegExp): TextMark {
  return {
    begins,
    signs,
    tell: warning,
    judge: (text, offset) => {
      // `/home/` also stands in addresses; a path of a machine begins after a blank, a quote or a bracket.
      if (offset > 0 && !/[\s"'(>=;]/.test(text[offset - 1] as string)) return undefined;
      whole.lastIndex = offset;
      const found = whole.exec(text)?.[0];
      return found === undefined ? undefined : local(found);
    },
  };
}

function local(found: string): Wording {
  return {
    de: `gefunden: „${found}“, ein Pfad auf einem Rechner; außerhalb gibt es ihn nicht, und er verrät Namen.`,
    en: `found "${found}", a path on one machine; nobody else has it, and it gives names away.`,
  };
}

const sourceMap: Wording = {
  de: "gefunden: ein Verweis auf den Quelltext (source map); der gehört nicht auf die Website.",
  en: "found a reference to a source map, which does not belong on the site.",
};
const blindText: Wording = { de: "gefunden: Blindtext („Lorem ipsum“).", en: 'found filler text ("Lorem ipsum").' };
