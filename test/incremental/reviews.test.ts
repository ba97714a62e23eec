/** A review becomes overdue while nobody touches its file: what is remembered of the file must not hide it. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { built, builtAfresh, rebuilt, session } from "../support/builds.ts";
import { contentFolder, siteYaml } from "../support/content.ts";
import { difference, siteIn } from "../support/difference.ts";
import { emptyFolder, write } from "../support/folder.ts";

const start = Date.parse("2025-12-30T12:00:00Z");
const day = 86_400_000;
const due = "---\ntitle: Werte\nowner: Vorstand\napprovedBy: Aufsichtsrat\nreview: { by: 2025-12-31 }\n---\n\nText.\n";
const rules = (reviews: string) => ({ "site.yaml": `${siteYaml}reviews: ${reviews}\n` });

test("Every build tells of a review what a build from nothing tells, and shows it alike", async () => {
  const place = emptyFolder();
  const content = contentFolder(join(place, "content"), { "statements/werte.md": due });
  const told: (string | undefined)[] = [];
  async function look(days: number, files: Readonly<Record<string, string>> = {}): Promise<void> {
    write(content, files);
    const how = { now: start + days * day, drafts: false };
    const outcome = await built(place, "_site", how);
    expect(outcome).toEqual(await builtAfresh(place, how));
    if (outcome.isRight) {
      expect(difference(siteIn(join(place, "_site")), siteIn(join(place, "fresh")))).toBeUndefined();
    }
    told.push(/(Fehler|Warnung) \[review\]/.exec(outcome.told)?.[1]);
  }
  await look(0);
  await look(1);
  await look(2);
  await look(2, rules("{ grace: 1 }"));
  await look(3);
  await look(3, rules("{ required: true }"));
  await look(3, { "statements/werte.md": due.replace("2025", "2026") });
  await look(3, { "statements/werte.md": due.replace("2025", "2026").replace("owner: Vorstand\n", "") });
  await look(4);

  expect(told).toEqual([
    undefined,
    undefined,
    "Warnung",
    "Warnung",
    "Fehler",
    "Warnung",
    undefined,
    "Fehler",
    "Fehler",
  ]);
});

test("A preview tells of it with every save of something else", async () => {
  const place = emptyFolder();
  const content = contentFolder(join(place, "content"), { "statements/werte.md": due });
  const preview = session(place, "_site", start + 9 * day);
  const post = join(content, "posts/2024-03-01-erster.md");
  try {
    expect((await rebuilt(preview)).told).toContain("Warnung [review]");
    write(content, { "posts/2024-03-01-erster.md": "---\ntitle: Der erste\n---\n\nNeu.\n" });
    expect((await rebuilt(preview, new Set([post]))).told).toContain("Warnung [review]");
    write(content, { "posts/2024-03-01-erster.md": "---\ntitle: Der erste\n---\n\nNeuer.\n" });
    expect((await rebuilt(preview, new Set([post]))).told).toContain("Warnung [review]");
  } finally {
    preview.end();
  }
});
