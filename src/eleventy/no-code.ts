/** What editors write is data: neither front matter nor Markdown is ever run. */
import type { Host, TemplateData } from "./host.ts";
import { Refusal } from "./refusal.ts";

/** Refuses front matter in JavaScript, and Markdown that asks for another template engine. */
export function refuseCode(config: Host): void {
  const { engines } = config.frontMatterParsingOptions;
  // Replaced, not merged: Eleventy knows more names under which it runs front matter.
  config.frontMatterParsingOptions.engines = { yaml: engines["yaml"], javascript: refuseFrontMatter };
  config.addPreprocessor("klartext-no-code", "md", refuseEngine);
}

function refuseFrontMatter(): never {
  throw new Refusal(
    {
      de: "der Kopf der Datei ist ein Programm; er wird nicht ausgeführt.",
      en: "the front matter is a program, which is not run.",
    },
    { de: "---\ntitle: Der Blog in Zahlen\n---", en: "---\ntitle: The blog in figures\n---" },
  );
}

function refuseEngine({ templateEngineOverride }: TemplateData): void {
  if (templateEngineOverride === undefined) return;
  throw new Refusal(
    {
      de: "Markdown wird gedruckt, wie es geschrieben ist; „templateEngineOverride“ gilt hier nicht.",
      en: 'Markdown is printed as it is written; "templateEngineOverride" does not apply here.',
    },
    { de: "zahlen.njk", en: "figures.njk" },
  );
}
