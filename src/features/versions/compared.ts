/** What a version says differently from the one before it. Pure. */
import type { Compared, ComparedField } from "../../../layouts/parts/version-comparison.ts";
import { html } from "../../kernel/html.ts";
import { spoken } from "../../kernel/spoken.ts";
import type { Standing } from "../../model/ledger.ts";
import type { Site } from "../../model/site.ts";

const fields: readonly ComparedField["name"][] = ["title", "summary", "motto", "mottoSource"];

/** `undefined` for a first version, which there is nothing to compare with. */
export function comparedWithPrevious(
  { settings, compare }: Site,
  { version, previous }: Standing,
): Compared | undefined {
  if (previous === undefined) return undefined;
  const language = spoken(version.language) ?? settings.interface;
  const [before, after] = [previous.body.html.toString(), version.body.html.toString()];
  return {
    previous,
    fields: fields
      .filter((name) => (previous[name] ?? "") !== (version[name] ?? ""))
      .map((name) => ({ name, text: compare(paragraph(previous[name]), paragraph(version[name]), language) })),
    text: before === after ? undefined : compare(before, after, language),
  };
}

function paragraph(text = ""): string {
  return text === "" ? "" : html`<p>${text}</p>`.toString();
}
