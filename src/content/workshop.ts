/** What every kind of content needs while it is being turned into the model. */
import { spoken } from "../kernel/spoken.ts";
import type { MarkdownContext, ReadMarkdown } from "../markdown/markdown.ts";
import type { Instant } from "../model/instant.ts";
import type { InternalLink } from "../model/link.ts";
import type { Settings } from "../model/settings.ts";
import type { Urls } from "../model/urls.ts";
import type { Document } from "./document.ts";
import type { Report } from "./finding.ts";
import { Resolver } from "./links/resolver.ts";
import type { Targets } from "./links/targets.ts";

export interface Workshop {
  readonly settings: Settings;
  readonly urls: Urls;
  readonly now: Instant;
  readonly targets: Targets;
  readonly report: Report;
  /** Collects the links that only the whole site can judge. */
  readonly links: InternalLink[];
  readonly readMarkdown: ReadMarkdown;
}

/** The text of a document, read, with the resolver that its particulars may use as well. */
export function readText(document: Document, language: string, isPublished: boolean, workshop: Workshop) {
  const resolver = new Resolver(document, isPublished, workshop.targets, workshop.links, workshop.report);
  const context: MarkdownContext = {
    language,
    interface: spoken(language) ?? workshop.settings.interface,
    resolve: (reference) => resolver.resolve(reference),
    preview: (video) => resolver.preview(video),
  };
  const text = workshop.readMarkdown(document.body, context);
  for (const { line, column, ...mistake } of text.problems) {
    workshop.report({ ...mistake, file: document.file, line: line + document.bodyLine - 1, column });
  }
  return { text, resolver };
}
