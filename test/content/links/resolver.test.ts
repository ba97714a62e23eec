import { expect, test } from "vitest";
import { emptyFolder, write } from "../../support/folder.ts";
import { passed } from "../gate-cases.ts";

test("Thousands of dead anchors in one text are told in reasonable time, the first of them with a guess", () => {
  const headings = Array.from({ length: 3_000 }, (_, index) => `## Abschnitt über Zinsen ${index}\n`).join("\n");
  const links = Array.from({ length: 3_000 }, (_, index) => `[A](#abschnit-ueber-zinsen-${index})\n`).join("\n");
  const folder = write(emptyFolder(), {
    "site.yaml": "title: K\nurl: https://example.org/\nlanguage: en\n",
    "posts/2008-12-29-a.md": `---\ntitle: A\n---\n${links}\n${headings}`,
  });
  const { problems } = passed(folder);

  expect(problems).toHaveLength(3_000);
  expect(problems[0]?.message.en).toContain("did you mean `#abschnitt-ueber-zinsen-0`?");
}, 20_000);
