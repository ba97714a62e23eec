/** Publishes the pictures and other files of the content folder. */
import type { Feature } from "../../model/feature.ts";
import type { Copy } from "../../model/page.ts";
import { filesOfPicture } from "../../model/picture.ts";

export const media: Feature = {
  name: "media",
  summary: "Pictures in the sizes that pages need, without metadata, and other files as they are.",
  pages: ({ media: files, pictures }) =>
    files.flatMap(({ url, file, path, stamp }): readonly Copy[] => {
      const picture = pictures.get(url);
      if (picture === undefined)
        return [{ url, source: file, copyOf: path, ...(stamp !== undefined && { key: stamp }) }];
      return filesOfPicture(picture).map((each) => ({
        url: each.url,
        source: file,
        // Its own address stays; the sizes that pages load come and go.
        passing: each.url !== url,
        copyOf: each.path,
        key: each.digest,
      }));
    }),
};
