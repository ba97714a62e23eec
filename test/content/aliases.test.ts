import { expect, test } from "vitest";
import { redirects } from "../../src/features/redirects/redirects.ts";
import { urlsOf } from "../../src/model/urls.ts";
import { planOf } from "../../src/output/plan.ts";
import { emptyFolder, write } from "../support/folder.ts";
import { passed } from "./gate-cases.ts";

test.each(["de", "en"] as const)("An alias leaves alone what forms for comments send to and get (%s)", (language) => {
  const addresses = Object.values(urlsOf({ origin: "https://example.org", base: "", interface: language }).dialogue);
  const folder = write(emptyFolder(), {
    "site.yaml": `title: K\nurl: https://example.org/\nlanguage: ${language}\n`,
    "posts/2008-12-29-a.md": `---\ntitle: A\naliases: [${addresses.join(", ")}]\n---\n`,
  });
  const refused = passed(folder).problems.filter(({ rule }) => rule === "alias");

  expect(refused.map(({ message }) => message.en)).toEqual(
    addresses.map((address) => `found "${address}", an address that ${address} has already.`),
  );
});

test("An alias or a move that takes the address of a page is told on its own line", () => {
  const folder = write(emptyFolder(), {
    "site.yaml":
      "title: K\nurl: https://example.org/unter/\nlanguage: de\nmoved:\n  - from: /seite/3/\n    to: /archiv/\n",
    "posts/2008-12-29-a.md": "---\ntitle: A\naliases:\n  - /alt/\n  - /seite/2/\n---\n",
  });
  const { readable } = passed(folder);
  const pages = [2, 3].map((page) => ({ url: readable.urls.home(page), source: "feature home", render: () => "" }));
  const { problems } = planOf([...redirects.pages(readable, []), ...pages], readable.settings.base);

  expect(problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
    "content/posts/2008-12-29-a.md:5 alias",
    "content/site.yaml:5 moved",
  ]);
});
