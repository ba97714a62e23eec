import { expect, test } from "vitest";
import { Failure } from "../src/failure.ts";
import { ownStyle } from "../src/own-style.ts";

test("A style sheet that keeps to the site is let pass as it is", () => {
  const style = "p { background: url(/assets/a.svg) }\n";
  expect(ownStyle("layouts/styles/00-base.css", style)).toBe(style);
});

test.each(["@import url('https://example.com/a.css');", "p { background: url(data:image/png;base64,AA==) }"])(
  "The build ends at the line of a style sheet with %s",
  (rule) => {
    const built = () => ownStyle("layouts/styles/00-base.css", `p {}\n${rule}`);
    expect(built).toThrow(Failure);
    expect(built).toThrow(/^layouts\/styles\/00-base\.css:2: "/);
  },
);
