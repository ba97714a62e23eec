/** Lets browsers choose among the sizes and formats of a picture. */
import { type Html, html, nothing } from "../../src/kernel/html.ts";
import type { Picture, PictureSource, Role } from "../../src/model/picture.ts";

/** How wide the column is, as `layouts/styles/00-base.css` has it. */
const columnWidth = "(min-width: 40.5rem) 38rem, calc(100vw - 2.5rem)";

/** The `img` of a picture among the files that browsers may take instead; alone if there are none. */
export function inSizes(picture: Picture | undefined, role: Role, img: Html): Html {
  const sources = picture?.sources.get(role) ?? [];
  return sources.length === 0 ? img : html`<picture>${sources.map((source) => choice(source, role))}${img}</picture>`;
}

/** The place that a picture will need, known before it is there. */
export function measuresOf(picture: Picture | undefined): Html {
  return picture ? html` width="${picture.width}" height="${picture.height}"` : nothing;
}

function choice({ type, sizes }: PictureSource, role: Role): Html {
  const smallest = sizes[0]?.width ?? 1;
  const listed = sizes.map(({ url, width }) => `${url} ${role === "portrait" ? `${width / smallest}x` : `${width}w`}`);
  const shown = role === "portrait" ? nothing : html` sizes="${columnWidth}"`;
  return html`<source type="${type}" srcset="${listed.join(", ")}"${shown}>`;
}
