/** Releases of one content folder, one after the other. */
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import { build } from "../../src/commands/build.ts";
import type { Command } from "../../src/commands/command.ts";
import type { ReleaseRecord } from "../../src/release/record.ts";
import { contentFolder, postFile } from "../support/content.ts";
import { emptyFolder, write } from "../support/folder.ts";

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A problem as `--format json` prints it. */
export interface Told {
  readonly file: string;
  readonly line: number;
  readonly severity: string;
  readonly rule: string;
  readonly message: string;
  readonly like: string;
}

export interface Released extends Outcome {
  /** Of a build that was refused, what stands against it. */
  readonly problems: readonly Told[];
}

/** Runs a command in this process. */
export async function run(command: Command, args: readonly string[]): Promise<Outcome> {
  const heard = { out: "", err: "" };
  const listen = (name: "out" | "err", stream: NodeJS.WriteStream) =>
    vi.spyOn(stream, "write").mockImplementation((text) => {
      heard[name] += String(text);
      return true;
    });
  const spies = [listen("out", process.stdout), listen("err", process.stderr)];
  try {
    return { code: await command.run(args), ...heard };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

export const statement = (changes?: string, text = "Wir sagen, was wir tun.\n") =>
  `---\ntitle: Werte\nowner: Vorstand\n${changes === undefined ? "" : `changes: ${changes}\n`}---\n\n${text}`;

/** A bank's content, and what has been published of it. */
export class Bank {
  readonly place = emptyFolder();
  readonly content: string;
  readonly kept: string;

  constructor(more: Readonly<Record<string, string | Uint8Array>> = {}) {
    this.kept = join(this.place, "kept.json");
    this.content = contentFolder(join(this.place, "content"), {
      "statements/werte/2026-01-01.md": statement(),
      "statements/werte/2026-03-01.md": statement("Neu ist der zweite Satz.", "Wir sagen, was wir tun. Und warum.\n"),
      "statements/impressum.md": "---\ntitle: Impressum\nkind: imprint\n---\n\nMusterbank eG, Musterstadt.\n",
      "notes/2024-03-05-kurz.md": "---\nauthors: mia-muster\n---\n\nEine kurze Notiz.\n",
      "media/zahlen.csv": "1;2\n",
      "posts/2024-03-03-dritter.md": postFile(["title: Der dritte", "tags: [Zinsen]"], "Wir zahlen 1,5 % Zinsen.\n"),
      ...more,
    });
  }

  get output(): string {
    return join(this.place, "_site");
  }

  write(files: Readonly<Record<string, string>>): void {
    write(this.content, files);
  }

  /** Builds, held against the record of the release before, if there is one; a right build becomes that release. */
  async release(now = "2026-11-01", more: readonly string[] = []): Promise<Released> {
    const previous = existsSync(this.kept) ? ["--previous", this.kept] : [];
    const args = ["--content", this.content, "--output", this.output, "--now", now, "--format", "json"];
    const outcome = await run(build, [...args, ...previous, ...more]);
    if (outcome.code === 0) cpSync(join(this.output, "release.json"), this.kept);
    return { ...outcome, problems: outcome.out === "" ? [] : JSON.parse(outcome.out) };
  }

  get record(): ReleaseRecord {
    return JSON.parse(readFileSync(this.kept, "utf8"));
  }
}
