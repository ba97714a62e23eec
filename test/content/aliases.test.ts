import { expect, test } from "vitest";
import { urlsOf } from "../../src/model/urls.ts";
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
