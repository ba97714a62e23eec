/** Who runs the site: the bank as an imprint has to name it. */
import { type Html, html } from "../../src/kernel/html.ts";
import type { Imprint } from "../../src/model/settings.ts";
import type { Site } from "../../src/model/site.ts";
import type { Statement } from "../../src/model/statement.ts";
import { wordsIn } from "../words/words.ts";
import { type Definition, definitions, known } from "./definitions.ts";
import { languageWithin } from "./language.ts";
import { addressLink, mail, telephone } from "./ways-to-write.ts";

/**
 * The particulars that `site.yaml` holds, with the name of the bank always.
 *
 * @param around - The statement that they stand in.
 */
export function particulars(site: Site, around: Statement): Html {
  const { name, imprint, interface: language } = site.settings;
  const words = wordsIn(language).statement;
  const labels = words.imprint;
  return definitions(
    "particulars",
    [
      { term: words.provider, details: [address(name, imprint)] },
      ...known(labels.legalForm, imprint.legalForm),
      ...known(labels.phone, imprint.phone && telephone(imprint.phone)),
      ...known(labels.email, imprint.email && mail(imprint.email)),
      ...known(labels.contact, imprint.contact && addressLink(imprint.contact)),
      ...board(labels.board, imprint.board ?? []),
      ...known(labels.chair, imprint.chair),
      ...known(labels.register, imprint.register),
      ...known(labels.registerNumber, imprint.registerNumber),
      ...known(labels.vatId, imprint.vatId),
      ...known(labels.businessId, imprint.businessId),
      ...known(labels.authority, imprint.authority),
      ...known(labels.responsible, responsible(imprint)),
      ...known(labels.dispute, imprint.dispute),
    ],
    languageWithin(site, around),
  );
}

function address(name: string, { street, postalCode, city, country }: Imprint): Html {
  const place = [postalCode, city].filter((part) => part !== undefined).join(" ");
  const lines = [street, place, country].filter((line) => line !== undefined && line !== "") as readonly string[];
  return html`<address><strong>${name}</strong>${lines.map((line) => html`<br>${line}`)}</address>`;
}

function responsible({ responsible, responsibleAddress }: Imprint): Html | string | undefined {
  if (responsible === undefined || responsibleAddress === undefined) return responsible ?? responsibleAddress;
  return html`${responsible}<br>${responsibleAddress}`;
}

function board(term: string, members: readonly string[]): readonly Definition[] {
  return members.length === 0 ? [] : [{ term, details: members }];
}
