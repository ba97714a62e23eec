/** `layout: klartext`: a free page in the frame of all other pages. */
import { freePage } from "../../layouts/free-page.ts";
import { trusted } from "../kernel/html.ts";
import type { Site } from "../model/site.ts";
import type { FreePage } from "./host.ts";

/** @throws TypeError for a page without a title, because every page needs one. */
export function pageLayout(site: Site, { title, summary, content, page }: FreePage): string {
  if (typeof title !== "string" || title.trim() === "") {
    throw new TypeError(`${page.inputPath} has no title. Write it like: title: Der Blog in Zahlen`);
  }
  return freePage(site, {
    url: site.urls.at(page.url),
    title,
    summary: typeof summary === "string" ? summary : "",
    content: trusted(content),
  });
}
