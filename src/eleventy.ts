/** Klartext as a plugin of Eleventy: the free pages under content/pages/ see our collections, filters and frame. */
import { dateFilter, slugFilter } from "./eleventy/filters.ts";
import type { Host } from "./eleventy/host.ts";
import { itemsOf, tagItems } from "./eleventy/items.ts";
import { refuseCode } from "./eleventy/no-code.ts";
import { pageLayout } from "./eleventy/page-layout.ts";
import { datePages } from "./eleventy/stable-date.ts";
import { keepWithinOutput } from "./eleventy/within-output.ts";
import { commonMark } from "./markdown/common-mark.ts";

export default async function klartext(config: Host): Promise<object> {
  const site = config.klartext?.site ?? (await (await import("./standalone.ts")).standaloneSite(config));

  config.addExtension("11ty.ts", { key: "11ty.js" });
  config.addCollection("posts", () => itemsOf(site.listed));
  config.addCollection("notes", () => itemsOf(site.notes));
  config.addCollection("tags", () => tagItems(site));
  config.addCollection("authors", () => site.authors);
  config.addCollection("statements", () => site.statements);
  config.addGlobalData("site", () => site.settings);
  datePages(config, site);
  config.addFilter("date", (value) => dateFilter(site, value));
  config.addFilter("slug", slugFilter);
  config.addTemplate("_includes/klartext.11ty.js", { data: {}, render: (page) => pageLayout(site, page) });
  config.addLayoutAlias("klartext", "klartext.11ty.js");
  config.setLibrary("md", commonMark());
  config.setUseGitIgnore(false);
  refuseCode(config);
  keepWithinOutput(config);

  return {
    dir: { input: "content/pages", output: "_site" },
    pathPrefix: `${site.settings.base}/`,
    templateFormats: ["njk", "liquid", "11ty.ts", "11ty.js", "md"],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
