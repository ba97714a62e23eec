/** Publishes the drawn pictures that others show when somebody passes a post on. */
import type { Feature } from "../../model/feature.ts";

export const cards: Feature = {
  name: "cards",
  summary:
    "A picture of title and author for every post without one, for those who pass it on, if the settings ask for it.",
  pages: (site) =>
    // Posts of the same title by the same people share one.
    [...new Map([...site.cards.values()].map((card) => [card.url, card])).values()].map(({ url, path, digest }) => ({
      url,
      source: "feature cards",
      passing: true,
      copyOf: path,
      key: digest,
    })),
};
