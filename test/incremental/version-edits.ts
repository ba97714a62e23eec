/** What editors do to the versions of statements. */
import { plainSentence } from "../bench/blocks.ts";
import { between, oneOf } from "../bench/random.ts";
import { phrase } from "../bench/words.ts";
import { document, fieldsOf, withBody, withFields } from "./document.ts";
import type { Desk, Edit } from "./edit.ts";
import { replace, somePost } from "./post-edits.ts";
import { day, moment, pathsIn } from "./words.ts";

const folder = "statements/regeln/";

export const versionEdits: Readonly<Record<string, Edit>> = {
  "a version of about now": adding(({ random, now }) => now + between(random, -2, 2) * day),
  "a version between others, or before all": adding(({ random, now }) => now - between(random, 1, 1000) * day),
  "a version less": (desk) =>
    void (pathsIn(desk.files, folder).length > 1 && desk.files.delete(oneOf(desk.random, pathsIn(desk.files, folder)))),
  "another day for a version": (desk) => {
    const path = someVersion(desk);
    const text = desk.files.get(path) as string;
    desk.files.delete(path);
    desk.files.set(pathOf(desk.now + between(desk.random, -400, 20) * day), text);
    explained(desk);
  },
  "another text of a version": (desk) =>
    replace(desk, someVersion(desk), (text) => withBody(text, plainSentence(desk.random, 25))),
  "another picture in a version": (desk) =>
    replace(desk, someVersion(desk), (text) => withBody(text, "Vorher.\n\n![Ein Haus](/media/haus.jpg)\n\nNachher.")),
  "another title of a version": (desk) =>
    replace(desk, someVersion(desk), (text) => withFields(text, { ...fieldsOf(text), title: phrase(desk.random, 2) })),
  "another reason for a version": (desk) =>
    replace(desk, someVersion(desk), (text) =>
      withFields(text, { ...fieldsOf(text), changes: phrase(desk.random, 4) }),
    ),
  "a statement that is announced only": ({ random, files, now, number }) =>
    void files.set(
      `statements/bald-${number}/${moment(now + between(random, 1, 5) * day).slice(0, 10)}.md`,
      document({ title: oneOf(random, ["Bald", "Regeln"]) }, plainSentence(random, 20)),
    ),
  "links to a version": (desk) =>
    replace(desk, somePost(desk), (text) => {
      const path = someVersion(desk);
      const address = path.replace(/^statements\/regeln\/(.*)\.md$/, "/regeln/fassungen/$1/");
      return `${text}\n\nSo [damals](../../${path}), also [hier](${address}) und in [allen](/regeln/fassungen/).\n`;
    }),
};

function someVersion({ random, files }: Desk): string {
  return oneOf(random, pathsIn(files, folder));
}

function pathOf(time: number): string {
  return `${folder}${moment(time).slice(0, 10)}.md`;
}

function adding(time: (desk: Desk) => number): Edit {
  return (desk) => {
    const fields = { title: "Regeln", kind: "terms", changes: phrase(desk.random, 3) };
    desk.files.set(pathOf(time(desk)), document(fields, plainSentence(desk.random, 20)));
    explained(desk);
  };
}

/** Every version but the first has to say what is new, and any may be no longer the first. */
function explained(desk: Desk): void {
  for (const path of pathsIn(desk.files, folder))
    replace(desk, path, (text) => withFields(text, { changes: "Klarer.", ...fieldsOf(text) }));
}
