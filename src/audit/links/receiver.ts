/** The one address of a site that no file answers. Pure. */
import { segments } from "../../model/url-segments.ts";
import type { Published, Tag } from "../published.ts";

const receivers = Object.values(segments).map(({ dialogue: { folder, submit, threads } }) => ({
  submit: `${folder}/${submit}`,
  threads: `${folder}/${threads}`,
}));

/**
 * Tells whether a form sends comments to their receiver, as the folder lets it know what it may take.
 *
 * @param path - Where the form leads to, inside the folder.
 */
export function leadsToReceiver({ name, attributes }: Tag, path: string, { files }: Published): boolean {
  if (name !== "form" || attributes.get("method") !== "post") return false;
  return receivers.some(({ submit, threads }) => path === submit && files.has(threads));
}
