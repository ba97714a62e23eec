/** A judge of what comes out of comments that knows nothing of how it was made: it reads HTML as lenient as it can. */
import { Parser } from "htmlparser2";

/** Written down once more, so that no mistake in the program is one here. */
export const harmless: Readonly<Record<string, readonly string[]>> = {
  a: ["href", "rel"],
  blockquote: [],
  br: [],
  code: [],
  em: [],
  li: [],
  ol: ["start"],
  p: [],
  s: [],
  strong: [],
  ul: [],
};

/** Elements, attributes and addresses that nobody may bring in, and whatever else than text is not an element. */
export function strangersIn(html: string): readonly string[] {
  const found: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const allowed = harmless[name];
        if (!allowed) found.push(`<${name}>`);
        for (const [attribute, value] of Object.entries(attributes)) {
          if (!allowed?.includes(attribute)) found.push(`<${name} ${attribute}>`);
          if (attribute === "start" && !/^\d{1,9}$/.test(value)) found.push(`start="${value}"`);
          if (attribute === "href" && !leadsOut(value)) found.push(`href="${value}"`);
          if (attribute === "rel" && value !== "nofollow ugc noopener") found.push(`rel="${value}"`);
        }
        if (attributes["href"] !== undefined && attributes["rel"] === undefined) found.push("<a> without rel");
      },
      oncomment: (text) => found.push(`comment: ${text}`),
      oncdatastart: () => found.push("CDATA"),
      onprocessinginstruction: (_name, text) => found.push(`instruction: ${text}`),
      ontext: (text) => {
        // Our own printer leaves no sign to chance, so that no reader of HTML can find a tag where another finds text.
        if (/\0/.test(text)) found.push("NUL");
      },
    },
    { lowerCaseTags: true, lowerCaseAttributeNames: true, recognizeCDATA: true, decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  if (/<(?![/a-z])/.test(html)) found.push("a stray <");
  return found;
}

function leadsOut(address: string): boolean {
  // As browsers read it: blanks and controls in front are left out, tabs and line ends everywhere.
  const read = address.replace(/^[\0-\x20]+|[\t\n\r]/g, "");
  return /^(?:https?|mailto):/i.test(read);
}
