/** What forms for comments need around them; the comments themselves are taken by `klartext inbox`. */
import { answerPage, downPage, thanksPage } from "../../../layouts/dialogue.ts";
import { hasDialogue, isOpen } from "../../model/dialogue.ts";
import type { Feature } from "../../model/feature.ts";
import type { Page } from "../../model/page.ts";
import { commentedEntries } from "../../model/remarks.ts";
import type { Site } from "../../model/site.ts";
import { threadsFile } from "./threads-file.ts";

export const dialogue: Feature = {
  name: "dialogue",
  summary: "The pages and the list that forms for comments need: thanks, a pause, the frame of answers, what is open.",
  pages: (site) => [...around(site), ...sheet(site), ...script(site)],
};

/** Nobody links to them but forms and servers: they may go when the last form does. */
function around(site: Site): readonly Page[] {
  if (!hasDialogue(site)) return [];
  const { dialogue } = site.urls;
  return [
    file(dialogue.thanks, () => thanksPage(site)),
    file(dialogue.down, () => downPage(site)),
    file(dialogue.answer, () => answerPage(site)),
    file(dialogue.threads, () => threadsFile(site)),
  ];
}

function sheet(site: Site): readonly Page[] {
  const { commentsStyle } = site.assets;
  const isUsed = hasDialogue(site) || commentedEntries(site).length > 0;
  return isUsed ? [file(commentsStyle.url, () => commentsStyle.text)] : [];
}

function script(site: Site): readonly Page[] {
  const { commentForm } = site.assets;
  return commentedEntries(site).some(isOpen) ? [file(commentForm.url, () => commentForm.text)] : [];
}

function file(url: string, render: () => string): Page {
  return { url, source: "feature dialogue", passing: true, render };
}
