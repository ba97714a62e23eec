/** Publishes the pictures and other files of the content folder as they are. */
import type { Feature } from "../../model/feature.ts";

export const media: Feature = {
  name: "media",
  summary: "Pictures and other files, copied under addresses that work everywhere.",
  pages: (site) =>
    site.media.map(({ url, file, path, stamp }) => ({
      url,
      source: file,
      copyOf: path,
      ...(stamp !== undefined && { key: stamp }),
    })),
};
