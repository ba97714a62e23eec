/**
 * Holds a page to the HTML standard, as far as what the Nu checker calls an error can be had in a tenth of a millisecond.
 *
 * Not looked at: the inside of style sheets, scripts and JSON; the attributes of SVG and MathML; which ARIA attributes which
 * role has, and roles that an element has anyway; whether a language is registered; what microdata and RDFa say; whether
 * labels name a field that can have one; `figcaption` in the middle of a figure; the order of rows and cells in tables and
 * whether spans overlap; the rules of autofill and of each type of input beyond those in `combinations.ts`.
 */

import { byPlace } from "../../kernel/problem.ts";
import { placeIn } from "../page/place.ts";
import type { Fault, PageCheck, Tag } from "../published.ts";
import { documentFaults } from "./document-faults.ts";
import { type Facts, factsOf, isOfDocument } from "./facts.ts";
import { foreignStart, isForeign } from "./foreign.ts";
import { addId, unresolved } from "./id-references.ts";
import { Nesting, type Tell } from "./nesting.ts";
import { textBetween, textFaults } from "./text-faults.ts";

/** A page with more faults than these is beyond reading them. */
const most = 100;
const ids = new Set<string>();
const nesting = new Nesting();

/** Faults of the rule audit-html, in the order of the page. */
export const htmlFaults: PageCheck = (page) => {
  const { path, text, tags, offsets, marks } = page;
  const found: Fault[] = [];
  const tell: Tell = (offset, de, en, like) => {
    if (found.length < most)
      found.push({
        ...placeIn(path, text, offset),
        severity: "error",
        rule: "audit-html",
        message: { de, en },
        ...(like === undefined ? {} : { like }),
      });
  };
  ids.clear();
  const referring: number[] = [];
  const ofDocument: number[] = [];
  let level = 0;
  let tops = 0;
  let end = 0;
  nesting.begin(text);
  const { open } = nesting;
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i] as Tag;
    const offset = offsets[i] as number;
    if (offset > end && !open.top.element.holdsText) {
      const at = textBetween(text, end, offset, marks);
      if (at >= 0) nesting.text(at, tell);
    }
    end = offset + tag.raw.length;
    if (open.top.space !== 0 && isForeign(nesting)) {
      const id = tag.attributes.get("id");
      if (id !== undefined) addId(ids, id, tag, offset, tell);
      if (isOfDocument(tag)) ofDocument.push(i);
      if (tag.isEnd) nesting.end(tag.name, offset, tell);
      else foreignStart(tag, offset, nesting, tell);
      continue;
    }
    const facts: Facts = factsOf(tag);
    if (facts.faults.length > 0)
      for (const fault of facts.faults) tell(offset + fault.offset, fault.message.de, fault.message.en, fault.like);
    if (tag.isEnd) {
      if (!facts.element.isVoid) nesting.end(tag.name, offset, tell);
      continue;
    }
    nesting.start(tag, facts, offset, tell);
    if (facts.id !== undefined) addId(ids, facts.id, tag, offset, tell);
    if (facts.refers) referring.push(i);
    if (facts.isOfDocument) ofDocument.push(i);
    if (facts.level > 0) {
      if (facts.level === 1 && ++tops > 1)
        tell(offset, "Eine Seite hat nur eine <h1>.", "A page has one <h1> only.", "<h2>");
      if (level > 0 && facts.level > level + 1)
        tell(
          offset,
          `Auf <h${level}> folgt <h${facts.level}>: Eine Stufe fehlt.`,
          `<h${facts.level}> follows <h${level}>: a level is missing.`,
          `<h${level + 1}>`,
        );
      level = facts.level;
    }
  }
  if (!open.top.element.holdsText) {
    const at = textBetween(text, end, text.length, marks);
    if (at >= 0) nesting.text(at, tell);
  }
  nesting.finish(tell);
  if (referring.length > 0) unresolved(page, referring, ids, tell);
  documentFaults(page, ofDocument, tops, tell);
  textFaults(page, tell);
  return found.length > 1 ? found.sort(byPlace) : found;
};
