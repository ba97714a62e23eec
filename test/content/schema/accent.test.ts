import { expect, test } from "vitest";
import { defaults } from "../../../src/content/settings.ts";
import { emptyFolder, write } from "../../support/folder.ts";
import { passed } from "../gate-cases.ts";

const accentOf = (line: string) =>
  passed(write(emptyFolder(), { "site.yaml": `title: K\nurl: https://example.org/\n${line}` })).site?.settings.accent;

test("the accent is in lower case, however it was written", () => {
  expect(accentOf('accent: "#0A5C4A"\n')).toBe("#0a5c4a");
});

test("without an accent there is one", () => {
  expect(accentOf("")).toBe(defaults.accent);
});
