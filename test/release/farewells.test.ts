import { expect, test } from "vitest";
import { falseFarewells } from "../../src/release/farewells.ts";
import { passed } from "../content/gate-cases.ts";
import { emptyFolder, write } from "../support/folder.ts";

test.each([
  ["open", ['5: found "/dialog/kommentar", but this address is still there.']],
  ["off", []],
])("Where comments are %s, nothing has moved from the address that forms send them to", (comments, told) => {
  const folder = write(emptyFolder(), {
    "site.yaml": "title: K\nurl: https://example.org/\nlanguage: de\nmoved:\n  - from: /dialog/kommentar\n    to: /\n",
    "posts/2008-12-29-a.md": `---\ntitle: A\ncomments: ${comments}\n---\nText\n`,
  });
  const problems = falseFarewells(passed(folder).readable, new Map(), false);

  expect(problems.map(({ line, message }) => `${line}: ${message.en}`)).toEqual(told);
});
