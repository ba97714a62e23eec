/** The colours of a site as custom properties: the first lines of its style sheet. */
import { type Palette, paletteOf, type Scheme } from "../src/model/palette.ts";

/** For light and dark grounds as the reader prefers, and for paper, which has ink of its own. */
export function coloursOf(accent: string): string {
  const { light, dark }: Palette = paletteOf(accent);
  return `:root{color-scheme:light dark;${properties(light)}}
@media (prefers-color-scheme:dark){:root{${properties(dark)}}}
@media print{:root{color-scheme:light;${properties(inPrint)}}}
`;
}

const black = "#000000";
const white = "#ffffff";
const inPrint: Scheme = {
  paper: white,
  tint: white,
  line: "#999999",
  quiet: "#333333",
  ink: black,
  accent: black,
  stage: white,
  onStage: black,
  warning: black,
};

function properties(scheme: Scheme): string {
  return Object.entries(scheme)
    .map(([name, colour]) => `--${name.replace("S", "-s")}:${colour}`)
    .join(";");
}
