/** What a plugin may ask of Eleventy, as far as ours does. */
import type { Site } from "../model/site.ts";
import type { ContentMap } from "./within-output.ts";

/** @see https://www.11ty.dev/docs/config/ */
export interface Host {
  /** Set by `klartext`; missing when Eleventy was started by itself. */
  klartext?: { readonly site: Site };
  readonly addCollection: (name: string, items: () => readonly unknown[]) => void;
  readonly addDateParsing: (parse: (this: { readonly page: PageFacts }, value: unknown) => unknown) => void;
  readonly addExtension: (extension: string, like: { readonly key: string }) => void;
  readonly addFilter: (name: string, filter: (value: unknown, ...more: readonly unknown[]) => unknown) => void;
  readonly addTemplate: (path: string, template: Template) => void;
  readonly addLayoutAlias: (alias: string, layout: string) => void;
  readonly addGlobalData: (name: string, value: () => unknown) => void;
  readonly addPreprocessor: (name: string, extensions: string, look: (data: TemplateData) => void) => void;
  readonly addTransform: (name: string, transform: Transform) => void;
  /** Languages of front matter and what reads them. */
  readonly frontMatterParsingOptions: { engines: Readonly<Record<string, unknown>> };
  readonly setUseTemplateCache: (on: boolean) => void;
  readonly setLibrary: (format: "md", library: unknown) => void;
  readonly setUseGitIgnore: (on: boolean) => void;
  readonly on: {
    (event: "eleventy.before", listener: (event: BuildEvent) => Promise<void> | void): void;
    (event: "eleventy.contentMap", listener: (map: ContentMap) => void): void;
  };
}

/** @see https://www.11ty.dev/docs/data-eleventy-supplied/#page-variable */
export interface PageFacts {
  /** From the working folder. */
  readonly inputPath: string;
}

export interface BuildEvent {
  readonly directories: { readonly input: string; readonly output: string };
}

/** The data of one template, as far as ours looks at it. */
export interface TemplateData {
  readonly templateEngineOverride?: unknown;
}

/** @param file - Where the page will be written, from the working folder; `false` for one that will not. */
export type Transform = (content: string, file: string | false) => string;

export interface Template {
  readonly data: Readonly<Record<string, unknown>>;
  readonly render: (data: FreePage) => string;
}

/** What Eleventy knows of one of the free pages. */
export interface FreePage {
  readonly content: string;
  readonly title?: unknown;
  readonly summary?: unknown;
  readonly page: { readonly url: string; readonly inputPath: string };
  /** Of all pages, what Eleventy calls `all`; of several that one template makes, the first. */
  readonly collections: { readonly all: readonly Listed[] };
}

/** A free page as lists have it; without an address if it is not written. */
export interface Listed {
  readonly url: string | false;
  readonly data: { readonly title?: unknown };
}
