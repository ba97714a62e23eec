/** Builds of small plans into one output folder, each knowing what the one before has left. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { OutputFile } from "../../src/model/page.ts";
import { outputFolder, recover } from "../../src/output/folder.ts";
import type { Plan } from "../../src/output/plan.ts";
import { emptyShelf, publish, type Shelf } from "../../src/output/publish.ts";

export type Texts = Readonly<Record<string, string>>;

/** Every page's key is its text. */
export function plan(files: Texts, rendered: (path: string) => void = () => {}): Plan {
  return new Map(
    Object.entries(files).map(([path, text]): [string, OutputFile] => {
      const render = () => {
        rendered(path);
        return text;
      };
      return [path, { url: `/${path}`, source: "feature test", key: text, render }];
    }),
  );
}

export class Building {
  readonly output: ReturnType<typeof outputFolder>;
  shelf: Shelf = emptyShelf;

  constructor(folder: string) {
    this.output = outputFolder(folder);
  }

  /** @returns Paths of the pages that were rendered. */
  build(files: Texts): readonly string[] {
    const rendered = new Set<string>();
    recover(this.output);
    const { shelf } = publish(
      plan(files, (path) => rendered.add(path)),
      this.output,
      this.shelf,
      Date.now,
    );
    this.shelf = shelf;
    recover(this.output);
    return [...rendered];
  }

  inode(path = ""): number {
    return statSync(join(this.output.current, path)).ino;
  }

  /** Names inside the working folder that begin so. */
  left(beginning: string): readonly string[] {
    return readdirSync(this.output.work).filter((name) => name.startsWith(beginning));
  }
}

/** Clocks of file systems tick: what comes sooner after a build cannot be told from it. */
export function laterThanTheBuild(): Promise<void> {
  return wait(20);
}
