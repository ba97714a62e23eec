/** What comments show of a site. */
import type { Settings } from "../../src/model/settings.ts";
import type { Urls } from "../../src/model/urls.ts";

/** The receiver, which shows comments before they are published, knows no more of a site than this. */
export interface CommentSite {
  readonly settings: Pick<Settings, "interface" | "name">;
  readonly urls: Pick<Urls, "moderation">;
}
