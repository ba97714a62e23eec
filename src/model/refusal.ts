/** Why a comment is not published, or not any more: a fixed list, so that readers can be told how often each was the reason. */

export const refusalReasons = [
  "insult",
  "hatred",
  "unlawful",
  "personal-data",
  "advertising",
  "off-topic",
  "unreadable",
] as const;

export type RefusalReason = (typeof refusalReasons)[number];
