/** A site into which faults are planted, one at a time, and out of which each goes without a trace. */
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { auditRuleNames } from "../../src/kernel/rule-names.ts";

export interface Planted {
  /** What was done, as a sentence about the site. */
  readonly name: string;
  readonly plant: (site: PlantedSite) => void | Promise<void>;
  readonly rule: (typeof auditRuleNames)[number];
  readonly severity?: "warning" | "note";
  readonly file: string;
  /** What begins at the place that is told; without it, the fault is one of the whole file. */
  readonly at?: string;
  /** What the message has to say in English. */
  readonly says: RegExp;
}

export const post = "blog/2026/06/drei-antraege/index.html";

export class PlantedSite {
  readonly folder: string;
  readonly #undo: (() => void)[] = [];

  constructor(folder: string) {
    this.folder = folder;
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  /** Writes a file, in place of one that may be there. */
  add(path: string, content: string | Uint8Array): void {
    const file = join(this.folder, path);
    const before = existsSync(file) ? readFileSync(file) : undefined;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    this.#undo.push(() => (before === undefined ? rmSync(file) : writeFileSync(file, before)));
  }

  link(path: string, target: string): void {
    const file = join(this.folder, path);
    symlinkSync(target, file);
    this.#undo.push(() => rmSync(file));
  }

  remove(path: string): void {
    const file = join(this.folder, path);
    const before = readFileSync(file);
    rmSync(file);
    this.#undo.push(() => writeFileSync(file, before));
  }

  /** @throws Error if there is nothing to replace: then nothing would be planted. */
  replace(path: string, old: string, fresh: string): void {
    const text = this.read(path);
    if (!text.includes(old)) throw new Error(`${path} does not hold ${old}`);
    this.add(
      path,
      text.replace(old, () => fresh),
    );
  }

  /** Puts something at the end of the main part of a page. */
  into(path: string, fresh: string): void {
    this.replace(path, "</main>", `${fresh}\n</main>`);
  }

  /** Puts something into the head of a page. */
  atop(path: string, fresh: string): void {
    this.replace(path, "</head>", `${fresh}\n</head>`);
  }

  /** As if nothing had been planted. */
  clear(): void {
    for (let undo = this.#undo.pop(); undo; undo = this.#undo.pop()) undo();
  }
}
