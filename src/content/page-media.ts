/** Which media the editors' free pages show. */
import { bytesOf, type ContentFile } from "./files.ts";
import { decoded } from "./links/paths.ts";
import type { MediaLibrary } from "./media-library.ts";

/** Takes down every path into media/ that stands literally in a page, so that no picture of it is withheld. */
export function useMediaOfPages(pages: readonly ContentFile[], media: MediaLibrary): void {
  for (const page of pages) {
    const text = bytesOf(page).toString("utf8");
    for (const [, quoted, bare] of text.matchAll(/(?<=["'])\/?(media\/[^"'\n]+)|\/(media\/[^\s"'`<>()?#]+)/g)) {
      const file = media.find(decoded(quoted ?? bare ?? ""));
      if (file) media.use(file, true);
    }
  }
}
