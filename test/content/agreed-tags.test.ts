import { describe, expect, test } from "vitest";
import { emptyFolder, write } from "../support/folder.ts";
import { passed } from "./gate-cases.ts";

function read(tagsYaml: string) {
  const { site, problems } = passed(
    write(emptyFolder(), {
      "site.yaml": "title: K\nurl: https://example.org/\nlanguage: en\n",
      "tags.yaml": tagsYaml,
      "posts/2008-12-29-a.md": "---\ntitle: A\ntags: [Umwelt, Sparen]\n---\nText\n",
      "posts/2008-12-30-b.md": "---\ntitle: B\ntags: [oekologie, sparen]\n---\nText\n",
    }),
  );
  const told = problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
  return { names: site?.tags.map(({ name, description }) => (description ? `${name}: ${description}` : name)), told };
}

describe("tags.yaml", () => {
  test.each([
    ["a mapping", "Ökologie:\n  synonyms: [Umwelt]\n  description: D\nSparen:\n"],
    ["a mapping with one synonym", "Ökologie: { synonyms: Umwelt, description: D }\nSparen:\n"],
    [
      "a mapping whose keys are not the names",
      "oeko: { name: Ökologie, synonyms: [Umwelt], description: D }\nSparen:\n",
    ],
    ["a list", "- name: Ökologie\n  synonyms: [Umwelt]\n  description: D\n- Sparen\n"],
    ["a list below tags", "tags:\n  - { name: Ökologie, synonyms: [Umwelt], description: D }\n  - name: Sparen\n"],
  ])("may be %s", (_form, yaml) => {
    expect(read(yaml)).toEqual({ names: ["Ökologie: D", "Sparen"], told: [] });
  });

  test("may name synonyms alone", () => {
    expect(read("Ökologie: [Umwelt]\nSparen: Was bleibt.\n").names).toEqual(["Ökologie", "Sparen: Was bleibt."]);
  });

  test.each(["constructor", "toString", "__proto__", "prototype"])(
    "may hold %s, which is a name as any other",
    (name) => {
      const files = (tagsYaml: string) => ({
        "site.yaml": "title: K\nurl: https://example.org/\nlanguage: en\n",
        "tags.yaml": tagsYaml,
        "posts/2008-12-29-a.md": "---\ntitle: A\ntags: [Umwelt]\n---\nText\n",
      });
      for (const yaml of [`${name}: [Umwelt]\n`, `- { name: ${name}, synonyms: [Umwelt] }\n`]) {
        const { site, problems } = passed(write(emptyFolder(), files(yaml)));
        expect(problems).toEqual([]);
        expect(site?.tags.map((tag) => tag.name)).toEqual([name]);
      }
      const [problem] = passed(write(emptyFolder(), files(`${name}: { synonym: [Umwelt] }\n`))).problems;
      expect(problem).toMatchObject({ rule: "unknown-key", line: 1, like: { en: "synonyms: [Environment]" } });
    },
  );

  test.each([
    ["Ökologie: [a\n", "content/tags.yaml:1:11 yaml"],
    ["tags:\n  - name: Ökologie\n  - synonym: x\n", "content/tags.yaml:3:5 required"],
    ["- Sparen\n- [Ökologie]\n", "content/tags.yaml:2:3 type"],
  ])("of which a name cannot be read accuses nobody: %j", (yaml, told) => {
    expect(read(yaml).told.filter((line) => !line.includes("unknown-key"))).toEqual([told]);
  });

  test("is not needed for a tag that is spelt otherwise in the same entry to be told once", () => {
    const folder = write(emptyFolder(), {
      "site.yaml": "title: K\nurl: https://example.org/\n",
      "posts/2008-12-29-a.md": "---\ntitle: A\ntags: [Geld, geld]\n---\nText\n",
    });

    expect(passed(folder).problems.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(["error tag"]);
  });
});
