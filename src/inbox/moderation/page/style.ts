/** The style sheet of the moderators' page: the ground of the site's, in colours of its own, because it is not the site. */
import { readFileSync } from "node:fs";
import { coloursOf } from "../../../../layouts/colours.ts";

const styles = new URL("../../../../layouts/styles/", import.meta.url);
const parts = ["00-base.css", "25-forms.css", "pages/comments.css", "pages/moderators.css"];
const accent = "#00467f";

let sheet: string | undefined;

export function moderatorsStyle(): string {
  sheet ??= coloursOf(accent) + parts.map((part) => readFileSync(new URL(part, styles), "utf8")).join("");
  return sheet;
}
