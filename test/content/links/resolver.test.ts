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

test("What is no picture is not shown as one, and one of ours may be written with the address of the site", () => {
  const folder = write(emptyFolder(), {
    "site.yaml": "title: K\nurl: https://example.org/unter/\nlanguage: en\n",
    "media/haus.png": "x",
    "media/preise.pdf": "x",
    "posts/2008-12-29-a.md":
      "---\ntitle: A\nimage: { src: '#oben', alt: A }\n---\n![Suche](/suche/)![Preise](/media/preise.pdf)",
    "posts/2008-12-30-b.md":
      "---\ntitle: B\nimage: { src: https://example.org/unter/media/haus.png, alt: B }\n---\n![Haus](//example.org/unter/media/haus.png)",
  });
  const [house, none] = passed(folder).site?.posts ?? [];

  expect(none?.image).toBeUndefined();
  expect(String(none?.body.html)).not.toContain("<img");
  expect(house?.image?.url).toBe("/unter/media/haus.png");
  expect(String(house?.body.html)).toContain('src="/unter/media/haus.png"');
});
