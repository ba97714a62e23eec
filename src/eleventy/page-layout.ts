/** `layout: klartext`: a free page in the frame of all other pages. */
import { freePage } from "../../layouts/free-page.ts";
import { trusted } from "../kernel/html.ts";
import type { Site } from "../model/site.ts";
import type { FreePage } from "./host.ts";
import { Refusal } from "./refusal.ts";

/** @throws Refusal for a page without a title, because every page needs one. */
export function pageLayout(site: Site, { title, summary, content, page, collections }: FreePage): string {
  if (typeof title !== "string" || title.trim() === "") {
    throw new Refusal(
      { de: "dieser Seite fehlt ein Titel.", en: "this page has no title." },
      { de: "title: Der Blog in Zahlen", en: "title: The blog in figures" },
      page.inputPath,
    );
  }
  return freePage(site, {
    url: site.urls.at(page.url),
    title,
    summary: typeof summary === "string" ? summary : "",
    content: trusted(content),
    others: collections.all.flatMap(({ url, data }) =>
      url !== false && typeof data.title === "string" ? [{ url: site.urls.at(url), title: data.title }] : [],
    ),
  });
}
